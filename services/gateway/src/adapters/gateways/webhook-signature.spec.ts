import { expect, test } from '@jest/globals';
import { WebhookSecrets, signatureOf } from './webhook-signature.js';

test('the signature is that of the published example of Standard Webhooks', () => {
  const signed = { messageId: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' };
  expect(signatureOf('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', signed)).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});

test('a secret is the same each time, and another for each webhook, site and installation', () => {
  const one = { siteId: 'chaville', webhookId: 'a' };
  const secrets = new WebhookSecrets('k'.repeat(32));
  expect(secrets.of(one)).toBe(secrets.of(one));
  const others = [secrets.of({ ...one, siteId: 'demo' }), secrets.of({ ...one, webhookId: 'b' })];
  expect(new Set([secrets.of(one), ...others, new WebhookSecrets('l'.repeat(32)).of(one)]).size).toBe(4);
});
