import { ReplaysAsked } from '@octroi/contracts';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Installation } from '../gateways/installation.js';
import { SqlOperatorActs } from '../persistence/sql-operator-acts.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { DocumentedPlatform } from './documented.js';
import { reasonOf } from './failure-words.js';
import { IdempotencyKey, readBody, requireKey } from './input.js';
import { InstallationState, ReplayInput } from './operations.dto.js';

const TAG = 'Exploitation';

/** What operators of the installation see and do. They belong to no centre, and see nothing of one but its name. */
@Controller('v1/operations')
export class OperationsController {
  constructor(
    private readonly installation: Installation,
    private readonly acts: SqlOperatorActs,
  ) {}

  @Get()
  @Access(ACCESS_RULES.watchInstallation)
  @DocumentedPlatform({
    tag: TAG,
    summary: 'Lire l’état de l’installation : files, budgets, disjoncteurs, messages abandonnés.',
    description: 'Sans donnée personnelle. Réservé aux exploitants (OCTROI_OPERATORS).',
    answers: { 200: InstallationState },
  })
  async state(@CurrentCaller() { correlationId }: Caller): Promise<InstallationState> {
    const [backlogs, upstream, acts] = await Promise.all([
      this.installation.backlogs(correlationId),
      this.installation.upstream(correlationId),
      this.acts.latest(),
    ]);
    return {
      services: backlogs.map(({ service, backlog }) => {
        const { unpublished = null, oldestSeconds = null, dead = null } = backlog ?? {};
        return { service, answers: backlog !== null, unpublished, oldestSeconds, dead };
      }),
      deadLetters: backlogs.flatMap(({ service, backlog }) =>
        (backlog?.deadLetters ?? []).map((letter) => ({ ...letter, service, reason: reasonOf(letter.code) })),
      ),
      upstream,
      replays: acts.map(({ at, ...act }) => ({ ...act, at: at.toISOString() })),
    };
  }

  @Post('replays')
  @HttpCode(200)
  @Access(ACCESS_RULES.operate)
  @DocumentedPlatform({
    tag: TAG,
    summary: 'Rejouer un message abandonné, ou tous ceux d’un service.',
    description:
      'Gardé avec son auteur. Le service s’en charge dans les secondes qui suivent ; ce qui échoue encore est abandonné de nouveau.',
    body: ReplayInput,
    answers: { 200: ReplaysAsked },
    problems: [422],
    idempotencyKey: 'required',
  })
  async replay(
    @CurrentCaller() { subject, correlationId }: Caller,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<ReplaysAsked> {
    const { service, eventId = null } = readBody(ReplayInput, body);
    const act = { subject, idempotencyKey: requireKey(key), service, eventId };
    const done = await this.acts.begin(act);
    if (done !== null) return { asked: done };
    const asked = await this.installation.replay(service, eventId, correlationId);
    await this.acts.end(act, asked);
    return { asked };
  }
}
