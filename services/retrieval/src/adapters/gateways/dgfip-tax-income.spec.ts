import { describe, expect, test } from '@jest/globals';
import type { Failed, TaxCall, TaxIncomeAnswer, Told } from '@octroi/api-particulier';
import { createLogger } from '@octroi/platform';
import { NOW } from '../../testing/task.fixture.js';
import { DgfipTaxIncome } from './dgfip-tax-income.js';

const NO_TRACE = { httpStatus: 200, upstreamId: null, rateLimit: null, cacheExpiresInSeconds: null };
const FACTS = { referenceCents: 984_000, shares: 2, year: 2025, people: [] };
const ACCESS = { clientId: 'id', clientSecret: 's', teleservice: 'TS' };
const identity = {
  ...{ birthName: 'MARTIN', givenNames: ['JEANNE'], birthDate: '1990-01-31', sex: 'F' as const },
  ...{ birthPlace: { countryCode: '99100', communeCode: '92022' }, taxNumber: '1234567890123' },
};
const question = {
  ...{ siteId: 'chaville', source: 'tax-income' as const, recipientSiret: '26920022500018', identity },
  ...{ month: { year: 2026, month: 11 }, correlationId: 'c-1' },
};

function told(verdict: Told<object>['echo']['verdict']): Told<TaxIncomeAnswer> {
  return { ...NO_TRACE, kind: 'told', facts: FACTS, echo: { verdict, differences: [] } };
}

function failed(overrides: Partial<Failed>): Failed {
  const meaning = { reason: 'provider-unavailable', nextStep: 'retry-later' as const, providerCode: null };
  return { ...NO_TRACE, ...meaning, kind: 'failed', retryAfterMs: null, ...overrides };
}

function sourceOf(answer: Told<TaxIncomeAnswer> | Failed | Error, access: typeof ACCESS | null = ACCESS) {
  const calls: TaxCall[] = [];
  const source = new DgfipTaxIncome({
    client: {
      ask: async (call) => {
        calls.push(call);
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    ...{ access: { of: async () => access }, fingerprintKey: 'key', clock: { now: () => NOW } },
    ...{ logger: createLogger('retrieval', 'silent'), called: () => undefined },
  });
  return { source, calls };
}

const signal = new AbortController().signal;

describe('the tax office as a source', () => {
  test.each(['same', 'not-told'] as const)(
    'its figures count when the answer is about the person: %s',
    async (verdict) => {
      const { source, calls } = sourceOf(told(verdict));
      const figures = { referenceCents: 984_000, shares: 2, year: 2025 };
      expect((await source.ask(question, signal)).outcome).toEqual({ answered: true, figures });
      expect(calls[0]).toMatchObject({ taxNumber: '1234567890123', expected: identity });
      expect(calls[0]?.correlationId).toMatch(/^[\da-f-]{36}$/);
    },
  );

  test.each([
    ['somebody-else', 'answer-about-somebody-else'],
    ['in-doubt', 'identity-in-doubt'],
  ] as const)('an answer about %s is not looked at', async (verdict, reason) => {
    const reply = await sourceOf(told(verdict)).source.ask(question, signal);
    expect(reply.outcome).toMatchObject({ answered: false, reason, remedy: 'ask-the-person' });
  });

  test('a refused access is a matter of its own: the site’s way to API Particulier stays open', async () => {
    const refused = failed({ reason: 'token-refused', nextStep: 'call-the-administrator', httpStatus: 401 });
    expect((await sourceOf(refused).source.ask(question, signal)).outcome).toMatchObject({ stopsSite: false });
  });

  test('an access that has gone asks for the notice; an error of ours is tried later and says nothing of anybody', async () => {
    expect((await sourceOf(told('same'), null).source.ask(question, signal)).outcome).toMatchObject({
      reason: 'tax-notice-asked',
    });
    expect(await sourceOf(new Error('1234567890123')).source.ask(question, signal)).toMatchObject({
      outcome: { reason: 'call-failed', remedy: 'retry-later' },
    });
  });

  test('nobody can tell from a question whom it is about, and another number is another question', () => {
    const { source } = sourceOf(told('same'));
    const one = source.fingerprint(question);
    expect(one).toMatch(/^[\da-f]{64}$/);
    expect(source.fingerprint({ ...question, identity: { ...identity, taxNumber: '9' } })).not.toBe(one);
  });
});
