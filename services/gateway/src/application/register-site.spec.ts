import { describe, expect, test } from '@jest/globals';
import type { Actor, CommandCause } from '@octroi/kernel';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { RegisterSite } from './register-site.js';

const operator: Actor = {
  subject: 'operator',
  issuer: 'operator',
  siteId: null,
  roles: ['operator'],
  purpose: 'import',
};
const cause: CommandCause = {
  ...{ siteId: 'chaville', actor: operator, correlationId: 'c-1', command: 'register-site' },
  ...{ idempotencyKey: null, fingerprint: 'f' },
};
const description = { name: 'CCAS', siret: '26920022500018', communeCodes: ['92022'], referencePrefix: 'CHA' };
const members = [{ issuer: 'i', subject: 's', displayName: 'Camille', roles: ['agent' as const] }];

describe('registering a site', () => {
  const stores = new InMemoryGatewayStores();
  const register = new RegisterSite(stores);

  test('tells the others, once', async () => {
    const first = await register.execute(operator, cause, { description, members });
    const second = await register.execute(operator, cause, { description, members });
    expect([first.result, second.result]).toEqual([{ changed: true }, { changed: false }]);
    expect(stores.published).toEqual([{ siteId: 'chaville', sequence: 1 }]);
  });

  test('replaces its people without telling anybody', async () => {
    const { result, events } = await register.execute(operator, cause, { description, members: [] });
    expect([result, events, await stores.sites.members('chaville')]).toEqual([{ changed: true }, [], []]);
  });

  test('tells a new description under the next sequence', async () => {
    await register.execute(operator, cause, { description: { ...description, name: 'Autre' }, members: [] });
    expect(stores.published.at(-1)).toEqual({ siteId: 'chaville', sequence: 2 });
  });

  test('is for the operator', async () => {
    const agent: Actor = { ...operator, roles: ['admin'] };
    await expect(register.execute(agent, cause, { description, members })).rejects.toMatchObject({
      code: 'role-not-allowed',
    });
  });
});
