import { beforeEach, describe, expect, test } from '@jest/globals';
import { InMemoryRetrievalStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { aTask } from '../testing/task.fixture.js';
import { RecordHouseholdData, type HouseholdDataProof } from './record-household-data.js';

const { requestId } = aTask();
const quotientFamilial = { value: 410, year: 2026, month: 11, provider: 'CNAF' } as const;
const proof = { kind: 'attestation-caf', seenOn: '2026-11-20' };

describe('what the person brought', () => {
  let stores: InMemoryRetrievalStores;
  const record = (data: Partial<HouseholdDataProof['data']>, actor = anActor()) =>
    new RecordHouseholdData(inMemoryUnitOfWork(stores)).execute(actor, aCause(actor), {
      requestId,
      data: { proof, ...data },
    });

  beforeEach(() => {
    stores = new InMemoryRetrievalStores();
    stores.put(aTask());
  });

  test('is kept with its provenance, and ends the task', async () => {
    expect((await record({ quotientFamilial })).result).toEqual({ changed: true });
    expect(stores.added).toEqual([
      expect.objectContaining({
        provenance: 'proof',
        version: 1,
        proofKind: 'attestation-caf',
        proofSeenOn: '2026-11-20',
      }),
    ]);
    expect(stores.task.state).toBe('succeeded');
    expect(stores.told).toMatchObject([{ event: { type: 'proved' }, inTheNameOf: 'command' }]);
  });

  test('names the scans that show it, each once, in an order of its own', async () => {
    const proof = { kind: 'attestation-caf', seenOn: '2026-11-20', documentIds: ['b', 'a', 'b'] };
    await record({ quotientFamilial, proof });
    expect(stores.added).toEqual([expect.objectContaining({ documentIds: ['a', 'b'] })]);
    const same = { ...proof, documentIds: ['a', 'b'] };
    expect((await record({ quotientFamilial, proof: same })).result).toEqual({ changed: false });
  });

  test('may be that there is no quotient', async () => {
    await record({ noQuotientFamilial: true });
    expect(stores.told).toMatchObject([{ event: { type: 'proved', proved: { quotient: null } } }]);
  });

  test('may be a status, whether or not the State was asked for it', async () => {
    stores.put(aTask({ source: 'rsa' }));
    await record({
      statuses: [
        { code: 'rsa', value: false },
        { code: 'asf', value: true },
      ],
    });
    expect(stores.added.map(({ source, value }) => [source, value])).toEqual([
      ['rsa', { status: false }],
      ['asf', { status: true }],
    ]);
    expect([...stores.all.values()].map(({ source, state }) => [source, state])).toEqual([
      ['quotient-familial', 'due'],
      ['rsa', 'succeeded'],
      ['asf', 'succeeded'],
    ]);
  });

  test('typed twice is one fact', async () => {
    await record({ quotientFamilial });
    expect((await record({ quotientFamilial })).result).toEqual({ changed: false });
    expect(stores.added).toHaveLength(1);
  });

  test.each([
    ['neither', {}],
    ['both', { quotientFamilial, noQuotientFamilial: true }],
    ['not none', { noQuotientFamilial: false }],
    [
      'one status twice',
      {
        statuses: [
          { code: 'rsa' as const, value: true },
          { code: 'rsa' as const, value: false },
        ],
      },
    ],
  ])('is refused when it says %s', async (_what, data) => {
    await expect(record(data)).rejects.toThrow('household-data-ambiguous');
  });

  test.each([
    ['/proof/seenOn', { quotientFamilial, proof: { ...proof, seenOn: '2026-11-24' } }],
    ['/quotientFamilial/month', { quotientFamilial: { ...quotientFamilial, month: 12 } }],
    ['/quotientFamilial/year', { quotientFamilial: { ...quotientFamilial, year: 2027, month: 1 } }],
    ['/taxIncome/year', { figures: [{ source: 'tax-income' as const, told: { referenceCents: 1, year: 2027 } }] }],
    [
      '/jobseekerBenefits/month',
      { figures: [{ source: 'jobseeker-benefits' as const, told: { monthlyCents: 1, year: 2026, month: 12 } }] },
    ],
  ])('is refused when it is of a day to come: %s', async (pointer, data) => {
    await expect(record(data)).rejects.toMatchObject({
      ...{ code: 'invalid-body', faults: [{ pointer, code: 'date-in-future' }] },
    });
    expect(stores.added).toEqual([]);
  });

  const ofFigures = (source: 'tax-income' | 'eaje', told: object) => ({ figures: [{ source, told }] });

  test.each<[string, string, Partial<HouseholdDataProof['data']>]>([
    ['/proof/seenOn', 'long-before-request', { quotientFamilial, proof: { ...proof, seenOn: '1900-01-01' } }],
    ['/proof/seenOn', 'long-before-request', { quotientFamilial, proof: { ...proof, seenOn: '2024-11-22' } }],
    ['/taxIncome/year', 'years-before-request', ofFigures('tax-income', { referenceCents: 1, year: 2022 })],
    ['/childcareShare/year', 'years-before-request', ofFigures('eaje', { annualResourcesCents: 1, year: 2000 })],
  ])('is refused when it is of nobody’s situation today: %s %s', async (pointer, code, data) => {
    await expect(record(data)).rejects.toMatchObject({ code: 'invalid-body', faults: [{ pointer, code }] });
    expect(stores.added).toEqual([]);
  });

  test('may be seen on an earlier visit within two years, and be of the income of three years ago', async () => {
    const seenOn = '2024-11-23';
    expect((await record({ quotientFamilial, proof: { ...proof, seenOn } })).result).toEqual({ changed: true });
    const figures = [{ source: 'tax-income' as const, told: { referenceCents: 1, year: 2023 } }];
    const notice = { kind: 'avis-imposition', seenOn };
    expect((await record({ figures, proof: notice })).result).toEqual({ changed: true });
  });

  test.each([
    ['a school certificate for a quotient', { quotientFamilial }, 'certificat-scolarite'],
    ['a declaration for a quotient', { quotientFamilial }, 'declaration'],
    ['a paper of the MSA for a quotient of the CAF', { quotientFamilial }, 'attestation-msa'],
    [
      'a look at the CAF’s service for one of the MSA',
      { quotientFamilial: { ...quotientFamilial, provider: 'MSA' } },
      'cdap',
    ],
    ['a tax notice for a status', { statuses: [{ code: 'rsa' as const, value: true }] }, 'avis-imposition'],
    ['a mere word for a status', { statuses: [{ code: 'rsa' as const, value: true }] }, 'declaration'],
    [
      'a paper of the CAF for a tax income',
      { figures: [{ source: 'tax-income' as const, told: { referenceCents: 1, year: 2025 } }] },
      'attestation-caf',
    ],
  ] as const)('is not %s', async (_what, data, kind) => {
    await expect(record({ ...data, proof: { ...proof, kind } })).rejects.toThrow('paper-proves-something-else');
    expect(stores.added).toEqual([]);
  });

  test('is not a quotient of so long ago that the caisse itself keeps it no more', async () => {
    const of = (year: number, month: number) => record({ quotientFamilial: { ...quotientFamilial, year, month } });
    await expect(of(2020, 3)).rejects.toThrow('quotient-too-old');
    await expect(of(2024, 11)).rejects.toThrow('quotient-too-old');
    expect(stores.added).toEqual([]);
    expect((await of(2024, 12)).result).toEqual({ changed: true });
  });

  test('is counted by the age at the request, whenever it is typed', async () => {
    stores.put(aTask({ month: { year: 2025, month: 3 } }));
    const old = { ...quotientFamilial, year: 2023, month: 5 };
    expect((await record({ quotientFamilial: old })).result).toEqual({ changed: true });
  });

  test('may be seen today, and be of this month', async () => {
    const seenToday = { ...proof, seenOn: '2026-11-23' };
    expect((await record({ quotientFamilial, proof: seenToday })).result).toEqual({ changed: true });
  });

  test.each(['machine', 'member', 'dpo', 'service'] as const)('is not typed by a %s', async (role) => {
    await expect(record({ quotientFamilial }, anActor({ roles: [role] }))).rejects.toThrow('role-not-allowed');
  });

  test('belongs to a request that is known', async () => {
    stores.all.clear();
    await expect(record({ quotientFamilial })).rejects.toThrow('not-found');
  });
});
