import { describe, expect, test } from '@jest/globals';
import type { Actor } from '@octroi/kernel';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { OneFiling } from '../testing/one-filing.js';
import { AnswerIdentity, type AnsweredIdentity, type AskedIdentity, type IdentityQuestion } from './answer-identity.js';

async function filed(facts: object = {}): Promise<{ stores: InMemoryIntakeStores; id: string }> {
  const stores = new InMemoryIntakeStores();
  stores.prefixes.set('chaville', 'CHA');
  const agent = anActor();
  const submission = { aid: 'aide-loyer', requestedOn: '2026-11-23', applicant: { birthName: 'MARTIN' }, ...facts };
  const { result } = await new OneFiling(inMemoryUnitOfWork(stores)).execute(agent, aCause(agent), submission);
  return { stores, id: result.id };
}

async function ask(
  stores: InMemoryIntakeStores,
  actor: Actor,
  question: IdentityQuestion,
): Promise<readonly AnsweredIdentity[]> {
  const asked = { actor, cause: aCause(actor), question };
  const [answer = []] = await new AnswerIdentity(inMemoryUnitOfWork(stores)).execute([asked]);
  return answer;
}

describe('answering an identity', () => {
  test('questions of two sites together: each is told of its own requests alone', async () => {
    const { stores, id } = await filed();
    const purpose = 'call-api-particulier';
    const ask = (siteId: string): AskedIdentity => {
      const actor = anActor({ subject: 'service:retrieval', issuer: 'retrieval', roles: ['service'], siteId, purpose });
      return { actor, cause: { ...aCause(actor), siteId }, question: { requestIds: [id], purpose } };
    };
    const answers = await new AnswerIdentity(inMemoryUnitOfWork(stores)).execute([ask('demo'), ask('chaville')]);
    expect(answers.map((answer) => answer.map((request) => request.id))).toEqual([[], [id]]);
    expect(stores.accessed).toEqual([id]);
  });

  test.each(['call-api-particulier', 'call-dgfip'])(
    'the service that calls the State is answered (%s), and each request leaves a row',
    async (purpose) => {
      const { stores, id } = await filed();
      const actor = anActor({ subject: 'service:retrieval', issuer: 'retrieval', roles: ['service'], purpose });
      const question = { requestIds: [id, 'unknown'], purpose };
      const answer = await ask(stores, actor, question);
      expect(answer.map((request) => request.id)).toEqual([id]);
      expect(stores.accessed).toEqual([id]);
    },
  );

  test('who receives the letters of somebody is told while the measure lasts', async () => {
    const actor = anActor({ issuer: 'decision', purpose: 'print-letter', roles: ['service'] });
    const toldWith = async (representative: object) => {
      const { stores, id } = await filed({ representative });
      const question = { requestIds: [id], purpose: 'print-letter' };
      const [answer] = await ask(stores, actor, question);
      return answer?.lettersTo?.name ?? null;
    };
    const measure = { kind: 'tutelle', name: 'UDAF des Essais', receivesLetters: true };
    expect(await toldWith(measure)).toBe('UDAF des Essais');
    expect(await toldWith({ ...measure, until: '2020-12-31' })).toBeNull();
    expect(await toldWith({ ...measure, receivesLetters: false })).toBeNull();
  });

  test('how old the youngest child is today is told, whoever else lives there', async () => {
    const { stores, id } = await filed({
      household: [
        { relation: 'child', birthDate: '2015-05-02' },
        { relation: 'child', birthDate: '2020-11-01' },
        { relation: 'child', birthDate: '2021' },
        { relation: 'other', birthDate: '2026-01-01' },
      ],
    });
    const purpose = 'call-api-particulier';
    const actor = anActor({ subject: 'service:retrieval', issuer: 'retrieval', roles: ['service'], purpose });
    const [answer] = await ask(stores, actor, { requestIds: [id], purpose });
    const today = stores.now.toISOString().slice(0, 10);
    expect(answer?.youngestChildAge).toBe(Number(today.slice(0, 4)) - 2020 - (today.slice(5) < '11-01' ? 1 : 0));
  });

  test.each([
    ['a person', 'gateway', 'call-api-particulier', 'call-api-particulier'],
    ['the eligibility service', 'eligibility', 'call-api-particulier', 'call-api-particulier'],
    ['retrieval for a letter', 'retrieval', 'print-letter', 'print-letter'],
    ['decision for the tax office', 'decision', 'call-dgfip', 'call-dgfip'],
    ['retrieval with two purposes', 'retrieval', 'call-api-particulier', 'call-dgfip'],
    ['decision with two purposes', 'decision', 'print-letter', 'call-api-particulier'],
  ])('%s is not answered', async (_who, issuer, signed, asked) => {
    const { stores, id } = await filed();
    const actor = anActor({ issuer, purpose: signed, roles: ['service'] });
    const answer = ask(stores, actor, { requestIds: [id], purpose: asked });
    await expect(answer).rejects.toThrow('role-not-allowed');
    expect(stores.accessed).toEqual([]);
  });
});
