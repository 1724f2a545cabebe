import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Identity } from '@octroi/kernel';
import { agentText } from './agent-texts.js';
import { personAsked, type SourceCall } from './call.js';
import { ApiParticulierClient } from './client.js';
import { compareEcho } from './echo.js';
import type { NextStep } from './error-catalogue.js';
import type { Failed, Told } from './outcome.js';
import {
  allCases,
  callOf,
  canonical,
  fakeSessions,
  identityOf,
  keyOf,
  type RouteCase,
} from './testing/official-cases.js';
import type { PersonAnswer } from './person.js';
import { findMaterial, titleOf } from './testing/official-material.js';
import { UnrulyServer } from './testing/unruly-server.js';

const material = findMaterial('staging');
const cases = allCases();

/** Class of each status of the cases, written down here on purpose: our catalogue is what is tested. */
const NEXT_STEPS: Readonly<Record<number, NextStep>> = {
  403: 'call-the-administrator',
  404: 'ask-the-person',
  422: 'fix-the-request',
  429: 'retry-later',
  502: 'retry-later',
  504: 'retry-later',
};

/** Keys that no fact holds. */
const LEFT = new Set([
  'civilite',
  'libelle',
  'code_postal',
  'code_cog_insee_commune',
  'code_cog_insee_commune_naissance',
  'contact',
  'email',
  'est_radie',
  'nom_commune_naissance',
]);

/** Every fact of an official answer as text, said the way we say it. */
function official200(value: unknown, key = ''): readonly string[] {
  if (LEFT.has(key) || value === null) return [];
  if (Array.isArray(value))
    return key === 'prenoms' ? [value.join(' ')] : value.flatMap((element) => official200(element, key));
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, inner]) =>
      official200(inner, name === 'valeur' ? `${key}.valeur` : name),
    );
  const said = JSON.stringify(value).replace(/^"|"$/g, '');
  if (key.startsWith('date_') && !/^\d{4}-\d{2}-\d{2}$/.test(said)) return [];
  if (key.startsWith('montant_') || key === 'base_ressources_annuelles.valeur')
    return [String(Math.round(Number(said) * 100))];
  const ours: Readonly<Record<string, string>> = {
    Masculin: 'M',
    ['F\u00e9minin']: 'F',
    ouvrant_droit: 'entitling-child',
    non_beneficiaire: 'none',
  };
  return [ours[said] ?? said];
}

/** Every value of our facts, as text. */
function told(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(told);
  return value === null || value === undefined ? [] : [JSON.stringify(value).replace(/^"|"$/g, '')];
}

interface Line {
  readonly entry: RouteCase;
  readonly outcome: Told<object> | Failed;
  /** Found by its parameters as in the official staging, by the session that stands for the person, or served by its
   * name: no correct call can have its parameters. */
  readonly foundBy: 'parameters' | 'session' | 'name';
}

const LINES: Line[] = [];

function lineOf({ entry, outcome, foundBy }: Line): string {
  const {
    source,
    modality,
    official: { name },
  } = entry;
  const result =
    outcome.kind === 'told'
      ? `facts, echo ${outcome.echo.verdict} ${outcome.echo.differences.join()}`
      : `${outcome.nextStep} (${outcome.reason})`;
  const left = [
    `${source} ${modality}`.padEnd(36),
    name.slice(0, 64).padEnd(65),
    String(outcome.httpStatus),
    foundBy.padEnd(10),
  ];
  return `${left.join(' ')} ${result}`;
}

function totals(): string {
  const count = (fits: (line: Line) => boolean): number => LINES.filter(fits).length;
  const failed = (step: NextStep): number =>
    count(({ outcome }) => outcome.kind === 'failed' && outcome.nextStep === step);
  const steps = ['retry-later', 'ask-the-person', 'fix-the-request', 'call-the-administrator'] as const;
  return [
    `${LINES.length} cases of ${cases.length}: ${count(({ outcome }) => outcome.kind === 'told')} with facts`,
    ...steps.map((step) => `${failed(step)} ${step}`),
    ...(['parameters', 'session', 'name'] as const).map((how) => `${count(({ foundBy: by }) => by === how)} by ${how}`),
  ].join(', ');
}

(material ? describe : describe.skip)(titleOf('the official cases', material), () => {
  let server: UnrulyServer;
  let client: ApiParticulierClient;
  let current: RouteCase | null = null;
  let foundBy: Line['foundBy'] = 'name';

  beforeAll(async () => {
    const byKey = new Map(
      cases
        .filter(({ modality }) => modality !== 'france-connect')
        .map((entry) => [`${entry.path}?${keyOf(entry.official)}`, entry]),
    );
    server = await UnrulyServer.start();
    server.behaviour = (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', server.url);
      const exact = byKey.get(`${pathname}?${canonical(searchParams)}`);
      const session = cases.find(
        ({ path, official: { name } }) =>
          path === pathname && request.headers.authorization === `Bearer session-of-${name}`,
      );
      foundBy = exact !== undefined ? 'parameters' : session !== undefined ? 'session' : 'name';
      const { status, payload } = (exact ?? session ?? (current?.path === pathname ? current : null))?.official ?? {
        status: 599,
        payload: '',
      };
      response.writeHead(status, { 'content-type': 'application/vnd.api+json' }).end(payload);
    };
    client = new ApiParticulierClient({ baseUrl: server.url });
  });

  afterAll(async () => {
    await client.close();
    await server.close();
    process.stderr.write(`\nOfficial cases\n${LINES.map(lineOf).join('\n')}\n${totals()}\n`);
  });

  test.each(cases.map((entry) => [entry.source, entry.modality, entry.official.name, entry] as const))(
    '%s by %s: %s',
    async (_source, _modality, _name, entry) => {
      const { call } = callOf(entry);
      current = entry;
      const outcome = await client.ask(call);
      LINES.push({ entry, outcome, foundBy });
      const { status, payload } = entry.official;
      expect(outcome.httpStatus).toBe(status);
      if (outcome.kind === 'failed') {
        expect([status, outcome.nextStep]).toEqual([status, NEXT_STEPS[status]]);
        expect(agentText(outcome.reason)).not.toBeNull();
      } else {
        const { data } = JSON.parse(payload) as { data: unknown };
        const facts = told(outcome.facts);
        expect(official200(data).filter((fact) => !facts.includes(fact))).toEqual([]);
      }
    },
  );

  test('all of them, and no code that the catalogue does not know', () => {
    expect(LINES).toHaveLength(cases.length);
    expect([...client.unknownCodes()]).toEqual([]);
  });
});

(material ? describe : describe.skip)(titleOf('the official fake sessions of FranceConnect', material), () => {
  test.each(fakeSessions().map((session) => [session.token, session] as const))(
    '%s stands for somebody of whom the cases know',
    async (token, { identity }) => {
      const about = cases.filter(
        ({ modality, official: entry }) =>
          modality === 'france-connect' && compareEcho(identity, [asPerson(identityOf(entry))]).verdict === 'same',
      );
      const server = await UnrulyServer.start();
      const client = new ApiParticulierClient({ baseUrl: server.url });
      for (const { source, path, official: entry } of about) {
        server.behaviour = ({ url = '', headers }, response) => {
          const isRight = headers.authorization === `Bearer ${token}` && url === `${path}?recipient=13002526500013`;
          response.writeHead(isRight ? entry.status : 599).end(entry.payload);
        };
        const call: SourceCall = {
          source,
          subject: { modality: 'france-connect', accessToken: token },
          token: 'never-sent',
          recipient: '13002526500013',
          healthRevealing: true,
        };
        expect(personAsked(call)).toBeNull();
        expect((await client.ask(call)).httpStatus).toBe(entry.status);
      }
      await client.close();
      await server.close();
      expect(about.length + (token.startsWith('cnous') ? 1 : 0)).toBeGreaterThan(0);
    },
  );
});

function asPerson({ birthName, givenNames, birthDate }: Identity): PersonAnswer {
  return {
    birthName,
    usageName: null,
    givenNames: givenNames?.join(' ') ?? null,
    birthDate: birthDate ?? null,
    sex: null,
  };
}
