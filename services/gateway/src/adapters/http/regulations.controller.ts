import {
  Acknowledgement,
  DraftRegulation,
  DraftedRegulation,
  Regulations,
  RegulationVersion,
  SimulationStep,
  adoptDraftV1,
  draftRegulationV1,
  regulationsV1,
  simulateRegulationV1,
} from '@octroi/contracts';
import { RuleViolation, isCivilDate } from '@octroi/kernel';
import { Body, Controller, Get, HttpCode, Injectable, Param, Post, type PipeTransform } from '@nestjs/common';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented } from './documented.js';
import { readBody } from './input.js';
import { RegulationAdoption, SimulationQuery } from './regulation.dto.js';

const TAG = 'Règlement';

/** A version in an address: a date. Anything else is no version. */
@Injectable()
export class VersionPipe implements PipeTransform<string, string> {
  transform(version: string): string {
    if (!isCivilDate(version)) throw new RuleViolation('not-found');
    return version;
  }
}

/** The versions of a site's regulation, from the draft to the vote. */
@Controller('v1/sites/:site/regulations')
export class RegulationsController {
  constructor(private readonly owners: OwnerRequests) {}

  @Get()
  @Access(ACCESS_RULES.readRegulation)
  @Documented({
    tag: TAG,
    summary: 'Lire les versions du règlement, et où elles en sont.',
    answers: { 200: Regulations },
  })
  list(@CurrentCaller() caller: Caller): Promise<Regulations> {
    return this.owners.question(regulationsV1, caller, { version: null });
  }

  @Get(':version')
  @Access(ACCESS_RULES.readRegulation)
  @Documented({
    tag: TAG,
    summary: 'Lire une version du règlement : son texte, et ce que le contrôle y trouve.',
    answers: { 200: RegulationVersion },
  })
  async read(
    @CurrentCaller() caller: Caller,
    @Param('version', VersionPipe) version: string,
  ): Promise<RegulationVersion> {
    const { items } = await this.owners.question(regulationsV1, caller, { version });
    const [found] = items;
    if (found === undefined) throw new RuleViolation('not-found');
    return found;
  }

  @Post()
  @HttpCode(200)
  @Access(ACCESS_RULES.draftRegulation)
  @Documented({
    tag: TAG,
    summary: 'Déposer un projet de règlement, et le contrôler.',
    description: 'Un projet se dépose autant de fois qu’il change ; une version adoptée ne change plus.',
    body: DraftRegulation,
    answers: { 200: DraftedRegulation },
    problems: [409, 422],
  })
  async draft(@CurrentCaller() caller: Caller, @Body() body: unknown): Promise<DraftedRegulation> {
    const payload = readBody(DraftRegulation, body);
    return (await this.owners.command(draftRegulationV1, caller, { payload, idempotencyKey: null })).result;
  }

  @Post(':version/simulations')
  @HttpCode(200)
  @Access(ACCESS_RULES.draftRegulation)
  @Documented({
    tag: TAG,
    summary: 'Essayer un projet sur les demandes passées, pas à pas.',
    description:
      'Chaque pas porte sur les demandes suivantes ; les pas s’additionnent. Le projet est essayé quand finished est vrai.',
    body: SimulationQuery,
    answers: { 200: SimulationStep },
    problems: [422],
  })
  async simulate(
    @CurrentCaller() caller: Caller,
    @Param('version', VersionPipe) version: string,
    @Body() body: unknown,
  ): Promise<SimulationStep> {
    const { after = null, limit = DEFAULT_STEP } = readBody(SimulationQuery, body);
    const payload = { version, after, limit };
    return (await this.owners.command(simulateRegulationV1, caller, { payload, idempotencyKey: null })).result;
  }

  @Post(':version/adoption')
  @HttpCode(200)
  @Access(ACCESS_RULES.adoptRegulation)
  @Documented({
    tag: TAG,
    summary: 'Adopter un projet essayé, avec la délibération que nomme son fichier.',
    body: RegulationAdoption,
    answers: { 200: Acknowledgement },
    problems: [409, 422],
  })
  async adopt(
    @CurrentCaller() caller: Caller,
    @Param('version', VersionPipe) version: string,
    @Body() body: unknown,
  ): Promise<Acknowledgement> {
    const payload = { version, ...readBody(RegulationAdoption, body) };
    return (await this.owners.command(adoptDraftV1, caller, { payload, idempotencyKey: null })).result;
  }
}

const DEFAULT_STEP = 500;
