import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Identity } from '@octroi/kernel';
import { ApiParticulierClient } from './client.js';
import { checkIdentity } from './identity.js';
import type { Answered, Failed } from './outcome.js';
import { findMaterial, readCases, titleOf, type OfficialCase } from './testing/official-material.js';
import { UnrulyServer } from './testing/unruly-server.js';

const folder = findMaterial('staging/api_particulier_v3_cnav_quotient_familial_with_civility');
const cases = folder === null ? [] : readCases(folder);

/** The official staging compares a sorted query in lower case, `recipient` aside. */
function canonical(params: Iterable<readonly [string, string]>): string {
  return [...params]
    .filter(([name]) => name !== 'recipient')
    .map(([name, value]) => `${name}=${value.toLowerCase()}`)
    .toSorted()
    .join('&');
}

function keyOf({ params }: OfficialCase): string {
  return canonical(
    Object.entries(params).flatMap(([name, value]) =>
      typeof value === 'object'
        ? value.map((one): [string, string] => [`${name}[]`, one])
        : [[name, String(value)] as [string, string]],
    ),
  );
}

function identityOf({ params }: OfficialCase): Identity {
  const { anneeDateNaissance: year, moisDateNaissance: month, jourDateNaissance: day } = params;
  const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]));
  return {
    birthName: String(params['nomNaissance']),
    givenNames: params['prenoms'] as readonly string[],
    birthDate: parts.length === 0 ? null : parts.join('-'),
    sex: params['sexeEtatCivil'] as 'F' | 'M',
    birthPlace: {
      countryCode: String(params['codeCogInseePaysNaissance']),
      communeCode: params['codeCogInseeCommuneNaissance']?.toString(),
    },
  };
}

interface OfficialBody {
  readonly data: {
    readonly quotient_familial: { readonly fournisseur: string; readonly valeur: number; readonly mois: number };
    readonly allocataires: readonly object[];
    readonly enfants: readonly object[];
    readonly adresse: { readonly code_postal_ville: string };
  };
}

/** What the case must lead to, read from its own file. */
function expected({ status, payload }: OfficialCase): object {
  const failures: Readonly<Record<number, object>> = {
    404: { kind: 'failed', nextStep: 'ask-the-person', reason: 'no-file-at-provider' },
    429: { kind: 'failed', nextStep: 'retry-later', reason: 'too-many-calls' },
    502: { kind: 'failed', nextStep: 'retry-later', reason: 'provider-unavailable' },
    504: { kind: 'failed', nextStep: 'retry-later', reason: 'provider-timed-out' },
  };
  if (status !== 200) return failures[status] ?? { status: 'a status that this suite does not know' };
  const { quotient_familial: quotient, allocataires, enfants, adresse } = (JSON.parse(payload) as OfficialBody).data;
  return {
    kind: 'answered',
    household: {
      quotientFamilial: { provider: quotient.fournisseur, value: quotient.valeur, month: quotient.mois },
      allocataires: { length: allocataires.length },
      children: { length: enfants.length },
      address: { postalCodeAndTown: adresse.code_postal_ville },
    },
  };
}

function lineOf(name: string, outcome: Answered | Failed): string {
  const result =
    outcome.kind === 'failed'
      ? `${outcome.nextStep} (${outcome.reason})`
      : `QF ${String(outcome.household.quotientFamilial?.value)} ${outcome.household.quotientFamilial?.provider ?? ''}`;
  return `${name.padEnd(60)} ${String(outcome.httpStatus).padEnd(4)} ${result}`;
}

(folder ? describe : describe.skip)(titleOf('the official cases of the quotient familial', folder), () => {
  let server: UnrulyServer;
  let client: ApiParticulierClient;
  const lines: string[] = [];

  beforeAll(async () => {
    const answers = new Map(cases.map((official) => [keyOf(official), official]));
    server = await UnrulyServer.start();
    server.behaviour = (request, response) => {
      const found = answers.get(canonical(new URL(request.url ?? '', server.url).searchParams));
      // No case is expected to fall through: 599 is nobody's status.
      response.writeHead(found?.status ?? 599, { 'content-type': 'application/vnd.api+json' }).end(found?.payload);
    };
    client = new ApiParticulierClient({ baseUrl: server.url });
  });

  afterAll(async () => {
    await client.close();
    await server.close();
    process.stderr.write(`\nOfficial cases of the quotient familial by identity\n${lines.join('\n')}\n`);
  });

  test.each(cases.map((official) => [official.name, official] as const))('%s', async (name, official) => {
    const checked = checkIdentity(identityOf(official), '2026-11-23');
    if (!('parameters' in checked)) throw new Error(checked.faults.join());
    const { annee, mois } = official.params;
    const month = annee === undefined ? {} : { year: Number(annee), month: Number(mois) };
    const call = { token: 'staging', recipient: '13002526500013', identity: checked.parameters, ...month };
    const outcome = await client.quotientFamilial(call);
    lines.push(lineOf(name, outcome));
    expect(outcome).toMatchObject(expected(official));
  });
});
