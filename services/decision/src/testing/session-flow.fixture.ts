import { generateKeyPairSync } from 'node:crypto';
import { addDays, civilDate, civilDateAt, type CommandCause } from '@octroi/kernel';
import { checkpointSigner, nodeCryptography } from '@octroi/register';
import { randomSalts } from '../adapters/cryptography/random-salts.js';
import { CloseSession } from '../application/session/close-session.js';
import { ConveneSession } from '../application/session/convene-session.js';
import { DecideSessionItem, type VotedSession } from '../application/session/decide-session-item.js';
import { NoteAttendance } from '../application/session/note-attendance.js';
import { PlanSession } from '../application/session/plan-session.js';
import { SetAgenda } from '../application/session/set-agenda.js';
import { WithdrawInSession } from '../application/session/withdraw-in-session.js';
import type { DecisionInput } from '../domain/decision-input.js';
import type { Session } from '../domain/session/session.js';
import { votersOf, type Attendance, type Ballot } from '../domain/session/vote.js';
import type { UndoingInput } from '../domain/undoing.js';
import { aDecisionInput, aRequest, aRouting, aSiteAuthority, anAgent } from './decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from './in-memory-decision-stores.js';
import { aBody } from './session.fixture.js';

export const SECRETARY = anAgent({ subject: 'octroi-development|chaville:secretary', roles: ['secretary'] });
export const SIGNER = checkpointSigner(
  JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
);

/** What is special about a vote. */
interface Voting {
  readonly input?: Partial<DecisionInput>;
  readonly ballot?: (session: Session) => Ballot;
  readonly withdrawn?: readonly string[];
}

/** A council of five before a session at which two requests r1 and r2 wait, in memory, on the day that is set. */
export class SessionFlow {
  readonly memory = new InMemoryDecisionStores();
  readonly cause: CommandCause = aCommandCause(SECRETARY);

  constructor() {
    this.memory.versions.push(aSiteAuthority());
    this.memory.bodies = [aBody(5)];
    for (const id of ['r1', 'r2'])
      this.memory.rows.set(id, aRequest({ id, routing: aRouting({ authority: 'conseil-administration' }) }));
  }

  async planned(): Promise<Session> {
    const heldOn = addDays(civilDateAt(this.memory.now), 10);
    const plan = { body: 'conseil-administration' as const, heldOn, heldAt: '18:30', place: 'Mairie' };
    const useCase = new PlanSession(this.memory.unitOfWork);
    return (await useCase.execute(this.cause, { ...plan, secondConvocation: false })).result.session;
  }

  async convened(): Promise<Session> {
    const { id } = await this.planned();
    return (await new ConveneSession(this.memory.unitOfWork).execute(this.cause, id)).result.session;
  }

  async open(
    attendance: Attendance = { present: ['m0', 'm1', 'm2'], proxies: [] },
    agenda: readonly string[] = [],
  ): Promise<Session> {
    const { id: sessionId, heldOn } = await this.planned();
    if (agenda.length > 0) await this.agenda(sessionId, agenda);
    await new ConveneSession(this.memory.unitOfWork).execute(this.cause, sessionId);
    this.memory.now = new Date(`${heldOn}T17:30:00Z`);
    const noted = { sessionId, attendance, secretary: 'Inès Faure' };
    return (await new NoteAttendance(this.memory.unitOfWork).execute(this.cause, noted)).result.session;
  }

  async vote(
    sessionId: string,
    requestId: string,
    { input = {}, ballot = unanimous, withdrawn = [] }: Voting = {},
  ): Promise<VotedSession> {
    const means = { cryptography: nodeCryptography, salts: randomSalts };
    const useCase = new DecideSessionItem(this.memory.unitOfWork, means);
    const vote = { requestId, withdrawn, secretAskedBy: 0 };
    const item = { sessionId, vote, ballotOf: ballot, input: aDecisionInput(input) };
    return (await useCase.execute(this.cause, item, (voted) => voted)).result;
  }

  async withdraw(
    sessionId: string,
    requestId: string,
    { input = {}, ballot = unanimous }: { input?: Partial<UndoingInput>; ballot?: (session: Session) => Ballot } = {},
  ): Promise<VotedSession> {
    const means = { cryptography: nodeCryptography, salts: randomSalts };
    const useCase = new WithdrawInSession(this.memory.unitOfWork, means);
    const today = civilDateAt(this.memory.now);
    const undoing: UndoingInput = {
      ...{ kind: 'withdrawal', ground: 'illegality', reason: 'Hors commune.', afterwards: 'decide-again' },
      observations: { invitedOn: today, by: today, heardOn: today, summary: null },
      ...input,
    };
    const vote = { requestId, withdrawn: [], secretAskedBy: 0 };
    const item = { sessionId, vote, ballotOf: ballot, input: undoing };
    return (await useCase.execute(this.cause, item, (voted) => voted)).result;
  }

  async closed(sessionId: string): Promise<Session> {
    const useCase = new CloseSession(this.memory.unitOfWork, SIGNER);
    return (await useCase.execute(this.cause, sessionId)).result.session;
  }

  async agenda(sessionId: string, agenda: readonly string[]): Promise<Session> {
    return (await new SetAgenda(this.memory.unitOfWork).execute(this.cause, { sessionId, agenda })).result.session;
  }
}

/** Everybody who votes is for. */
export function unanimous({ attendance }: Session): Ballot {
  const voters = attendance === null ? [] : votersOf(attendance, []);
  return { kind: 'public', voices: Object.fromEntries(voters.map((id) => [id, 'for' as const])) };
}

export const LONG_AGO = civilDate('2020-01-01');
