import { addressBody, officialDate, personBody, quotientData, type AskedMonth, type Body } from './answer.js';
import type { SandboxHousehold, SandboxPerson } from './household.js';
import type { OfficialRoute, Topic } from './official-routes.js';
import type { SandboxRight } from './situation.js';

/** What there is to tell about a household on a route, every key of it; null when the provider has no file for that. */
export function topicData(topic: Topic, household: SandboxHousehold, asked: AskedMonth): Body | null {
  const { who, situation = {} } = household;
  const { c2s, aeeh, jobSeeker } = situation;
  switch (topic) {
    case 'quotient':
      return quotientData(household, asked);
    case 'rsa':
    case 'primeActivite':
      return rightData(situation[topic], true);
    case 'asf':
    case 'aah':
      return rightData(situation[topic], false);
    case 'aeeh':
      return { status: aeeh?.status ?? 'non_beneficiaire', date_debut_droit: aeeh?.since ?? null };
    case 'c2s':
      return { ...rightData(c2s, false), avec_participation: c2s?.paysShare ?? false };
    case 'childcare':
      return childcareData(household, asked);
    case 'job-seeker':
      return jobSeeker === undefined ? null : jobSeekerData(who, jobSeeker);
    case 'payments':
      return jobSeeker === undefined ? null : paymentsData(jobSeeker);
    case 'student':
    case 'student-v3':
      return studentData(household, topic);
  }
}

/** The keys of an answer that the token's scopes open; the others are absent, never null. */
export function masked(data: Body, scopes: readonly string[], route: OfficialRoute): Body {
  const open = new Set(
    scopes.flatMap((scope) => (Object.hasOwn(route.scopes, scope) ? route.scopes[scope] : []) ?? []),
  );
  return Object.fromEntries(Object.entries(data).filter(([key]) => open.has(key)));
}

function rightData(right: SandboxRight | undefined, withSupplement: boolean): Body {
  return {
    est_beneficiaire: right !== undefined,
    date_debut_droit: right?.since ?? null,
    ...(withSupplement ? { avec_majoration: right === undefined ? null : (right.supplement ?? false) } : {}),
  };
}

const OLDEST_CHILD_YEARS = 7;

/** Only for households with a child under 7. */
function childcareData(household: SandboxHousehold, asked: AskedMonth): Body | null {
  const { who, partner, children = [], situation = {} } = household;
  const months = (birthDate: string): number => Number(birthDate.slice(0, 4)) * 12 + Number(birthDate.slice(5, 7));
  const now = asked.year * 12 + asked.month;
  if (!children.some(({ birthDate }) => now - months(birthDate) < OLDEST_CHILD_YEARS * 12)) return null;
  const born = { code_cog_insee_commune_naissance: null };
  const people = (all: readonly SandboxPerson[]): Body[] => all.map((person) => ({ ...personBody(person), ...born }));
  return {
    allocataires: people([who, ...(partner === undefined ? [] : [partner])]),
    enfants: people(children),
    adresse: addressBody(who),
    parametres_calcul_participation_familiale: {
      nombre_enfants_a_charge: children.length,
      nombre_enfants_beneficiaire_aeeh: situation.aeeh === undefined ? 0 : 1,
      base_ressources_annuelles: { valeur: situation.annualResources ?? 18_000, annee_calcul: asked.year - 2 },
    },
  };
}

type Situation = NonNullable<SandboxHousehold['situation']>;

function jobSeekerData(who: SandboxPerson, jobSeeker: NonNullable<Situation['jobSeeker']>): Body {
  const isWoman = who.sex === 'F';
  return {
    identifiant: jobSeeker.identifier,
    identite: {
      civilite: isWoman ? 'MME' : 'M.',
      nom_naissance: who.birthName,
      nom_usage: who.usageName ?? null,
      prenom: who.givenNames,
      sexe: isWoman ? 'Féminin' : 'Masculin',
      date_naissance: who.birthDate,
    },
    contact: { email: null, telephone: '0100000000', telephone2: null },
    adresse: {
      ligne_nom: `${who.givenNames} ${who.birthName}`,
      ligne_voie: '1 RUE DE LA MAIRIE',
      localite: '92370 CHAVILLE',
    },
    inscription: {
      date_debut: jobSeeker.since,
      date_fin: jobSeeker.until ?? null,
      code_certification_cnav: 'VC',
      categorie: { code: jobSeeker.category, libelle: 'Demandeur d’emploi' },
    },
  };
}

function paymentsData({ identifier, payments }: NonNullable<Situation['jobSeeker']>): Body {
  const paiements = payments.map(({ paidOn, allowances, aids }) => ({
    date_versement: paidOn,
    montant_total: Math.round((allowances + aids) * 100) / 100,
    montant_allocations: allowances,
    montant_aides: aids,
    montant_autres: 0,
  }));
  return { identifiant: identifier, paiements };
}

function studentData({ who, situation = {} }: SandboxHousehold, topic: 'student' | 'student-v3'): Body | null {
  const { student } = situation;
  if (student === undefined) return null;
  const hasGrant = student.level !== null;
  const status = { est_boursier: hasGrant, est_radie: false, date_radiation: null };
  return {
    ...(topic === 'student' ? { statut_boursier: status } : { est_boursier: hasGrant }),
    periode_versement_bourse: { date_rentree: student.termStartsOn, duree: hasGrant ? 10 : 0 },
    etablissement_etudes: { nom_commune: 'Chaville', nom_etablissement: 'Institut d’essai' },
    echelon_bourse: { echelon: student.level ?? '0bis', echelon_bourse_regionale_provisoire: false },
    email: 'personne@example.fr',
    identite: {
      nom: who.birthName,
      prenoms: who.givenNames.split(' '),
      date_naissance: officialDate(who.birthDate),
      nom_commune_naissance: 'Chaville',
      sexe: who.sex,
    },
  };
}
