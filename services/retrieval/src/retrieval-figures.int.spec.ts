import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  contradictionsV1,
  recordHouseholdDataV1,
  retryRetrievalV1,
  settleContradictionV1,
  requestCorrectedV1,
} from '@octroi/contracts';
import { quotientAnswer } from './testing/fake-upstream.js';
import { RetrievalBench, TODAY } from './testing/retrieval-bench.js';

const TAX_NUMBER = '1234567890123';

let bench: RetrievalBench;

beforeAll(async () => {
  bench = await RetrievalBench.start();
  await bench.replica({
    DGFIP_URL: bench.upstream.url,
    DGFIP_CLIENT_ID_DEMO: 'client',
    DGFIP_CLIENT_SECRET_DEMO: 'secret-of-demo',
    DGFIP_TELESERVICE_DEMO: 'TS-1',
  });
  const scopes = ['cnaf_quotient_familial', 'pole_emploi_inscription', 'pole_emploi_paiements', 'dgfip_rfr'];
  const eaje = 'cnav_participation_familiale_eaje_parametres_calcul';
  const sources = ['quotient-familial', 'jobseeker', 'jobseeker-benefits', 'eaje', 'tax-income'] as const;
  for (const siteId of ['demo', 'chaville'])
    await bench.openSite(siteId, { scopes: [...scopes, eaje], number: `ALL-${siteId}` }, sources);
  bench.upstream.answer('', () => ({ status: 200, body: { access_token: 'given', expires_in: 600 } }));
  bench.upstream.answer(TAX_NUMBER, () => situation({}));
});
afterAll(() => bench.close());

function situation(overrides: object) {
  const born = { jour: '31', mois: '01', annee: '1990' };
  const declarant = { nmNaiDec1: 'FIGURES', prnmDec1: 'JEANNE', dateNaisDec1: born };
  return { status: 200, body: { annRevenu: 2025, rfr: 9840, nbPart: 2, sitFam: 'D', ...declarant, ...overrides } };
}

async function told(requestId: string, about: string, type = 'household-data-retrieved') {
  const events = await bench.hears(requestId, type, (data) => data['about'] === about);
  return events.filter((event) => event.type.includes(type) && (event.data as { about?: string }).about === about);
}

describe('the tax income', () => {
  test('comes from the tax office where the centre has access, traced before, and told with where it comes from', async () => {
    const requestId = await bench.file('FIGURES', { siteId: 'demo', identity: { taxNumber: TAX_NUMBER } });
    const events = await told(requestId, 'tax-income');
    expect(events.at(-1)?.data).toMatchObject({
      taxIncome: { referenceCents: 984_000, shares: 2, year: 2025, source: 'dgfip' },
    });
    const [row] = await bench.database.query(
      `SELECT purpose, scopes, providers, result FROM retrieval.call_log WHERE request_id = $1 AND source = 'tax-income'`,
      [requestId],
    );
    expect(row).toEqual({ purpose: 'call-dgfip', scopes: ['dgfip_rfr'], providers: ['DGFIP'], result: 'answered' });
    // The owner of identities logs each of them under its own purpose.
    expect([...(bench.intake.purposes.get(requestId) ?? [])].sort()).toEqual(['call-api-particulier', 'call-dgfip']);
    const kept = await bench.database.query(`SELECT to_jsonb(t) AS row FROM retrieval.outbox t`);
    expect(JSON.stringify(kept)).not.toMatch(/1234567890123|secret-of-demo/);
  });

  test('of somebody else is not even looked at', async () => {
    bench.upstream.answer('2345678901234', () => situation({ nmNaiDec1: 'AUTRE', dateNaisDec1: { annee: '1950' } }));
    const requestId = await bench.file('FIGURES', { siteId: 'demo', identity: { taxNumber: '2345678901234' } });
    const [event] = (await told(requestId, 'tax-income', 'household-data-unavailable')).slice(-1);
    expect(event?.data).toMatchObject({ reason: 'answer-about-somebody-else', proofs: ['avis-imposition'] });
  });

  test('without the number, and without access, is asked of the person, and nothing leaves', async () => {
    const before = bench.upstream.callsAbout(TAX_NUMBER);
    const without = await bench.file('FIGURES', { siteId: 'demo' });
    const away = await bench.file('FIGURES', { siteId: 'chaville', identity: { taxNumber: TAX_NUMBER } });
    for (const [requestId, reason] of [
      [without, 'tax-number-missing'],
      [away, 'tax-notice-asked'],
    ] as const)
      expect((await told(requestId, 'tax-income', 'household-data-unavailable')).at(-1)?.data).toMatchObject({
        ...{ reason, nextStep: 'ask-the-person', proofs: ['avis-imposition'] },
      });
    expect(bench.upstream.callsAbout(TAX_NUMBER)).toBe(before);
    bench.intake.identities.set(without, { birthName: 'FIGURES', taxNumber: TAX_NUMBER });
    const data = { ...requestCorrectedV1.example, noticeGivenOn: TODAY, requestedOn: TODAY, changed: ['applicant'] };
    await bench.publish(requestCorrectedV1, { siteId: 'demo', subject: without, sequence: 2, data });
    await told(without, 'tax-income');
  });

  test('is what the notice says that the person brings, with its scan', async () => {
    const requestId = await bench.file('FIGURES', { siteId: 'chaville' });
    await told(requestId, 'tax-income', 'household-data-unavailable');
    const documentId = '01936f2e-7c1a-7000-8000-0000000000aa';
    const proof = { kind: 'avis-imposition' as const, seenOn: TODAY, documentIds: [documentId] };
    const taxIncome = { referenceCents: 1_200_000, shares: 2.5, year: 2025 };
    await bench.ask(recordHouseholdDataV1, { requestId, data: { taxIncome, proof } });
    const events = await told(requestId, 'tax-income');
    expect(events.at(-1)?.data).toMatchObject({
      taxIncome: { ...taxIncome, source: 'proof' },
      proofs: [{ about: 'tax-income', kind: 'avis-imposition', seenOn: TODAY, scanIds: [documentId] }],
    });
  });
});

describe('France Travail and the share of a nursery place', () => {
  test('are asked with what they need, each under its scope', async () => {
    const registration = { date_debut: '2026-01-05', date_fin: null, categorie: { code: 1, libelle: 'A' } };
    const [year, month] = TODAY.split('-').map(Number) as [number, number];
    const before = new Date(Date.UTC(year, month - 2, 3)).toISOString().slice(0, 10);
    const payment = { date_versement: before, montant_allocations: 700.1, montant_aides: 20, montant_autres: 0 };
    bench.upstream.answer('jeanne.ft', (_nth, _token, path) => ({
      status: 200,
      body: {
        data: path.includes('statut')
          ? { inscription: registration }
          : { paiements: [{ ...payment, montant_total: 720.1 }] },
      },
    }));
    const share = {
      nombre_enfants_a_charge: 2,
      nombre_enfants_beneficiaire_aeeh: 1,
      base_ressources_annuelles: { valeur: 18_000, annee_calcul: 2024 },
    };
    bench.upstream.answer('CRECHE', (_nth, _token, path) =>
      path.includes('eaje')
        ? { status: 200, body: { data: { parametres_calcul_participation_familiale: share } } }
        : quotientAnswer(300),
    );
    const identity = { jobSeekerIdentifier: 'jeanne.ft' };
    const requestId = await bench.file('CRECHE', { siteId: 'demo', identity });
    expect((await told(requestId, 'eaje', 'household-data-unavailable')).at(-1)).toBeDefined();
    await told(requestId, 'jobseeker');
    await told(requestId, 'jobseeker-benefits');
    bench.intake.youngest.set(requestId, 3);
    const data = { ...requestCorrectedV1.example, noticeGivenOn: TODAY, requestedOn: TODAY, changed: ['household'] };
    await bench.publish(requestCorrectedV1, { siteId: 'demo', subject: requestId, sequence: 2, data });
    await told(requestId, 'eaje');
    const events = (await bench.hears(requestId, 'household-data-retrieved')).filter(({ type }) =>
      type.includes('retrieved'),
    );
    expect(events.at(-1)?.data).toMatchObject({
      statuses: [{ code: 'jobseeker', value: true }],
      jobseekerBenefits: { monthlyCents: 72_010, source: 'api-particulier' },
      childcareShare: { annualResourcesCents: 1_800_000, dependentChildren: 2, year: 2024 },
    });
    // That a child has the AEEH tells of their health: it is kept nowhere.
    expect(JSON.stringify(events)).not.toMatch(/aeeh|isability/);
  });

  test('without an identifier or a young child nothing leaves', async () => {
    const requestId = await bench.file('SANSRIEN', { siteId: 'demo' });
    for (const about of ['jobseeker', 'jobseeker-benefits', 'eaje'])
      await told(requestId, about, 'household-data-unavailable');
    const paths = bench.upstream.asked.filter(({ name }) => name === 'SANSRIEN').map(({ path }) => path);
    expect(paths.filter((path) => !path.includes('quotient'))).toEqual([]);
  });
});

describe('a contradiction', () => {
  const first = { requestId: null, after: null, limit: 50 };

  test('waits in a list of the centre until a person chooses, with a reason that leaves retrieval for nobody else', async () => {
    const quotientFamilial = { value: 410, year: 2026, month: Number(TODAY.slice(5, 7)), provider: 'CNAF' as const };
    quotientFamilial.year = Number(TODAY.slice(0, 4));
    const proof = { kind: 'attestation-caf' as const, seenOn: TODAY };
    bench.upstream.answer('TRANCHER', (nth, _token, path) =>
      path.includes('quotient') ? quotientAnswer(nth < 1 ? null : 520) : { status: 404, body: {} },
    );
    const requestId = await bench.file('TRANCHER', { siteId: 'chaville' });
    await told(requestId, 'quotient-familial', 'household-data-unavailable');
    await bench.ask(recordHouseholdDataV1, { requestId, data: { quotientFamilial, proof } });
    await bench.ask(retryRetrievalV1, { requestId });
    await told(requestId, 'quotient-familial', 'household-data-contradicted');
    const { result } = await bench.ask(contradictionsV1, first);
    const [line] = result.items.filter((item) => item.requestId === requestId);
    expect(line).toMatchObject({
      certified: { quotientFamilial: { value: 520 } },
      paper: { quotientFamilial: { value: 410 } },
      ...{ proofKind: 'attestation-caf', end: null },
    });
    const { answeredAt } = line!;
    const choice = { about: 'quotient-familial', answeredAt, choice: 'certified' as const, reason: 'Mois d’avant.' };
    await bench.ask(settleContradictionV1, { requestId, choice });
    const events = await bench.hears(requestId, 'contradiction-settled');
    expect(events.at(-1)?.data).toMatchObject({ source: 'api-particulier', quotientFamilial: { value: 520 } });
    expect(JSON.stringify(events)).not.toContain('Mois d’avant');
    expect((await bench.ask(contradictionsV1, first)).result.items).not.toContainEqual(
      expect.objectContaining({ requestId }),
    );
    expect((await bench.ask(contradictionsV1, { ...first, requestId })).result.items).toMatchObject([
      { end: 'certified', reason: 'Mois d’avant.', endedBy: 'chaville:agent' },
    ]);
    await expect(bench.ask(settleContradictionV1, { requestId, choice })).rejects.toMatchObject({
      code: 'no-contradiction',
    });
  });

  test('of one centre is not there for another', async () => {
    const requestId = await bench.file('ISOLEE', { siteId: 'demo' });
    await bench.hears(requestId, 'household-data-retrieved');
    await bench.database.query(
      `INSERT INTO retrieval.contradiction (site_id, request_id, about, answered_at, answer, paper, proof_kind)
       VALUES ('demo', $1, 'rsa', now(), '{"status": true}', '{"status": false}', 'attestation-caf')`,
      [requestId],
    );
    const { result } = await bench.ask(contradictionsV1, first);
    expect(result.items.map((item) => item.requestId)).not.toContain(requestId);
    expect((await bench.ask(contradictionsV1, { ...first, requestId })).result.items).toEqual([]);
    const choice = { about: 'rsa', answeredAt: new Date().toISOString(), choice: 'paper' as const, reason: 'Non.' };
    await expect(bench.ask(settleContradictionV1, { requestId, choice })).rejects.toMatchObject({ code: 'not-found' });
  });
});
