import { expect, test } from '@jest/globals';
import { InMemoryEligibilityStores, anEvent, inMemoryUnitOfWork } from '../testing/in-memory-eligibility-stores.js';
import { AssessRequests } from './assess-requests.js';
import { ReceiveHouseholdData } from './receive-household-data.js';

test('only what the rules use is kept of an answer', async () => {
  const stores = new InMemoryEligibilityStores();
  stores.communes.set('chaville', ['92022']);
  const data = {
    quotientFamilial: { value: 300, year: 2026, month: 11, provider: 'CNAF' },
    confirmedByAgent: false,
    attempts: 3,
    statuses: [{ code: 'rsa', value: true, source: 'api-particulier' }],
    taxIncome: { referenceCents: 984_050, shares: 2.5, year: 2025, source: 'dgfip' },
    jobseekerBenefits: { monthlyCents: 72_010, year: 2026, month: 10, source: 'proof' },
    childcareShare: { annualResourcesCents: 1_800_000, dependentChildren: 2, year: 2024, source: 'proof' },
  };
  await new ReceiveHouseholdData(inMemoryUnitOfWork(stores), new AssessRequests()).execute([anEvent(data)]);
  expect([...stores.rows.values()].map(({ household, submission }) => [household, submission])).toEqual([
    [
      {
        ...{ quotientFamilial: { value: 300 }, confirmedByAgent: false, statuses: { rsa: true } },
        taxIncome: { euros: 9_840.5, shares: 2.5 },
        ...{ jobseekerBenefits: { euros: 720.1 }, childcareShare: { euros: 18_000, children: 2 } },
      },
      null,
    ],
  ]);
});
