import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allowedFacts } from './trace-facts.js';

const SOUND = {
  'octroi.site': 'chaville',
  'octroi.outcome': 'already-decided',
  'http.request.method': 'POST',
  'http.route': '/v1/sites/:site/aid-requests/:id',
  'http.response.status_code': 201,
  'messaging.destination.name': 'aid.intake.request-submitted.v1',
  'db.namespace': 'intake',
};

describe('what a span may say', () => {
  test('codes, ids and counts', () => {
    expect(allowedFacts(SOUND)).toEqual(SOUND);
  });

  test.each([
    ['a name', { 'http.route': '/v1/people/ZZ CANARY' }],
    ['a query', { 'http.route': '/v1/people?nom=MARTIN' }],
    ['a birth date where an outcome should be', { 'octroi.outcome': '1987-02-03' }],
    ['a date where a count should be', { 'http.response.status_code': '1987-02-03' }],
    ['a statement', { 'db.namespace': "SELECT * FROM person WHERE name = 'MARTIN'" }],
    ['an attribute of its own', { 'enduser.id': 'jeanne.martin' }],
    ['an inherited name', { constructor: 'chaville', __proto__: 'chaville' }],
    ['a fraction', { 'db.statements': 0.5 }],
  ])('nothing else: %s', (_what, facts) => {
    expect(allowedFacts(facts)).toEqual({});
  });

  test('whatever is planted in whatever place, capitals, accents and spaces do not leave but in a route', () => {
    const person = fc.constantFrom('Jeanne MARTIN', 'Élodie', '12 rue de la Mairie', 'ZZCANARY', '3 février 1987');
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(SOUND), 'note'), person), (facts) => {
        expect(allowedFacts(facts)).toEqual({});
      }),
    );
  });
});
