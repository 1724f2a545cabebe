import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TransientError, addMonths, civilDateAt, systemClock, type Clock } from '@octroi/kernel';
import { createDataSource } from '@octroi/platform';
import { BEGIN_FILE, FileVerifier, checkpointSigner, nodeCryptography } from '@octroi/register';
import type { TestDatabase } from '@octroi/testing';
import { SqlApprovedEliminations } from './adapters/persistence/sql-approved-eliminations.js';
import { ApproveElimination } from './application/retention/approve-elimination.js';
import { AskForPapers } from './application/request/ask-for-papers.js';
import { CancelElimination } from './application/retention/cancel-elimination.js';
import { CarryOutEliminations } from './application/retention/carry-out-eliminations.js';
import { CloseRequest } from './application/request/close-request.js';
import { ExportRegister } from './application/register/export-register.js';
import { HoldFile } from './application/retention/hold-file.js';
import { ListEliminations } from './application/retention/list-eliminations.js';
import { MakePaymentFile } from './application/payment/make-payment-file.js';
import { OpenLoan } from './application/payment/open-loan.js';
import { PlanPayments } from './application/payment/plan-payments.js';
import type { FileOwners, KeptElimination } from './application/ports/eliminations.js';
import { ProposeElimination } from './application/retention/propose-elimination.js';
import { RecuseDecider } from './application/decision/recuse-decider.js';
import { RecordAppeal } from './application/appeal/record-appeal.js';
import { ShowElimination } from './application/retention/show-elimination.js';
import { SettlePayments } from './application/payment/settle-payments.js';
import type { AppealInput } from './domain/appeal.js';
import { going } from './domain/retention/elimination.js';
import { anAppealInput } from './testing/appeal.fixture.js';
import { aDelegation, anAgent } from './testing/decision.fixture.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { FILE_MEANS, aManager } from './testing/payments.fixture.js';
import { aDpo } from './testing/retention.fixture.js';

const YEAR_MS = 366 * 86_400_000;
const MARK = 'ZOECANARI';
const DPO = aDpo();
const cause = aCause(DPO);
const manager = aManager();
const signer = checkpointSigner(JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })));

let yearsAhead = 0;
const clock: Clock = { now: () => new Date(systemClock.now().getTime() + yearsAhead * YEAR_MS) };
const today = () => civilDateAt(clock.now());

/** Stands for the other owners: intake saw nobody again, unless told. */
class OtherOwners implements FileOwners {
  readonly seen = new Map<string, number>();
  readonly erased: string[] = [];
  failing: string | null = null;

  extentsOf: FileOwners['extentsOf'] = async ({ requestIds }) =>
    new Map(
      requestIds.map((id) => {
        const lastContactOn = addMonths(today(), -(this.seen.get(id) ?? 200));
        return [id, { lastContactOn, documents: 1, bytes: 1_000 }];
      }),
    );

  erase: FileOwners['erase'] = async ({ owner, requestIds }) => {
    if (owner === this.failing) throw new TransientError('service-unavailable');
    this.erased.push(...requestIds.map((id) => `${owner} ${id}`));
  };
}

describe('eliminations on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;
  let worker: Awaited<ReturnType<ReturnType<typeof createDataSource>['initialize']>>;
  let carryOut: CarryOutEliminations;
  const owners = new OtherOwners();

  beforeAll(async () => {
    database = await decisionDatabase();
    bench = await DecisionBench.on(database, clock);
    const options = { url: database.urls.worker, schema: 'decision', applicationName: 'decision-worker', poolSize: 2 };
    worker = await createDataSource(options).initialize();
    carryOut = new CarryOutEliminations(bench.work, new SqlApprovedEliminations(worker), owners);
    await bench.configure('chaville', [aDelegation({ acts: ['grant', 'refuse'] })]);
    await bench.configure('demo');
  });
  afterAll(async () => {
    await worker.destroy();
    await bench.source.destroy();
    await database.drop();
  });

  const propose = async (sampleEvery = 50): Promise<KeptElimination> =>
    (await new ProposeElimination(bench.work, owners).execute(DPO, cause, { sampleEvery })).result;
  const approve = async ({ elimination }: KeptElimination): Promise<KeptElimination> => {
    const visa = { eliminationId: elimination.id, number: '92-0147', givenOn: today() };
    return (await new ApproveElimination(bench.work, owners).execute(DPO, cause, visa)).result;
  };
  const kept = (id: string): Promise<KeptElimination> => new ShowElimination(bench.work).execute(DPO, cause, id);
  const idsOf = ({ lines }: KeptElimination): string[] => lines.map(({ requestId }) => requestId).toSorted();
  const closed = async (count: number): Promise<string[]> => {
    const ids = await bench.ready('chaville', count);
    for (const requestId of ids)
      await new CloseRequest(bench.work).execute(manager, aCause(manager), { requestId, reason: 'departure' });
    return ids;
  };
  const verified = async () => {
    let text = '';
    const actor = aManager();
    for await (const piece of await new ExportRegister(bench.work, signer).execute(actor, aCause(actor), 'kept'))
      text += piece;
    const verifier = new FileVerifier(nodeCryptography, { checkpoints: [], publicKeys: [signer.publicKey] });
    return { text, found: verifier.finish(verifier.goOn(BEGIN_FILE, text.split('\n').slice(0, -1))) };
  };
  /** Every column of the schema whose text holds the mark. */
  const sightings = async (): Promise<string[]> => {
    const tables = await database.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = 'decision' AND relkind = 'r'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await database.query(`SELECT 1 FROM decision.${name} AS t WHERE to_jsonb(t)::text LIKE '%${MARK}%'`);
      if (rows.length > 0) found.push(name);
    }
    return found.toSorted();
  };

  test('a grant goes after ten years with everything that was said of it; the register stays sound, and its file is verified', async () => {
    const [granted = '', other = ''] = await bench.ready('chaville', 2);
    const papers = { requestId: granted, papers: [`Attestation de ${MARK}`], by: addMonths(today(), 1) };
    await new AskForPapers(bench.work).execute(manager, aCause(manager), papers);
    await bench.decide([granted], { comment: `Vu avec ${MARK}` });
    await bench.decide([other]);
    const creditor = { name: `Bailleur de ${MARK}`, reference: MARK, addressLines: [] };
    const parts = [{ mode: 'creditor' as const, amountCents: 15_000, creditor }];
    await new PlanPayments(bench.work).execute(aCause(manager), { requestId: granted, parts });
    await new MakePaymentFile(bench.work, FILE_MEANS).execute(aCause(manager));
    const rows = await database.query<{ id: string }>(
      `SELECT id FROM decision.payment WHERE request_id = '${granted}' AND NOT replaced`,
    );
    const settlement = { outcome: 'paid' as const, on: today(), reason: null };
    await new SettlePayments(bench.work).execute(aCause(manager), {
      paymentIds: rows.map(({ id }) => id),
      ...settlement,
    });
    expect(await sightings()).toEqual(['papers_request', 'payment', 'payment_file_line', 'register_content']);
    await database.query('UPDATE decision.outbox SET published_at = now()');

    yearsAhead = 9;
    await expect(propose()).rejects.toThrow('nothing-to-eliminate');
    yearsAhead = 11;
    const before = await verified();
    const proposal = await propose();
    // The other grant was never paid: it is held back.
    expect([idsOf(proposal), proposal.elimination.examined]).toMatchObject([[granted], { due: 1, heldBack: 1 }]);
    await approve(proposal);
    expect(await bench.decide([granted])).toEqual(['not-found']);
    expect(await carryOut.execute()).toBe(5);
    expect(await carryOut.execute()).toBe(0);
    expect((await kept(proposal.elimination.id)).elimination).toMatchObject({ state: 'executed', executedOn: today() });
    expect(owners.erased).toEqual(
      ['gateway', 'intake', 'retrieval', 'eligibility'].map((owner) => `${owner} ${granted}`),
    );

    expect(await sightings()).toEqual([]);
    const events = await database.query(`SELECT 1 FROM decision.outbox WHERE subject = '${granted}'`);
    expect(events).toEqual([]);
    const after = await verified();
    expect(after.found).toMatchObject({ fault: null, chain: { position: before.found.chain.position } });
    expect(before.text).toContain(MARK);
    expect(after.text).not.toContain(MARK);
    // Without what it said, an entry says where it stands in the chain, with its hash.
    const hashes = (text: string) => text.match(/"hash":"[0-9a-f]{64}"/g)?.slice(0, 2);
    expect(hashes(after.text)).toEqual(hashes(before.text));
  });

  test('a loan that is owed, a hold and a contact keep a file back; what is left of a proposal may be proposed again', async () => {
    yearsAhead = 20;
    const [lent = ''] = await bench.ready('chaville', 1);
    await bench.decide([lent]);
    const terms = { requestId: lent, instalments: 2, firstOn: addMonths(today(), 1) };
    await new OpenLoan(bench.work).execute(aCause(manager), terms);
    const [held = '', seen = '', late = '', free = ''] = await closed(4);
    yearsAhead = 32;
    const hold = (requestId: string, reason: string | null) =>
      new HoldFile(bench.work).execute(DPO, cause, { requestId, reason });
    expect((await hold(held, 'Plainte en cours')).result).toEqual({ changed: true });
    expect((await hold(held, 'Plainte en cours')).result).toEqual({ changed: false });
    owners.seen.set(seen, 3);
    const proposal = await propose();
    expect(idsOf(proposal)).toEqual([late, free].toSorted());
    expect(proposal.elimination).toMatchObject({ number: 1, examined: { active: 1, due: 2 } });

    // Somebody comes back between the proposal and the visa.
    owners.seen.set(late, 1);
    const approved = await approve(proposal);
    expect(going(approved.lines).map(({ requestId }) => requestId)).toEqual([free]);
    expect(approved.lines.find(({ requestId }) => requestId === late)).toMatchObject({ obstacle: 'recent-contact' });
    await expect(approve(proposal)).rejects.toThrow('elimination-not-pending');
    await carryOut.execute();

    owners.seen.set(late, 100);
    expect((await hold(held, null)).result).toEqual({ changed: true });
    const again = await propose();
    expect(idsOf(again)).toEqual([held, late].toSorted());
    await new CancelElimination(bench.work).execute(DPO, cause, again.elimination.id);
    expect(idsOf(await propose())).toEqual(idsOf(again));
    await approve((await new ListEliminations(bench.work).execute(DPO, cause)).items[0]!);
    await carryOut.execute();
  });

  test('proposals made at once never name a file twice', async () => {
    yearsAhead = 40;
    const ids = await closed(5);
    yearsAhead = 43;
    const made = await Promise.allSettled([propose(), propose(), propose()]);
    const proposals = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(proposals.flatMap(idsOf).toSorted()).toEqual(ids.toSorted());
    for (const proposal of proposals) await approve(proposal);
    await carryOut.execute();
  });

  test('an owner that is down does not stop the others; what was interrupted goes on where it was', async () => {
    yearsAhead = 50;
    const ids = await closed(120);
    yearsAhead = 53;
    const proposal = await approve(await propose());
    owners.failing = 'retrieval';
    owners.erased.length = 0;
    await expect(carryOut.execute()).rejects.toThrow('service-unavailable');
    const progress = (await kept(proposal.elimination.id)).lines;
    const by = (owner: 'intake' | 'retrieval' | 'decision') =>
      progress.filter(({ erasedBy }) => erasedBy.includes(owner)).length;
    expect([by('intake'), by('retrieval'), by('decision')]).toEqual([120, 0, 120]);
    expect((await kept(proposal.elimination.id)).elimination.state).toBe('approved');
    owners.failing = null;
    owners.erased.length = 0;
    // Two workers at once do no harm.
    await Promise.all([carryOut.execute(), carryOut.execute()]);
    expect(new Set(owners.erased)).toEqual(new Set(ids.map((id) => `retrieval ${id}`)));
    expect((await kept(proposal.elimination.id)).elimination.state).toBe('executed');
  });

  test('who stood aside from a file is forgotten with it', async () => {
    yearsAhead = 54;
    const [requestId = ''] = await bench.ready('chaville', 1);
    const agent = anAgent();
    await new RecuseDecider(bench.work).execute(agent, aCause(agent), { requestId, interest: 'relative' });
    await new CloseRequest(bench.work).execute(manager, aCause(manager), { requestId, reason: 'departure' });
    const recusals = () => database.query('SELECT request_id AS id FROM decision.recusal');
    expect(await recusals()).toEqual([{ id: requestId }]);
    yearsAhead = 57;
    const proposal = await approve(await propose());
    expect(idsOf(proposal)).toEqual([requestId]);
    await carryOut.execute();
    expect(await recusals()).toEqual([]);
  });

  test('an appeal that runs keeps a file back, also between the proposal and the visa; one that was answered goes with its file', async () => {
    yearsAhead = 59;
    const contest = (requestId: string, said: Partial<AppealInput>) => {
      const input = anAppealInput({ receivedOn: today(), ...said });
      return new RecordAppeal(bench.work).execute(
        { actor: manager, cause: aCause(manager), requestId, input },
        (one) => one,
      );
    };
    const [sued = '', answered = '', late = '', again = ''] = await bench.ready('chaville', 4);
    const refused = { outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] } as const;
    for (const id of [sued, answered, late, again]) await bench.decide([id], refused);
    await contest(sued, { kind: 'contentious' });
    await contest(answered, { grounds: `Recours de ${MARK}`, appellant: 'representative', appellantName: MARK });
    await bench.decide([answered], refused);
    expect(await sightings()).toEqual(['appeal']);
    await database.query('UPDATE decision.outbox SET published_at = now()');

    yearsAhead = 62;
    const proposal = await propose();
    expect(idsOf(proposal)).toEqual([answered, late, again].toSorted());
    await contest(late, { kind: 'contentious' });
    await contest(again, { kind: 'gracious' });
    const approved = await approve(proposal);
    expect(going(approved.lines).map(({ requestId }) => requestId)).toEqual([answered]);
    const obstacles = new Map(approved.lines.map(({ requestId, obstacle }) => [requestId, obstacle]));
    expect([obstacles.get(late), obstacles.get(again)]).toEqual(['appeal', 'open']);
    await carryOut.execute();
    expect(await sightings()).toEqual([]);
    // What is left tells that there was an appeal, not whose.
    expect(
      await database.query(`SELECT kind, answer, grounds FROM decision.appeal WHERE request_id = '${answered}'`),
    ).toEqual([{ kind: 'gracious', answer: 'rejected', grounds: '' }]);
    yearsAhead = 66;
    await expect(propose()).rejects.toThrow('nothing-to-eliminate');
  });

  test('a site sees, approves and holds its own files alone', async () => {
    yearsAhead = 70;
    const [requestId = ''] = await closed(1);
    yearsAhead = 73;
    const proposal = await propose();
    const foreign = aDpo({ siteId: 'demo' });
    const there = aCause(foreign, { siteId: 'demo' });
    expect((await new ListEliminations(bench.work).execute(foreign, there)).items).toEqual([]);
    const visa = { eliminationId: proposal.elimination.id, number: 'X', givenOn: today() };
    const attempts = [
      new ApproveElimination(bench.work, owners).execute(foreign, there, visa),
      new CancelElimination(bench.work).execute(foreign, there, proposal.elimination.id),
      new ShowElimination(bench.work).execute(foreign, there, proposal.elimination.id),
      new HoldFile(bench.work).execute(foreign, there, { requestId, reason: 'X' }),
      new ProposeElimination(bench.work, owners).execute(foreign, there, { sampleEvery: 10 }),
    ];
    const codes = (await Promise.allSettled(attempts)).map((one) =>
      one.status === 'rejected' ? (one.reason as { code: string }).code : 'done',
    );
    expect(codes).toEqual([...Array.from({ length: 4 }, () => 'not-found'), 'nothing-to-eliminate']);
  });

  test('content of the register goes once and whole; nothing else of it ever changes', async () => {
    const attempts = [
      `UPDATE register_content SET body = 'autre'`,
      `UPDATE register_content SET salt = NULL`,
      `UPDATE register_content SET body = 'autre', salt = 'sel', erased_on = NULL WHERE body IS NULL`,
      `UPDATE register_content SET part = 'autre'`,
      `DELETE FROM register_content`,
      `UPDATE register_entry SET hash = ''`,
    ];
    for (const sql of attempts) {
      const attempt = bench.source.transaction(async (manager) => {
        await manager.query(`SELECT set_config('octroi.sites', 'chaville', true)`);
        await manager.query(sql);
      });
      await expect(attempt).rejects.toThrow(/only added to|permission denied|check constraint/);
    }
    await expect(worker.query('SELECT visa_number FROM elimination')).rejects.toThrow(/permission denied/);
  });
});
