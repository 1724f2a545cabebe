import type { Body } from './answer.js';
import { HOUSEHOLDS, TOWN, type SandboxHousehold, type SandboxPerson } from './household.js';

/** A client that the gateway of the tax office knows. */
export interface TaxClient {
  readonly secret: string;
  readonly teleservice: string;
}

/** A question as it arrived. */
export interface TaxQuestion {
  readonly path: string;
  /** Client that the token was given to; undefined for a token that nobody was given, or that has ended. */
  readonly client: TaxClient | undefined;
  readonly teleservice: string | undefined;
  readonly correlationId: string | undefined;
}

const ROUTE = /^\/impotparticulier\/1\.0\/spi\/([^/]*)\/dernieresituation\/ir\/assiettes\/deuxans$/;
const NUMBER = /^\d{13}$/;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** True for a path of the gateway of the tax office. */
export function isTaxPath(path: string): boolean {
  return path === '/token' || path.startsWith('/impotparticulier/');
}

/** Status and body of the answer to one question: the last situation of a tax number. */
export function judgeTax({ path, client, teleservice, correlationId }: TaxQuestion): {
  readonly status: number;
  readonly body: Body;
} {
  const [, number] = ROUTE.exec(path) ?? [];
  if (number === undefined) return refused(404, 'Ressource inconnue');
  if (client === undefined) return refused(401, 'Jeton absent, inconnu ou expiré');
  if (client.teleservice !== teleservice) return refused(403, 'Téléservice non autorisé');
  if (!NUMBER.test(number) || !UUID.test(correlationId ?? '')) return refused(400, 'Requête mal formée');
  const household = HOUSEHOLDS.find(({ situation }) => situation?.tax?.number === number);
  return household === undefined
    ? refused(404, 'Aucune situation pour ce numéro')
    : { status: 200, body: situationOf(household, correlationId ?? '') };
}

function refused(status: number, message: string): { readonly status: number; readonly body: Body } {
  return { status, body: { erreur: { code: String(status), message } } };
}

function situationOf({ who, partner, children = [], situation }: SandboxHousehold, uuid: string): Body {
  const { year, reference, shares, family } = situation?.tax ?? {};
  return {
    annRevenu: year,
    rfr: reference,
    sitFam: family,
    nbPart: shares,
    pac: { nbPac: children.length },
    ...declarantOf(who, '1'),
    ...(partner === undefined ? {} : declarantOf(partner, '2')),
    aft: `1 RUE DE LA MAIRIE 92370 ${TOWN.name}`,
    metaInfo: { versionApi: '1.0', uuid, uuidGenerated: false },
  };
}

function declarantOf(person: SandboxPerson, nth: '1' | '2'): Body {
  const [annee = '', mois = '', jour = ''] = person.birthDate.split('-');
  return {
    [`nmNaiDec${nth}`]: person.birthName,
    [`nmUsaDec${nth}`]: person.usageName ?? null,
    [`prnmDec${nth}`]: person.givenNames,
    [`dateNaisDec${nth}`]: { jour, mois, annee },
  };
}
