import type { Identity } from '@octroi/kernel';
import { modalitiesOf, type SourceCall, type Subject } from '../call.js';
import { checkIdentity, checkStudentIdentity } from '../identity.js';
import { SOURCE_IDS, sourceOf, type Modality, type SourceId } from '../sources.js';
import { operationName } from '../catalogue-differences.js';
import { findMaterial, readCases, type OfficialCase } from './official-material.js';

/** An official case of one route. */
export interface RouteCase {
  readonly source: SourceId;
  readonly modality: Modality;
  readonly path: string;
  readonly official: OfficialCase;
}

/** Every official case of every route that the client knows; none when the material is not beside this repository. */
export function allCases(): readonly RouteCase[] {
  return SOURCE_IDS.flatMap((source) =>
    modalitiesOf(source).flatMap((modality) => {
      const folder = findMaterial(`staging/${operationName(source, modality)}`);
      const path = sourceOf(source).paths[modality] ?? '';
      return folder === null ? [] : readCases(folder).map((official) => ({ source, modality, path, official }));
    }),
  );
}

/** Who a fake session of FranceConnect stands for. */
export interface FakeSession {
  readonly token: string;
  readonly identity: Identity;
}

interface Introspection {
  readonly family_name: string;
  readonly given_name_array: readonly string[];
  readonly birthdate: string;
}

/** The official fake sessions. */
export function fakeSessions(): readonly FakeSession[] {
  const folder = findMaterial('staging/france_connect');
  if (folder === null) return [];
  return readCases(folder).map(({ params, payload }) => {
    const { token_introspection: who } = JSON.parse(payload) as { token_introspection: Introspection };
    const identity = { birthName: who.family_name, givenNames: who.given_name_array, birthDate: who.birthdate };
    return { token: String(params['token']), identity };
  });
}

/** The parameters of a case as one comparable text. The official staging compares a sorted query in lower case, `recipient` aside. */
export function keyOf({ params }: OfficialCase): string {
  return canonical(
    Object.entries(params).flatMap(([name, value]) =>
      typeof value === 'object'
        ? value.map((one): [string, string] => [`${name}[]`, one])
        : [[name, String(value)] as [string, string]],
    ),
  );
}

/** A query as one comparable text. */
export function canonical(params: Iterable<readonly [string, string]>): string {
  return [...params]
    .filter(([name]) => name !== 'recipient')
    .map(([name, value]) => `${name}=${value.toLowerCase()}`)
    .toSorted()
    .join('&');
}

/** The person that a case is about, as an agent would have typed it. */
export function identityOf({ params }: OfficialCase): Identity {
  const { anneeDateNaissance: year, moisDateNaissance: month, jourDateNaissance: day } = params;
  const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]));
  const named = params['prenoms'] ?? params['prenom'];
  return {
    birthName: String(params['nomNaissance']),
    usageName: params['nomUsage']?.toString() ?? null,
    givenNames: typeof named === 'object' ? named : (named?.toString().split(' ') ?? []),
    birthDate: parts.length === 0 ? null : parts.join('-'),
    sex: params['sexeEtatCivil'] === 'F' ? 'F' : 'M',
    birthPlace: {
      countryCode: params['codeCogInseePaysNaissance']?.toString() ?? '99100',
      communeCode: params['codeCogInseeCommuneNaissance']?.toString(),
    },
  };
}

/** Somebody whom our rules accept, for cases about nobody who could be asked about. */
const ANYBODY: Identity = {
  birthName: 'Personne',
  givenNames: ['Jeanne'],
  birthDate: '1990-01-31',
  sex: 'F',
  birthPlace: { countryCode: '99100', communeCode: '92022' },
};

/** The call that asks for a case; whether our rules had to refuse the identity of the case. */
export function callOf({ source, modality, official }: RouteCase): {
  readonly call: SourceCall;
  readonly refused: boolean;
} {
  const { subject, refused } = subjectOf({ source, modality, official });
  const { annee, mois, campaignYear } = official.params;
  const call = { source, subject, token: 'staging', recipient: '13002526500013', healthRevealing: true } as const;
  const month = annee === undefined ? {} : { month: { year: Number(annee), month: Number(mois) } };
  return {
    call: { ...call, ...month, ...(campaignYear === undefined ? {} : { campaign: Number(campaignYear) }) },
    refused,
  };
}

function subjectOf({ source, modality, official }: Omit<RouteCase, 'path'>): { subject: Subject; refused: boolean } {
  switch (modality) {
    case 'identity': {
      const check =
        sourceOf(source).identity?.required.includes('sexeEtatCivil') === true ? checkIdentity : checkStudentIdentity;
      const [own, other] = [identityOf(official), ANYBODY].map((identity) => check(identity, '2026-11-23'));
      const refused = own === undefined || !('parameters' in own);
      const checked = refused ? other : own;
      return {
        subject: { modality, identity: checked !== undefined && 'parameters' in checked ? checked.parameters : [] },
        refused,
      };
    }
    case 'france-connect':
      return { subject: { modality, accessToken: `session-of-${official.name}` }, refused: false };
    case 'student-number':
      return { subject: { modality, number: String(official.params['ine']) }, refused: false };
    case 'job-seeker-identifier':
      return { subject: { modality, identifier: String(official.params['identifiant']) }, refused: false };
  }
}
