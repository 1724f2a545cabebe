import type { RegulationFault } from './fault-reader.js';
import type { DataSource } from '@octroi/kernel';
import type { Authority, Regulation } from './regulation.js';

/** What a centre may do beside its regulation: data it is entitled to, acts that are delegated. */
export interface SiteContext {
  readonly communeCodes: readonly string[];
  /** Scopes of the habilitation. */
  readonly scopes: readonly string[];
  readonly providers: readonly string[];
  readonly delegations: readonly {
    readonly authority: string;
    readonly acts: readonly string[];
    /** Codes of aids; empty for all of them. */
    readonly aids: readonly string[];
    readonly validFrom: string;
    readonly validUntil: string | null;
  }[];
}

/** Scope of API Particulier that opens each source, with what a person calls it. */
const SCOPES: Readonly<Record<Exclude<DataSource, 'tax-income'>, readonly [scope: string, words: string]>> = {
  'quotient-familial': ['cnaf_quotient_familial', 'quotient familial'],
  rsa: ['revenu_solidarite_active', 'RSA'],
  'prime-activite': ['prime_activite', 'droit à la prime d’activité'],
  asf: ['allocation_soutien_familial', 'droit à l’ASF'],
  'student-grant': ['cnous_statut_boursier', 'statut d’étudiant boursier'],
  aah: ['allocation_adulte_handicape', 'droit à l’AAH'],
  aeeh: ['cnav_allocation_enfant_handicape', 'droit à l’AEEH'],
  c2s: ['complementaire_sante_solidaire', 'droit à la C2S'],
  jobseeker: ['pole_emploi_inscription', 'inscription à France Travail'],
  'jobseeker-benefits': ['pole_emploi_paiements', 'montant des indemnités de France Travail'],
  eaje: ['cnav_participation_familiale_eaje_parametres_calcul', 'calcul de la participation familiale'],
};
const DELEGATED: readonly Authority[] = ['delegated-agent', 'vice-president'];

/** Data that a regulation asks for and that its centre is not entitled to. */
export function checkSite({ aids }: Regulation, site: SiteContext): readonly RegulationFault[] {
  const faults: RegulationFault[] = [];
  for (const { code, sources } of aids)
    for (const [index, source] of sources.entries()) {
      // Where the centre has no access to the tax office, nothing leaves: the person brings the notice.
      if (source === 'tax-income') continue;
      const [scope, words] = SCOPES[source];
      if (!site.scopes.includes(scope))
        faults.push({
          path: ['aids', code, 'sources', index],
          sentence: `L’habilitation du centre ne porte pas sur le ${words} (${scope}) : cette donnée serait demandée sans fondement.`,
        });
    }
  return faults;
}

/** Decisions that nobody holds a delegation for: somebody competent has to sign them. */
export function undelegated({ aids, routing, validUntil }: Regulation, site: SiteContext): readonly RegulationFault[] {
  const codes = aids.map(({ code }) => code);
  const inForce = site.delegations.filter(
    (one) => one.validUntil === null || validUntil === null || one.validUntil >= validUntil,
  );
  return routesOf(routing, codes).flatMap(({ authority, path, aids: only }) => {
    const orphans = only.filter(
      (aid) => !inForce.some((one) => one.authority === authority && (one.aids.length === 0 || one.aids.includes(aid))),
    );
    if (!DELEGATED.includes(authority) || orphans.length === 0) return [];
    const sentence = `Personne ne tient de délégation pour décider ici (${authority}) de : ${orphans.join(', ')}.`;
    return [{ path, sentence }];
  });
}

interface RoutedAids {
  readonly authority: Authority;
  readonly path: RegulationFault['path'];
  readonly aids: readonly string[];
}

function routesOf(
  { cases, otherwise, noQuotient, refusal, toAssess, missingData }: Regulation['routing'],
  all: readonly string[],
): RoutedAids[] {
  const named = { otherwise, 'no-quotient': noQuotient, refusal, 'to-assess': toAssess, 'missing-data': missingData };
  return [
    ...cases.map(({ authority, aids }, index) => ({
      authority,
      path: ['routing', 'cases', index, 'authority'],
      aids: aids.length === 0 ? all : aids,
    })),
    ...Object.entries(named).flatMap(([name, route]) =>
      route === null ? [] : [{ authority: route.authority, path: ['routing', name, 'authority'], aids: all }],
    ),
  ];
}
