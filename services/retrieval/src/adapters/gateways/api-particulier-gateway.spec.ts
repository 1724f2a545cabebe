import { describe, expect, test } from '@jest/globals';
import type { Failed, HouseholdAnswer, SourceCall, Told } from '@octroi/api-particulier';
import { PermanentError } from '@octroi/kernel';
import { createLogger } from '@octroi/platform';
import type { StateQuestion, StateReply } from '../../application/ports/api-particulier.js';
import { NOW } from '../../testing/task.fixture.js';
import { ApiParticulierGateway } from './api-particulier-gateway.js';
import { SiteTokens } from './site-tokens.js';

const NO_TRACE = { httpStatus: 200, upstreamId: 'u-1', rateLimit: null, cacheExpiresInSeconds: null };
const identity = {
  birthName: 'MARTIN',
  givenNames: ['JEANNE'],
  birthDate: '1990-01-31',
  sex: 'F' as const,
  birthPlace: { countryCode: '99100', communeCode: '92022' },
};

function answered(value: number | null, verdict: Told<object>['echo']['verdict'] = 'not-told'): Told<HouseholdAnswer> {
  const month = { year: 2026, month: 11, calculationYear: 2026, calculationMonth: 11 };
  const quotientFamilial = { ...month, provider: 'CNAF' as const, value };
  const facts = { quotientFamilial, allocataires: null, children: null };
  return { ...NO_TRACE, kind: 'told', facts, echo: { verdict, differences: [] } };
}

function failed(overrides: Partial<Failed>): Failed {
  const meaning = { reason: 'provider-unavailable', nextStep: 'retry-later' as const, providerCode: '35001' };
  return { ...NO_TRACE, ...meaning, kind: 'failed', httpStatus: 502, retryAfterMs: null, ...overrides };
}

/** Asks through a gateway whose client answers as given. */
async function ask(
  answer: Told<HouseholdAnswer> | Failed | Error,
  question: Partial<StateQuestion> = {},
  variables: Record<string, string> = { API_PARTICULIER_TOKEN_CHAVILLE: 'token-of-chaville' },
): Promise<{ readonly reply: StateReply; readonly calls: readonly SourceCall[] }> {
  const calls: SourceCall[] = [];
  const gateway = new ApiParticulierGateway({
    client: {
      ask: async (call) => {
        calls.push(call);
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    fingerprintKey: 'key',
    tokens: new SiteTokens(variables),
    clock: { now: () => NOW },
    logger: createLogger('retrieval', 'silent'),
    called: () => undefined,
  });
  const month = { year: 2026, month: 11 };
  const asked = {
    siteId: 'chaville',
    source: 'quotient-familial' as const,
    recipientSiret: '26920022500010',
    identity,
    month,
    correlationId: 'c-1',
  };
  const reply = await gateway.ask({ ...asked, ...question }, new AbortController().signal);
  return { reply, calls };
}

describe('the gateway to API Particulier', () => {
  test('asks with the token of the site, for the month, about the person', async () => {
    const { reply, calls } = await ask(answered(300));
    expect(calls).toMatchObject([
      { token: 'token-of-chaville', recipient: '26920022500010', month: { year: 2026, month: 11 } },
    ]);
    expect(reply.outcome).toMatchObject({ answered: true, quotient: { value: 300, provider: 'CNAF' } });
  });

  test('names the delegation beside the editor’s token', async () => {
    const delegationId = '01936f2e-7c1a-7000-8000-000000000001';
    const variables = { API_PARTICULIER_EDITOR_TOKEN: 'editor', API_PARTICULIER_DELEGATION_CHAVILLE: delegationId };
    const { calls } = await ask(answered(300), {}, variables);
    expect(calls).toMatchObject([{ token: 'editor', delegationId, recipient: '26920022500010' }]);
  });

  test('without the scope of one status the others still answer; without a delegation nobody does', async () => {
    const refused = failed({ httpStatus: 403, reason: 'scope-missing', nextStep: 'call-the-administrator' });
    const outcomeOf = async (...given: Parameters<typeof ask>) => (await ask(...given)).reply.outcome;
    expect(await outcomeOf(refused, { source: 'rsa' })).toMatchObject({ stopsSite: false });
    const undelegated = { ...refused, reason: 'delegation-missing' } as const;
    expect(await outcomeOf(undelegated, { source: 'rsa' })).toMatchObject({ stopsSite: true });
    const several = { ...refused, httpStatus: 422, reason: 'recipient-refused' } as const;
    expect(await outcomeOf(several, { source: 'rsa' })).toMatchObject({ stopsSite: true });
  });

  test('says since when a cached answer holds', async () => {
    const { reply } = await ask({ ...answered(300), cacheExpiresInSeconds: 82_800 });
    expect(reply.asOf).toEqual(new Date('2026-11-23T08:00:00Z'));
  });

  test.each<[string, Told<HouseholdAnswer> | Failed | Error, object]>([
    ['a refused token', failed({ httpStatus: 401, nextStep: 'call-the-administrator' }), { stopsSite: true }],
    ['a refused right', failed({ httpStatus: 403, nextStep: 'call-the-administrator' }), { stopsSite: true }],
    ['a refused period', failed({ httpStatus: 422, nextStep: 'call-the-administrator' }), { stopsSite: false }],
    ['a time-out', failed({ httpStatus: null, reason: 'timed-out' }), { mayStillRun: true }],
    ['the same call in flight', failed({ httpStatus: 409, reason: 'same-call-in-flight' }), { mayStillRun: true }],
    ['no connection', failed({ httpStatus: null, reason: 'connect-failed' }), { mayStillRun: false }],
    ['a wait that is asked for', failed({ retryAfterMs: 90_000 }), { retryAfterSeconds: 90 }],
    [
      'an answer without the quotient: its scope is missing',
      { ...answered(300), facts: { quotientFamilial: null, allocataires: [], children: [] } },
      { remedy: 'call-the-administrator', reason: 'scope-missing', stopsSite: true },
    ],
    [
      'a recipient that is no SIRET',
      new PermanentError('recipient-invalid'),
      { remedy: 'call-the-administrator', reason: 'recipient-invalid', stopsSite: true },
    ],
    [
      'an answer about somebody else',
      answered(300, 'somebody-else'),
      { remedy: 'ask-the-person', reason: 'answer-about-somebody-else', stopsSite: false },
    ],
    ['an answer in doubt', answered(300, 'in-doubt'), { remedy: 'ask-the-person', reason: 'identity-in-doubt' }],
    ['a fault of ours', new Error('?'), { remedy: 'retry-later', reason: 'call-failed', mayStillRun: true }],
  ])('%s', async (_what, answer, outcome) => {
    expect((await ask(answer)).reply.outcome).toMatchObject({ answered: false, ...outcome });
  });

  test('sends nothing without a token, nor an identity that is not enough', async () => {
    const withoutToken = await ask(answered(300), { siteId: 'demo' });
    expect([withoutToken.reply.outcome, withoutToken.calls.length]).toMatchObject([{ reason: 'token-missing' }, 0]);
    const incomplete = await ask(answered(300), { identity: { birthName: 'MARTIN' } });
    expect([incomplete.reply.outcome, incomplete.calls.length]).toMatchObject([{ reason: 'identity-insufficient' }, 0]);
  });
});
