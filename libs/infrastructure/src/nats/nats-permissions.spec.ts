import { describe, expect, test } from '@jest/globals';
import { REQUEST_CONTRACTS, SERVICES, producersFor, streamOf } from '@octroi/contracts';
import { natsConfiguration } from './nats-configuration.js';
import { NATS_USERS, natsPermissions } from './nats-permissions.js';

/** True when a subject is covered by one with wildcards. */
function covers(pattern: string, subject: string): boolean {
  const [wanted, given] = [pattern.split('.'), subject.split('.')];
  return (
    wanted.every((token, index) => {
      if (token === '>') return given.length > index;
      return token === '*' ? given[index] !== undefined : token === given[index];
    }) &&
    (wanted.at(-1) === '>' || wanted.length === given.length)
  );
}

const mayPublish = (user: (typeof NATS_USERS)[number], subject: string): boolean =>
  natsPermissions(user).publish.some((pattern) => covers(pattern, subject));
const mayHear = (user: (typeof NATS_USERS)[number], subject: string): boolean =>
  natsPermissions(user).subscribe.some((pattern) => covers(pattern, subject));

describe('the rights of the users of NATS', () => {
  test.each([
    '$JS.API.STREAM.CREATE.AID_INTAKE',
    '$JS.API.STREAM.DELETE.AID_INTAKE',
    '$JS.API.STREAM.UPDATE.AID_INTAKE',
    '$JS.API.CONSUMER.CREATE.AID_INTAKE.decision',
    '$JS.API.CONSUMER.DURABLE.CREATE.AID_INTAKE.decision',
    '$JS.API.CONSUMER.DELETE.AID_INTAKE.decision',
  ])('%s is for the provisioner alone', (subject) => {
    expect(NATS_USERS.filter((user) => mayPublish(user, subject))).toEqual(['provisioner']);
  });

  test.each([
    '$JS.API.STREAM.PURGE.AID_INTAKE',
    '$JS.API.STREAM.MSG.DELETE.AID_INTAKE',
    '$JS.API.STREAM.RESTORE.AID_INTAKE',
    '$JS.API.STREAM.SNAPSHOT.AID_INTAKE',
    '$SYS.REQ.SERVER.PING',
    'anything.else',
  ])('%s is for nobody', (subject) => {
    expect(NATS_USERS.filter((user) => mayPublish(user, subject))).toEqual([]);
  });

  test('a producer alone publishes its events', () => {
    for (const producer of SERVICES)
      expect(NATS_USERS.filter((user) => mayPublish(user, `aid.${producer}.something.v1`))).toEqual([producer]);
  });

  test('nobody hears events, nor what is said to another, but through its own durable', () => {
    for (const service of SERVICES) {
      expect(NATS_USERS.filter((user) => mayHear(user, `aid.${service}.something.v1`))).toEqual([]);
      for (const subject of [`cmd.${service}.do.v1`, `ask.${service}.what.v1`, `_INBOX_${service}.x`])
        expect(NATS_USERS.filter((user) => mayHear(user, subject))).toEqual([service]);
      for (const reader of SERVICES) {
        const next = `$JS.API.CONSUMER.MSG.NEXT.${streamOf(service)}.${reader}`;
        expect(NATS_USERS.filter((user) => user !== reader && mayPublish(user, next))).toEqual([]);
      }
    }
  });

  test('nobody acknowledges for another, in either form of the subject', () => {
    for (const producer of SERVICES)
      for (const reader of SERVICES) {
        const durable = `${streamOf(producer)}.${reader}`;
        const allowed = producersFor(reader).includes(producer) ? [reader] : [];
        for (const subject of [`$JS.ACK.${durable}.1.2.3.4.5`, `$JS.ACK._.hash.${durable}.1.2.3.4.5`])
          expect(NATS_USERS.filter((user) => mayPublish(user, subject))).toEqual(allowed);
      }
  });

  test('each question is asked by those who may, and answered to them', () => {
    for (const { subject, askers, owner } of REQUEST_CONTRACTS) {
      expect(NATS_USERS.filter((user) => mayPublish(user, subject)).sort()).toEqual([...askers].sort());
      for (const asker of askers) expect(mayPublish(owner, `_INBOX_${asker}.abc.1`)).toBe(true);
    }
    expect(mayPublish('intake', '_INBOX_operator.abc')).toBe(false);
  });

  test('no subject is all of them', () => {
    for (const user of NATS_USERS) {
      const { publish, subscribe } = natsPermissions(user);
      for (const subject of [...publish, ...subscribe]) expect(subject).not.toMatch(/^[>*]/);
    }
  });

  test('a configuration is not made without every password', () => {
    expect(() => natsConfiguration({ intake: 'x' })).toThrow('no password for the NATS user');
  });
});
