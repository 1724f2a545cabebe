import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  accessesV1,
  adoptDraftV1,
  approveEliminationV1,
  cancelEliminationV1,
  eliminationV1,
  eliminationsV1,
  heldDataV1,
  holdFileV1,
  personalDataV1,
  proposeEliminationV1,
  aidsV1,
  closeSessionV1,
  correctDecisionV1,
  correctRequestV1,
  conveneSessionV1,
  decideSessionItemV1,
  decisionDetailsV1,
  documentsV1,
  draftsV1,
  duplicatesV1,
  liftProtectionV1,
  nameReadersV1,
  protectFileV1,
  protectedAddressV1,
  protectionV1,
  authorityV1,
  askForPapersV1,
  notePapersGivenV1,
  contradictionsV1,
  dueV1,
  settleContradictionV1,
  envelopesV1,
  cancelPaymentFileV1,
  handOverPaymentV1,
  loansV1,
  makePaymentFileV1,
  noteReceiptSignedV1,
  noteRepaymentV1,
  openLoanV1,
  receiveVouchersV1,
  regieV1,
  topUpRegieV1,
  vouchersV1,
  writeOffVouchersV1,
  paymentFilesV1,
  paymentsV1,
  planPaymentsV1,
  settlePaymentsV1,
  decisionRecordedV1,
  draftRegulationV1,
  explanationV1,
  householdHistoryV1,
  keepDraftV1,
  noteAttendanceV1,
  notesV1,
  planSessionV1,
  followOtherRightV1,
  noteOtherRightV1,
  recordAppealV1,
  noteJudgmentAppealV1,
  recordJudgmentV1,
  recordDecisionsV1,
  recuseDeciderV1,
  recordFindingV1,
  recordHouseholdDataV1,
  recordPromiseV1,
  registerCheckpointsV1,
  registerV1,
  removeDocumentV1,
  registerVerificationV1,
  regulationsV1,
  requestDetailsV1,
  requestSubmittedV1,
  retryRetrievalV1,
  searchV1,
  sessionsV1,
  setAgendaV1,
  letterTemplatesV1,
  letterheadLogoV1,
  letterheadLookV1,
  setLetterheadLookV1,
  writeLetterTemplateV1,
  prepareSheetsV1,
  closeRequestV1,
  withdrawDecisionV1,
  withdrawInSessionV1,
  proposeDecisionV1,
  returnProposalV1,
  signProposalsV1,
  shareSheetV1,
  sheetsV1,
  withholdSheetV1,
  simulateRegulationV1,
  submitRequestV1,
  withdrawRequestV1,
  writeNoteV1,
  type RequestEnvelope,
  siteAccessV1,
} from '@octroi/contracts';
import { SITE_ROLES, uuidGenerator } from '@octroi/kernel';
import { anEnvelope, probe } from '@octroi/testing';
import { RouteTable } from './adapters/http/route-table.js';
import { failure, success } from './testing/fake-owners.js';
import { DECIDERS, EXPECTED, OPERATIONS, PREFIX, PUBLIC, foreignId, id } from './testing/expected-access.js';
import { GatewayBench, type Answer } from './testing/gateway-bench.js';

const APPEALS = [recordAppealV1, recordJudgmentV1, noteJudgmentAppealV1];

let bench: GatewayBench;
beforeAll(async () => {
  bench = await GatewayBench.start();
  await bench.publish(
    anEnvelope(requestSubmittedV1, { subject: id }),
    // Adjourned: it may still be completed.
    anEnvelope(decisionRecordedV1, { subject: id, data: { ...decisionRecordedV1.example, outcome: 'adjourned' } }),
    anEnvelope(requestSubmittedV1, { subject: foreignId, siteId: 'demo' }),
  );
  const known = ({ payload }: RequestEnvelope): boolean => {
    type Named = 'requestId' | 'sessionId' | 'paymentId' | 'fileId' | 'eliminationId';
    const named = payload as Record<Named, string | null | undefined> & { items?: { requestId: string }[] };
    const { requestId, sessionId, paymentId, fileId, eliminationId, items } = named;
    return (sessionId ?? paymentId ?? fileId ?? eliminationId ?? requestId ?? items?.[0]?.requestId ?? id) === id;
  };
  for (const contract of [
    ...[documentsV1, removeDocumentV1, accessesV1, draftsV1, keepDraftV1, notesV1, writeNoteV1],
    ...[proposeEliminationV1, approveEliminationV1, cancelEliminationV1, holdFileV1, eliminationsV1, eliminationV1],
    ...[protectionV1, protectFileV1, nameReadersV1, liftProtectionV1, protectedAddressV1],
    ...[personalDataV1, ...Object.values(heldDataV1), searchV1, duplicatesV1, householdHistoryV1, recordPromiseV1],
    ...[handOverPaymentV1, noteReceiptSignedV1, receiveVouchersV1, writeOffVouchersV1, topUpRegieV1],
    ...[vouchersV1, regieV1, loansV1, openLoanV1, noteRepaymentV1],
    ...[paymentsV1, planPaymentsV1, settlePaymentsV1, paymentFilesV1, makePaymentFileV1, cancelPaymentFileV1],
    ...[submitRequestV1, requestDetailsV1, decisionDetailsV1, recordHouseholdDataV1, retryRetrievalV1],
    ...[withdrawRequestV1, recordDecisionsV1, registerV1, registerVerificationV1],
    ...[registerCheckpointsV1, sessionsV1, planSessionV1, conveneSessionV1, setAgendaV1, noteAttendanceV1],
    ...[
      decideSessionItemV1,
      closeSessionV1,
      ...[letterTemplatesV1, writeLetterTemplateV1],
      ...[letterheadLookV1, letterheadLogoV1, setLetterheadLookV1],
      ...[prepareSheetsV1, shareSheetV1, sheetsV1, withholdSheetV1],
      ...[
        closeRequestV1,
        withdrawDecisionV1,
        withdrawInSessionV1,
        ...APPEALS,
        proposeDecisionV1,
        returnProposalV1,
        signProposalsV1,
      ],
      recuseDeciderV1,
      correctDecisionV1,
      dueV1,
      ...[contradictionsV1, settleContradictionV1],
      askForPapersV1,
      notePapersGivenV1,
      ...[noteOtherRightV1, followOtherRightV1],
      envelopesV1,
      authorityV1,
      siteAccessV1,
      aidsV1,
      correctRequestV1,
      recordFindingV1,
      draftRegulationV1,
      simulateRegulationV1,
      adoptDraftV1,
      regulationsV1,
      explanationV1,
    ],
  ]) {
    const events = contract === submitRequestV1 ? [anEnvelope(requestSubmittedV1)] : [];
    bench.owners.answer(contract, (envelope) =>
      known(envelope) ? success(contract.replyExample, events) : failure('not-found'),
    );
  }
  await bench.owners.ready();
  await bench.database.query(
    `INSERT INTO gateway.webhook (site_id, webhook_id, url, event_types)
     SELECT 'chaville', one, 'https://receveur.example.fr/', '{}' FROM unnest($1::uuid[]) one`,
    [[id, foreignId]],
  );
  await probe(
    async () => (await bench.as('agent', `/aid-requests/${id}/documents/decision-letter.pdf`)).status === 200,
    {
      describe: 'the decision is projected',
    },
  );
});
afterAll(() => bench.close());

/** Every route of a site, as Fastify knows it. */
function siteRoutes(): string[] {
  const { routes } = bench.gateway.app.get(RouteTable);
  const under = routes.filter(({ url, method }) => url.startsWith(PREFIX) && method !== 'HEAD');
  return under.map(({ method, url }) => `${method} ${url.slice(PREFIX.length)}`).sort();
}

async function call(
  route: string,
  who: { readonly site: string; readonly token: string | null; readonly request?: string },
) {
  const [method = '', path = ''] = route.split(' ');
  const { body, scan } = EXPECTED[route] ?? {};
  const typed: Record<string, string> = scan === undefined ? {} : { 'content-type': 'application/pdf' };
  return bench.call(
    `/v1/sites/${who.site}${path
      .replace(':id', who.request ?? id)
      .replace(':requestId', id)
      .replace(/:note|:draft|:document|:right|:appeal/, uuidGenerator.next())
      .replace(':webhook', method === 'DELETE' ? id : foreignId)
      .replace(':letter', 'granted.pdf')
      .replace(':template', 'granted')
      .replace(':file', 'by-aid.csv')
      .replace(':book', '2026.pdf')
      .replace(':version', '2026-12-15')}`,
    {
      ...{ method, token: who.token, headers: { 'idempotency-key': uuidGenerator.next(), ...typed } },
      ...(scan === undefined ? {} : { raw: scan }),
      ...(body === undefined ? {} : { json: body }),
    },
  );
}

const outcome = ({ status, body }: Answer): string => `${status} ${(body['code'] as string | undefined) ?? ''}`.trim();

describe('access', () => {
  test('every route of a site has an expectation here, and every other route is public on purpose', () => {
    expect(siteRoutes()).toEqual(Object.keys(EXPECTED).sort());
    const { routes } = bench.gateway.app.get(RouteTable);
    const others = routes.filter(({ url }) => !url.startsWith(PREFIX)).map(({ url }) => url);
    expect([...new Set(others)].sort()).toEqual([...PUBLIC, ...OPERATIONS].sort());
  });

  test('each role opens the doors it should, and no other', async () => {
    for (const route of siteRoutes()) {
      for (const role of SITE_ROLES) {
        const answer = await call(route, { site: 'chaville', token: await bench.token('chaville', role) });
        const { roles, ok } = EXPECTED[route]!;
        const refused = role === 'machine' && roles === DECIDERS ? 'machine-cannot-decide' : 'role-not-allowed';
        expect(`${route} ${role}: ${outcome(answer)}`).toBe(
          `${route} ${role}: ${roles.includes(role) ? String(ok) : `403 ${refused}`}`,
        );
      }
    }
  });

  test('a site that is not yours, or is none, does not exist; nothing reaches an owner', async () => {
    const before = bench.owners.asked.length;
    for (const route of siteRoutes()) {
      for (const role of SITE_ROLES) {
        const token = await bench.token('demo', role);
        for (const site of ['chaville', 'nowhere', 'chaville%2Cdemo']) {
          const answer = await call(route, { site, token });
          expect(`${route} ${role} ${site}: ${outcome(answer)}`).toBe(`${route} ${role} ${site}: 404 not-found`);
        }
      }
    }
    expect(bench.owners.asked).toHaveLength(before);
  });

  test('without a token nobody is told whether a site exists', async () => {
    for (const route of siteRoutes()) {
      for (const site of ['chaville', 'nowhere']) {
        const answer = await call(route, { site, token: null });
        expect(`${route}: ${outcome(answer)}`).toBe(`${route}: 401 unauthenticated`);
        expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      }
    }
  });

  test('a request of another site is not found, by whatever route', async () => {
    for (const route of siteRoutes().filter((path) => path.includes(':id'))) {
      const token = await bench.token('chaville', EXPECTED[route]!.roles[0]!);
      for (const request of [foreignId, uuidGenerator.next(), 'x', '%00', "1'--"]) {
        const answer = await call(route, { site: 'chaville', token, request });
        expect(`${route} ${request}: ${outcome(answer)}`).toBe(`${route} ${request}: 404 not-found`);
      }
    }
    const list = await bench.as('agent', '/aid-requests');
    expect(list.text).not.toContain(foreignId);
  });

  test('an owner hears who asks, for which site, and why', async () => {
    await bench.as('agent', `/aid-requests/${id}/withdrawal`, {
      ...{ method: 'POST', json: { reason: 'filed-by-mistake' } },
    });
    const { envelope } = bench.owners.asked.at(-1)!;
    const claims = JSON.parse(Buffer.from(envelope.actor.split('.')[1]!, 'base64url').toString()) as object;
    expect(envelope.siteId).toBe('chaville');
    expect(claims).toMatchObject({
      ...{ iss: 'gateway', sub: 'octroi-development|chaville:agent', site: 'chaville', roles: ['agent'] },
      purpose: 'withdraw-request',
    });
  });

  test('a site tells the others its description when that changes', async () => {
    const { events } = await bench.registerSite('demo', { name: 'CCAS de démonstration' });
    expect(events).toEqual([
      expect.objectContaining({
        ...{ type: 'aid.gateway.site-registered.v1', siteId: 'demo', subject: 'demo', sequence: 2 },
        data: expect.objectContaining({ name: 'CCAS de démonstration', referencePrefix: 'CHA' }),
      }),
    ]);
    await bench.registerSite('demo');
  });

  test('a person who left the site is out at once', async () => {
    const token = await bench.token('demo', 'secretary');
    expect((await bench.call('/v1/sites/demo/aid-requests', { token })).status).toBe(200);
    const { result, events } = await bench.registerSite('demo', { users: [] });
    expect([result, events]).toEqual([{ changed: true }, []]);
    expect((await bench.call('/v1/sites/demo/aid-requests', { token })).status).toBe(404);
    expect((await bench.registerSite('demo')).result).toEqual({ changed: true });
    expect((await bench.registerSite('demo')).result).toEqual({ changed: false });
  });
});
