import { RegisterVerification, registerV1, registerVerificationV1 } from '@octroi/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { RegisterQuery, RegisterView } from './decision.dto.js';
import { Documented } from './documented.js';
import { readQuery } from './input.js';

const TAG = 'Registre';
const DEFAULT_LIMIT = 50;
const CURSOR_LIST = 'register';
const POSITION = /^\d{1,15}$/;

/** The register of a site's decisions. */
@Controller('v1/sites/:site/register')
export class RegisterController {
  constructor(private readonly owners: OwnerRequests) {}

  @Get()
  @Access(ACCESS_RULES.readRegister)
  @Documented({
    tag: TAG,
    summary: 'Lire le registre des décisions, dans l’ordre de sa chaîne.',
    query: RegisterQuery,
    answers: { 200: RegisterView },
  })
  async read(@CurrentCaller() caller: Caller, @Query() query: unknown): Promise<RegisterView> {
    const { year, cursor, limit } = readQuery(RegisterQuery, query);
    const after = decodeCursor(CURSOR_LIST, cursor, POSITION);
    const page = await this.owners.question(registerV1, caller, {
      year: year ?? null,
      after: after === null ? null : Number(after),
      limit: limit ?? DEFAULT_LIMIT,
    });
    const last = page.lines.at(-1);
    const nextCursor = page.more && last ? encodeCursor(CURSOR_LIST, String(last.register.position)) : null;
    return { items: page.lines, nextCursor };
  }

  @Get('verification')
  @Access(ACCESS_RULES.verifyRegister)
  @Documented({
    tag: TAG,
    summary: 'Vérifier que le registre est intact.',
    answers: { 200: RegisterVerification },
  })
  verify(@CurrentCaller() caller: Caller): Promise<RegisterVerification> {
    return this.owners.question(registerVerificationV1, caller, {});
  }
}
