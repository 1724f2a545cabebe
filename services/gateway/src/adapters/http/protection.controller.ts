import {
  Acknowledgement,
  ProtectedAddress,
  ProtectionInput,
  ProtectionMotive,
  ReadersInput,
  liftProtectionV1,
  nameReadersV1,
  protectFileV1,
  protectedAddressV1,
  protectionV1,
} from '@octroi/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { NameMembers } from '../../application/name-members.js';
import { RequireMembers } from '../../application/require-members.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, DocumentedId } from './documented.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';
import { CaseProtection } from './protection.dto.js';

const TAG = 'Dossiers protégés';

/** Files that exist for the people who are named, and for nobody else of the centre. */
@Controller('v1/sites/:site/aid-requests/:id')
export class ProtectionController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly nameMembers: NameMembers,
    private readonly requireMembers: RequireMembers,
  ) {}

  @Get('protection')
  @Access(ACCESS_RULES.readProtection)
  @Documented({
    tag: TAG,
    summary: 'Lire la protection d’un dossier, ce qui en a été fait, et les comptes du centre que l’on peut nommer.',
    answers: { 200: CaseProtection },
  })
  @DocumentedId()
  async read(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) requestId: string): Promise<CaseProtection> {
    const { protection, acts } = await this.owners.question(protectionV1, caller, { requestId });
    const names = await this.nameMembers.execute(caller.siteId);
    const { subject, roles } = caller;
    return {
      protection,
      mayChange: protection === null || protection.protectedBy === subject || roles.includes('manager'),
      acts: acts.map((act) => ({ ...act, byName: names.get(act.by) ?? null })),
      accounts: [...names].map(([id, name]) => ({ id, name, mine: id === subject })),
    };
  }

  @Put('protection')
  @Access(ACCESS_RULES.protectFile)
  @Documented({
    tag: TAG,
    summary: 'Protéger un dossier, ou changer sa protection.',
    description:
      'Toutes les demandes de la personne, et celles qu’elle fera, n’existent plus que pour vous et les personnes nommées : ailleurs, 404. Le conjoint n’est plus jamais interrogé auprès de l’État. L’adresse n’est plus montrée sans motif, et ne figure plus sur les courriers quand ils sont remis au centre.',
    body: ProtectionInput,
    answers: { 200: Acknowledgement },
    problems: [422],
  })
  @DocumentedId()
  async protect(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @Body() body: unknown,
  ): Promise<Acknowledgement> {
    const payload = { requestId, ...readBody(ProtectionInput, body) };
    await this.requireMembers.execute(caller.siteId, payload.readerIds);
    return (await this.owners.command(protectFileV1, caller, { payload, idempotencyKey: null })).result;
  }

  @Put('protection/readers')
  @Access(ACCESS_RULES.nameReaders)
  @Documented({
    tag: TAG,
    summary: 'Nommer les personnes qui lisent un dossier protégé, sans le lire soi-même.',
    description: 'Pour la direction : quand les personnes nommées sont absentes. L’acte est inscrit et journalisé.',
    body: ReadersInput,
    answers: { 200: Acknowledgement },
    problems: [422],
  })
  @DocumentedId()
  async name(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @Body() body: unknown,
  ): Promise<Acknowledgement> {
    const payload = { requestId, ...readBody(ReadersInput, body) };
    await this.requireMembers.execute(caller.siteId, payload.readerIds);
    return (await this.owners.command(nameReadersV1, caller, { payload, idempotencyKey: null })).result;
  }

  @Post('protection/lifting')
  @HttpCode(200)
  @Access(ACCESS_RULES.liftProtection)
  @Documented({
    tag: TAG,
    summary: 'Lever la protection d’un dossier, avec le motif.',
    body: ProtectionMotive,
    answers: { 200: Acknowledgement },
    problems: [409],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async lift(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<Acknowledgement> {
    const idempotencyKey = requireKey(key);
    const payload = { requestId, ...readBody(ProtectionMotive, body) };
    return (await this.owners.command(liftProtectionV1, caller, { payload, idempotencyKey })).result;
  }

  @Post('protection/address')
  @HttpCode(200)
  @Access(ACCESS_RULES.showAddress)
  @Documented({
    tag: TAG,
    summary: 'Lire l’adresse d’un dossier protégé, avec le motif : l’acte est inscrit.',
    body: ProtectionMotive,
    answers: { 200: ProtectedAddress },
    problems: [409],
  })
  @DocumentedId()
  address(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @Body() body: unknown,
  ): Promise<ProtectedAddress> {
    return this.owners.question(protectedAddressV1, caller, { requestId, ...readBody(ProtectionMotive, body) });
  }
}
