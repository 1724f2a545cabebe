import { describe, expect, test } from '@jest/globals';
import { diagnose, exitCodeOf, type Readings, type ServiceReading } from './diagnose.js';

const service = (overrides: Partial<ServiceReading> = {}): ServiceReading => ({
  name: 'retrieval',
  health: 'ready',
  samples: [],
  ...overrides,
});
const sample = (
  name: string,
  value: number,
  labels: Record<string, string> = {},
): ServiceReading['samples'][number] => ({
  name,
  labels,
  value,
});
const webhooks = (state: string): ServiceReading =>
  service({
    name: 'gateway',
    samples: [
      sample('octroi_webhooks', 4, { site: 'chaville', state: 'active' }),
      sample('octroi_webhooks', 2, { site: 'chaville', state }),
    ],
  });
const HEALTHY: Readings = {
  services: [service({ samples: [sample('octroi_outbox_oldest_seconds', 0.2)] })],
  deadLetters: [],
  parked: [],
  natsAsksWho: true,
  database: { version: 'PostgreSQL 18.4', clockSkewMs: 12 },
  strongRoles: [],
  freeDiskBytes: 50e9,
};

describe('the doctor', () => {
  test('finds a healthy installation well, line by line', () => {
    const findings = diagnose(HEALTHY);
    expect(findings.length).toBeGreaterThan(6);
    expect(findings.filter(({ level }) => level !== 'ok')).toEqual([]);
    expect(exitCodeOf(findings)).toBe(0);
  });

  test.each<[string, Partial<Readings>, 1 | 2, RegExp]>([
    [
      'a service that is gone',
      { services: [service({ name: 'intake', health: 'unreachable' })] },
      2,
      /^intake : ne répond pas/,
    ],
    ['a service without NATS', { services: [service({ health: 'degraded' })] }, 1, /ne joint pas NATS/],
    ['a service without PostgreSQL', { services: [service({ health: 'unavailable' })] }, 2, /ne joint pas PostgreSQL/],
    ['no PostgreSQL', { database: null }, 2, /PostgreSQL : ne répond pas/],
    ['another clock', { database: { version: 'x', clockSkewMs: -9_000 } }, 1, /9 s d’écart/],
    ['a role that may do too much', { strongRoles: ['intake_runtime'] }, 2, /intake_runtime/],
    [
      'events that do not leave',
      {
        services: [
          service({ samples: [sample('octroi_outbox_oldest_seconds', 95), sample('octroi_outbox_unpublished', 7)] }),
        ],
      },
      2,
      /7 événements attendent depuis 95 s/,
    ],
    [
      'a dead letter',
      { deadLetters: [{ service: 'decision', type: 'aid.x.v1', code: 'poison', count: 2 }] },
      1,
      /2 message.*poison/,
    ],
    [
      'an open breaker',
      { services: [service({ samples: [sample('octroi_upstream_breaker_open', 1)] })] },
      2,
      /API Particulier ne répond plus/,
    ],
    [
      'a late queue',
      { services: [service({ samples: [sample('octroi_retrieval_oldest_due_seconds', 300)] })] },
      1,
      /depuis 300 s/,
    ],
    [
      'a token that ends soon',
      { services: [service({ samples: [sample('octroi_upstream_token_days_left', 12, { site: 'chaville' })] })] },
      1,
      /jeton API Particulier de chaville : il finit dans moins de 30 jours/,
    ],
    [
      'one provider that fails',
      { services: [service({ samples: [sample('octroi_upstream_provider_open', 1, { upstream: 'caisses' })] })] },
      1,
      /CAF et MSA .* ne répond plus, le reste passe/,
    ],
    [
      'a code that nobody knows',
      {
        services: [
          service({ samples: [sample('octroi_upstream_unknown_codes_total', 3, { status: '422', code: '00999' })] }),
        ],
      },
      1,
      /3 réponse\(s\) 422 de code inconnu 00999/,
    ],
    ['tasks without token', { parked: [{ cause: 'token', count: 4 }] }, 1, /4 demande\(s\).*\(token\)/],
    ['a NATS that lets anybody in', { natsAsksWho: false }, 2, /NATS : laisse entrer sans mot de passe/],
    ['a NATS that is gone', { natsAsksWho: null }, 1, /NATS : ne répond pas/],
    [
      'a habilitation that has ended',
      { services: [service({ samples: [sample('octroi_habilitation_days_left', -3, { site: 'chaville' })] })] },
      2,
      /habilitation de chaville : finie depuis 3 jour/,
    ],
    [
      'a habilitation that ends soon',
      { services: [service({ samples: [sample('octroi_habilitation_days_left', 0, { site: 'chaville' })] })] },
      1,
      /habilitation de chaville : elle finit dans 0 jour/,
    ],
    ['a dead webhook', { services: [webhooks('disabled')] }, 1, /webhooks de chaville : 2 désactivé/],
    [
      'a webhook that fails',
      { services: [webhooks('failing')] },
      1,
      /webhooks de chaville : 2 dont plus rien n’arrive/,
    ],
    [
      'webhooks that are not sent',
      { services: [service({ name: 'gateway', samples: [sample('octroi_webhook_oldest_due_seconds', 400)] })] },
      1,
      /le plus ancien envoi attend depuis 400 s/,
    ],
    ['a disk that fills', { freeDiskBytes: 3e9 }, 1, /plus que 3\.0 Go libres/],
    ['little disk', { freeDiskBytes: 2e8 }, 2, /0\.2 Go libres/],
    ['an unreadable disk', { freeDiskBytes: null }, 1, /illisible/],
  ])('names %s, and what to do', (_what, overrides, exitCode, text) => {
    const findings = diagnose({ ...HEALTHY, ...overrides });
    const wrong = findings.filter(({ level }) => level !== 'ok');
    expect(wrong).toHaveLength(1);
    expect(wrong[0]?.what).toMatch(text);
    expect(wrong[0]?.remedy).toMatch(/.{10}/);
    expect(exitCodeOf(findings)).toBe(exitCode);
  });
});
