import { describe, expect, test } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { asyncApiDocument } from './asyncapi.js';
import type { PayloadClass } from './contract.js';
import { FAULT_TEXTS } from './fault-texts.js';
import { PROBLEMS } from './problems.js';
import { EVENT_CONTRACTS, REQUEST_CONTRACTS, eventContractBySubject } from './registry.js';
import { jsonSchemas } from './schemas.js';
import { CONSUMERS_OF, SERVICES, producersFor } from './topology.js';
import { validateEvent, validateRequest, validateShape } from './validation.js';

const ALL = [...EVENT_CONTRACTS, ...REQUEST_CONTRACTS];

/** Names of properties that could hold what a person is called, was born, lives or said. */
const PERSONAL =
  /name|birth|address|line\b|postal|phone|mail|nir|identity|comment|text|evaluation|contact|purpose|document/i;
/** Properties of events that match by their spelling only; each is about a centre or an aid, never about a person. */
const HARMLESS = new Set(['SiteRegisteredV1.name']);

function propertiesOf(shape: PayloadClass<object>, seen = new Set<string>()): string[] {
  const schemas = jsonSchemas('');
  const visit = (name: string): string[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    const text = JSON.stringify(schemas[name] ?? {});
    const nested = [...text.matchAll(/"\$ref":"(\w+)"/g)].flatMap((match) => visit(match[1] ?? ''));
    return [
      ...Object.keys((schemas[name]?.['properties'] as object | undefined) ?? {}).map(
        (property) => `${name}.${property}`,
      ),
      ...nested,
    ];
  };
  return visit(shape.name);
}

function personalPropertiesOf(shape: PayloadClass<object>): string[] {
  return propertiesOf(shape).filter(
    (property) => PERSONAL.test(property.split('.')[1] ?? '') && !HARMLESS.has(property),
  );
}

describe('contracts', () => {
  test('subjects are unique and say kind, service and version', () => {
    expect(new Set(ALL.map((contract) => contract.subject)).size).toBe(ALL.length);
    for (const contract of EVENT_CONTRACTS)
      expect(contract.subject).toMatch(new RegExp(`^aid\\.${contract.producer}\\.[a-z-]+\\.v\\d+$`));
    for (const contract of REQUEST_CONTRACTS)
      expect(contract.subject).toMatch(
        new RegExp(`^${contract.kind === 'command' ? 'cmd' : 'ask'}\\.${contract.owner}\\.[a-z-]+\\.v\\d+$`),
      );
  });

  test.each(EVENT_CONTRACTS.map((contract) => [contract.subject, contract] as const))(
    'the example of %s is valid',
    (subject, contract) => {
      expect(validateEvent(contract, JSON.parse(JSON.stringify(contract.example)))).toEqual(contract.example);
      expect(eventContractBySubject(subject)).toBe(contract);
    },
  );

  test.each(REQUEST_CONTRACTS.map((contract) => [contract.subject, contract] as const))(
    'the examples of %s are valid',
    (_subject, contract) => {
      expect(() => validateRequest(contract, JSON.parse(JSON.stringify(contract.example)))).not.toThrow();
      expect(validateShape(contract.reply, JSON.parse(JSON.stringify(contract.replyExample)), 'refuse')).toHaveProperty(
        'value',
      );
    },
  );

  test('every command and question says who may ask it, and what for', () => {
    const open = REQUEST_CONTRACTS.filter(
      ({ askers, purposes = [], subject }) =>
        purposes.length === 0 || (askers.length === 0 && !subject.endsWith('.received.v1')),
    );
    expect(open.map(({ subject }) => subject)).toEqual([]);
  });

  test('no event has a property that could hold personal data', () => {
    expect(EVENT_CONTRACTS.flatMap((contract) => personalPropertiesOf(contract.payload))).toEqual([]);
  });

  test('the same check finds the personal properties of a submission', () => {
    const submission = REQUEST_CONTRACTS.find((contract) => contract.subject === 'cmd.intake.submit-request.v1');
    expect(personalPropertiesOf(submission?.payload ?? class {})).toEqual(
      expect.arrayContaining(['IdentityPivot.birthName', 'Address.line', 'AidRequestFiling.socialEvaluation']),
    );
  });

  test('every rule used by a contract has its French words', () => {
    const used = Object.values(
      getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, { name?: string; type: string }[]> },
    )
      .flatMap((map) =>
        map instanceof Map ? [...(map as Map<unknown, { name?: string; type: string }[]>).values()] : [],
      )
      .flat()
      .filter((rule) => rule.type === 'customValidation' && rule.name !== undefined)
      .map((rule) => (rule.name ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect(used.length).toBeGreaterThan(50);
    expect([...new Set(used)].filter((rule) => FAULT_TEXTS[rule] === undefined)).toEqual([]);
    for (const text of Object.values(FAULT_TEXTS)) expect(text.length).toBeGreaterThan(5);
    for (const problem of Object.values(PROBLEMS)) expect(problem.detail).toMatch(/\.$/);
  });

  test('consumers are services, and nobody consumes its own events', () => {
    for (const service of SERVICES) {
      expect(CONSUMERS_OF[service]).not.toContain(service);
      for (const producer of producersFor(service)) expect(CONSUMERS_OF[producer]).toContain(service);
    }
  });
});

describe('validation', () => {
  const submission = REQUEST_CONTRACTS.find((contract) => contract.subject === 'cmd.intake.submit-request.v1');

  test('every fault is listed by JSON pointer', () => {
    const body = {
      aid: 'Aide !',
      requestedOn: '2026-02-30',
      surprise: 1,
      applicant: { birthName: '' },
      worksheet: { resources: [{ code: 'x', monthlyCents: 1.5 }], charges: [] },
    };
    const outcome = validateShape(submission?.payload ?? class {}, body, 'refuse');
    const faults = 'faults' in outcome ? outcome.faults.map((fault) => `${fault.pointer} ${fault.code}`) : [];
    expect(faults.sort()).toEqual([
      '/aid is-code',
      '/applicant/birthName is-not-empty',
      '/requestedOn is-civil-date',
      '/surprise whitelist-validation',
      '/worksheet/resources/0/monthlyCents is-amount-cents',
    ]);
  });

  test('what is missing is said to be missing, and nothing else of it', () => {
    const faultsOfBody = (body: object): unknown =>
      (validateShape(submission?.payload ?? class {}, body, 'refuse') as { faults?: unknown }).faults;
    expect(faultsOfBody({ requestedOn: null, applicant: {} })).toEqual([
      { pointer: '/aid', code: 'is-missing' },
      { pointer: '/requestedOn', code: 'is-missing' },
      { pointer: '/applicant/birthName', code: 'is-missing' },
    ]);
    expect(faultsOfBody({ aid: 'x', requestedOn: '2026-11-23', applicant: { birthName: 'X' }, odd: null })).toEqual([
      { pointer: '/odd', code: 'whitelist-validation' },
    ]);
  });

  test('a name, an aid and a date are enough to file', () => {
    expect(
      validateShape(
        submission?.payload ?? class {},
        { aid: 'aide-alimentaire', requestedOn: '2026-11-23', applicant: { birthName: 'MARTIN' } },
        'refuse',
      ),
    ).toHaveProperty('value');
  });

  test.each(['X\u0000Y', '\ud800'])('a text that no database keeps is a fault: %j', (text) => {
    const body = {
      aid: 'aide-loyer',
      requestedOn: '2026-11-23',
      applicant: { birthName: 'X', givenNames: ['A', text] },
    };
    expect(validateShape(submission?.payload ?? class {}, body, 'refuse')).toEqual({
      faults: [{ pointer: '/applicant/givenNames/1', code: 'is-storable-text' }],
    });
  });

  const filing = { aid: 'aide-loyer', requestedOn: '2026-11-23', applicant: { birthName: 'X' } };
  const faultsOf = (body: object): unknown =>
    (validateShape(submission?.payload ?? class {}, { ...filing, ...body }, 'refuse') as { faults?: unknown }).faults;

  test.each(['MAR\tTIN', 'MAR\nTIN', 'MAR\r\nTIN', 'MAR\u001b[31m', '\u0007', '\u007f', '\u202eNITRAM'])(
    'a text of one line has no control character: %j',
    (text) => {
      const fault = (pointer: string) => [{ pointer, code: 'control-character' }];
      expect(faultsOf({ applicant: { birthName: text } })).toEqual(fault('/applicant/birthName'));
      expect(faultsOf({ applicant: { birthName: 'X', usageName: text } })).toEqual(fault('/applicant/usageName'));
      expect(faultsOf({ externalReference: text })).toEqual(fault('/externalReference'));
      expect(faultsOf({ referral: { organisation: 'MDS', contact: text } })).toEqual(fault('/referral/contact'));
    },
  );

  test('a text of several lines has line feeds and tabs, and no other control character', () => {
    expect(faultsOf({ purpose: 'loyer\n\tdeux mois', socialEvaluation: 'a\n\nb' })).toBeUndefined();
    for (const text of ['a\r\nb', 'a\u001bb', 'a\u0007b'])
      expect(faultsOf({ purpose: text })).toEqual([{ pointer: '/purpose', code: 'control-character' }]);
  });

  test('a control character has no place in any text, whatever the field', () => {
    expect(faultsOf({ unknown: ['\u0007'] })).toEqual([{ pointer: '/unknown/0', code: 'control-character' }]);
  });

  test.each([' ', '\u00a0\u2003', '\u200b', '\ufeff '])('a name made of blanks is none: %j', (text) => {
    expect(faultsOf({ applicant: { birthName: text, givenNames: [text] } })).toEqual([
      { pointer: '/applicant/birthName', code: 'is-not-blank' },
      { pointer: '/applicant/givenNames', code: 'is-not-blank' },
    ]);
  });

  test.each(['D’ARC', 'ŁÓDŹ', '李', 'Ÿ', 'X Æ 12'])('%s is a name', (text) => {
    expect(faultsOf({ applicant: { birthName: text, givenNames: [text] } })).toBeUndefined();
  });

  test.each([null, 'text', 3, [], undefined])('%p is no body', (body) => {
    expect(validateShape(submission?.payload ?? class {}, body, 'refuse')).toEqual({
      faults: [{ pointer: '', code: 'is-object' }],
    });
  });
});

describe('AsyncAPI', () => {
  test('every reference resolves', () => {
    const document = asyncApiDocument('1.0.0') as {
      components: { schemas: Record<string, unknown> };
      channels: Record<string, unknown>;
    };
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(references.length).toBeGreaterThan(30);
    for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name);
    expect(Object.keys(document.channels)).toHaveLength(ALL.length);
  });
});
