import fc from 'fast-check';
import { PRODUCER_OF, type CaseFact, type FactData, type FactKind } from '../domain/case-fact.js';

const DATA: { readonly [Kind in FactKind]: FactData[Kind] } = {
  'request-submitted': {
    ...{ reference: 'CHA-2026-000123', aid: 'aide-alimentaire', requestedAmountCents: 15_000 },
    ...{ requestedOn: '2026-11-23', urgent: false, noticeGivenOn: '2026-11-23' },
    members: [{ relation: 'child' }],
  },
  'request-corrected': {
    ...{ reference: 'CHA-2026-000123', aid: 'aide-alimentaire', requestedAmountCents: 16_000 },
    ...{
      requestedOn: '2026-11-23',
      urgent: false,
      noticeGivenOn: '2026-11-23',
      members: [],
      changed: ['requestedAmountCents'],
    },
  },
  'document-added': { scanId: '01936f2e-7c1a-7000-8000-000000000021' },
  'promise-recorded': { promiseId: '01936f2e-7c1a-7000-8000-000000000022' },
  'request-protected': { readerIds: ['octroi-development|chaville:agent'] },
  'protection-lifted': { liftedOn: '2026-11-23' },
  'finding-recorded': { code: 'constat-projet', question: 'Un projet ?', value: true },
  'household-data-retrieved': {
    ...{ source: 'api-particulier', retrievedAt: '2026-11-23T09:15:02.120Z', confirmedByAgent: false },
    ...{ proofKind: null, attempts: 1 },
    quotientFamilial: {
      ...{ value: 300, year: 2026, month: 11, provider: 'CNAF' },
      ...{ calculationYear: 2026, calculationMonth: 11 },
    },
  },
  'household-data-unavailable': {
    ...{ reason: 'no-file-at-provider', providerCode: '23003', nextStep: 'ask-the-person' },
    ...{ attempts: 1, stillTrying: false },
  },
  'household-data-contradicted': {
    ...{
      about: 'quotient-familial',
      answeredAt: '2026-11-24T09:15:02.120Z',
      status: null,
      proofKind: 'attestation-caf',
    },
    quotientFamilial: {
      ...{ value: 520, year: 2026, month: 11, provider: 'CNAF' },
      ...{ calculationYear: 2026, calculationMonth: 11 },
    },
  },
  'contradiction-settled': {
    ...{ about: 'quotient-familial', choice: 'certified', proofKind: 'attestation-caf' },
    settledAt: '2026-11-24T10:00:00.000Z',
  },
  'retrieval-postponed': {
    ...{ state: 'retrying', reason: 'provider-unavailable', providerCode: '35001', waitsFor: null },
    ...{ attempts: 2, nextAttemptAt: '2026-11-23T09:20:00.000Z' },
  },
  'request-assessed': {
    ...{ regulation: '2023-10-12', regulationHash: 'a'.repeat(64), outcome: 'eligible', resteAVivreCents: 25_000 },
    ...{ proposedAmountCents: 15_000, missing: [] },
    conditions: [{ code: 'residence', outcome: 'met', explanation: 'Le foyer réside dans la commune.' }],
  },
  'request-routed': {
    ...{ authority: 'delegated-agent', because: 'QF 300 inférieur à 456', proposal: 'grant' },
    ...{ proposedAmountCents: 15_000, ceilingCents: 30_000 },
  },
  'decision-recorded': {
    ...{ decisionId: 'd-1', outcome: 'granted', amountCents: 15_000, reasonCodes: [], authority: 'delegated-agent' },
    ...{ delegation: 'DEL03_2023_0017', decidedOn: '2026-11-23', returnsOn: null, urgent: false, derogation: false },
    register: { series: 'DEC', year: 2026, number: 1, position: 1, hash: 'b'.repeat(64), label: 'DEC-2026-000001' },
  },
  'decision-proposed': {
    ...{ proposalId: 'p-1', to: 'vice-president', outcome: 'granted', amountCents: 15_000, reasonCodes: [] },
    ...{ derogation: false, proposedOn: '2026-11-23' },
  },
  'proposal-returned': { proposalId: 'p-1', returnedOn: '2026-11-24' },
  'decider-recused': { recusedOn: '2026-11-23', to: 'vice-president' },
  'papers-asked': { askedOn: '2026-11-23', by: '2026-12-14' },
  'papers-given': { givenOn: '2026-12-03' },
  'other-right-noted': { rightId: 'o-1', right: 'fsl', awaitedUntil: '2026-12-21' },
  'decision-withdrawn': {
    ...{ withdrawalId: 'w-1', decisionId: 'd-1', kind: 'withdrawal', ground: 'illegality', withdrawnOn: '2026-12-17' },
    ...{ keptCents: 0, reopened: true },
    register: { series: 'RET', year: 2026, number: 1, position: 2, hash: 'c'.repeat(64), label: 'RET-2026-000001' },
  },
  'appeal-recorded': {
    ...{ appealId: 'a-1', kind: 'gracious', decisionId: 'd-1', receivedOn: '2026-12-10', late: false },
    ...{ reopened: true, sentTo: null },
  },
  'appeal-answered': {
    ...{ appealId: 'a-1', answer: 'rejected', decisionId: 'd-2', answeredOn: '2026-12-20' },
    standing: { decisionId: 'd-1', outcome: 'granted', amountCents: 15_000, decidedOn: '2026-11-23' },
    register: { series: 'DEC', year: 2026, number: 2, position: 2, hash: 'c'.repeat(64), label: 'DEC-2026-000002' },
  },
  'judgment-recorded': {
    ...{ appealId: 'a-1', outcome: 'annulled-with-injunction', judgedOn: '2027-11-18', injunctionBy: '2028-01-24' },
  },
  'judgment-appealed': {
    ...{ appealId: 'a-1', by: 'centre', lodgedOn: '2028-01-10', outcome: null, ruledOn: null },
  },
  'request-closed': { closedOn: '2026-11-24', reason: 'departure' },
  'request-withdrawn': { withdrawnOn: '2026-11-23', reason: 'withdrawn-by-the-person' },
};

/** A fact of a kind; `data` overrides parts of what it says. */
export function aFact<Kind extends FactKind>(
  kind: Kind,
  data: Partial<FactData[Kind]> = {},
  envelope: { readonly sequence?: number; readonly eventId?: string; readonly at?: string } = {},
): CaseFact {
  const { sequence = 1, eventId = `${kind}-${sequence}`, at = '2026-11-23T09:00:00.000Z' } = envelope;
  const type = `aid.${PRODUCER_OF[kind]}.${kind}.v1`;
  const whole = { ...DATA[kind], ...data };
  return { kind, type, eventId, sequence, at, actorId: null, data: whole } as unknown as CaseFact;
}

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const VARIED: { readonly [Kind in FactKind]: fc.Arbitrary<Partial<FactData[Kind]>> } = {
  'request-submitted': fc.record({ aid: oneOf('aide-alimentaire', 'aide-energie'), urgent: fc.boolean() }),
  'request-corrected': fc.record({ requestedAmountCents: fc.nat(50_000), urgent: fc.boolean() }),
  'document-added': fc.constant({}),
  'promise-recorded': fc.constant({}),
  'request-protected': fc.constant({}),
  'protection-lifted': fc.constant({}),
  'finding-recorded': fc.record({
    code: oneOf('constat-projet', 'constat-suivi'),
    value: oneOf<boolean | number | null>(true, false, 12, null),
  }),
  'household-data-retrieved': fc.record({
    ...{ source: oneOf('api-particulier', 'proof'), attempts: fc.nat(5), about: oneOf('quotient-familial', 'rsa') },
  }),
  'household-data-contradicted': fc.record({ about: oneOf('quotient-familial', 'rsa') }),
  'contradiction-settled': fc.record({ choice: oneOf('paper', 'certified') }),
  'household-data-unavailable': fc.record({
    about: oneOf('quotient-familial', 'rsa'),
    nextStep: oneOf('ask-the-person', 'fix-the-request', 'call-the-administrator'),
  }),
  'retrieval-postponed': fc.record({ state: oneOf('retrying', 'parked'), waitsFor: oneOf('worker', 'administrator') }),
  'request-assessed': fc.record({
    outcome: oneOf('eligible', 'ineligible', 'to-assess'),
    missing: oneOf<readonly string[]>([], ['quotient-familial'], ['bill'], ['constat-projet']),
  }),
  'request-routed': fc.record({ authority: oneOf('delegated-agent', 'commission-permanente') }),
  'decision-recorded': fc.record({ outcome: oneOf('granted', 'partially-granted', 'refused', 'adjourned') }),
  'decision-proposed': fc.record({ to: oneOf('vice-president', 'commission-permanente') }),
  'proposal-returned': fc.record({ returnedOn: oneOf('2026-11-24', '2026-11-25') }),
  'decider-recused': fc.record({ to: oneOf('vice-president', 'conseil-administration') }),
  'papers-asked': fc.record({ by: oneOf('2026-12-14', '2026-12-20') }),
  'papers-given': fc.record({ givenOn: oneOf('2026-12-03', '2026-12-04') }),
  'other-right-noted': fc.record({ awaitedUntil: oneOf<string | null>('2026-12-21', null) }),
  'decision-withdrawn': fc.record({ reopened: fc.boolean() }),
  'appeal-recorded': fc.record({ reopened: fc.boolean(), sentTo: oneOf<string | null>(null, 'commission-permanente') }),
  'appeal-answered': fc.record({ answer: oneOf('rejected', 'upheld') }),
  'judgment-recorded': fc.record({ outcome: oneOf('rejected', 'annulled') }),
  'judgment-appealed': fc.record({ by: oneOf('person', 'centre') }),
  'request-closed': fc.record({ reason: oneOf('departure', 'no-follow-up') }),
  'request-withdrawn': fc.record({ reason: oneOf('withdrawn-by-the-person', 'filed-by-mistake') }),
};

/** Any history, likely or not: facts of every kind, sequences that meet, ids of their own. */
export const histories: fc.Arbitrary<CaseFact[]> = fc
  .array(
    oneOf(...(Object.keys(VARIED) as FactKind[])).chain((kind) =>
      fc.record({
        kind: fc.constant(kind),
        data: VARIED[kind] as fc.Arbitrary<object>,
        sequence: fc.integer({ min: 1, max: 5 }),
        minute: fc.integer({ min: 10, max: 59 }),
      }),
    ),
    { maxLength: 14 },
  )
  .map((drafts) =>
    drafts.map(({ kind, data, sequence, minute }, index) =>
      aFact(kind, data, { sequence, eventId: `e-${index}`, at: `2026-11-23T09:${minute}:00.000Z` }),
    ),
  );

/** A history, and the same facts in another order with some of them repeated. */
export const shuffled: fc.Arbitrary<readonly [CaseFact[], CaseFact[]]> = histories.chain((facts) =>
  fc
    .tuple(fc.shuffledSubarray(facts, { minLength: facts.length }), fc.subarray(facts))
    .chain(([permuted, repeated]) =>
      fc
        .shuffledSubarray([...permuted, ...repeated], { minLength: permuted.length + repeated.length })
        .map((again): readonly [CaseFact[], CaseFact[]] => [facts, again]),
    ),
);
