import type { Shape } from '../../api/client.js';
import { plural } from '../../format.js';

type Habilitation = Shape<'HabilitationView'>;

/** What the scopes of API Particulier give, in words. */
const SCOPES: Readonly<Record<string, string>> = {
  cnaf_quotient_familial: 'quotient familial',
  cnaf_allocataires: 'nom des allocataires',
  cnaf_enfants: 'enfants',
  cnaf_adresse: 'adresse',
  revenu_solidarite_active: 'RSA',
  prime_activite: 'prime d’activité',
  allocation_soutien_familial: 'allocation de soutien familial',
  allocation_adulte_handicape: 'AAH',
  cnav_allocation_enfant_handicape: 'AEEH',
  complementaire_sante_solidaire: 'complémentaire santé solidaire',
  cnous_statut_boursier: 'statut de boursier',
  pole_emploi_inscription: 'inscription à France Travail',
  pole_emploi_paiements: 'indemnités de France Travail',
  cnav_participation_familiale_eaje_parametres_calcul: 'participation familiale (crèche)',
  dgfip_rfr: 'revenu fiscal de référence',
};

/** A scope in words; its own name where there are none. */
export function scopeLabel(scope: string): string {
  return SCOPES[scope] ?? scope;
}

/** How a habilitation stands, and whether somebody has to act: the State wants to be asked again months before the end. */
export function standingInWords({ standing, daysLeft }: Pick<Habilitation, 'standing' | 'daysLeft'>): {
  readonly tone: 'calm' | 'waits' | 'act' | 'done';
  readonly text: string;
} {
  if (standing === 'ended') return { tone: 'act', text: 'Terminée' };
  if (standing === 'to-come') return { tone: 'waits', text: 'Pas encore en vigueur' };
  if (daysLeft === null || daysLeft === undefined) return { tone: 'calm', text: 'En vigueur, sans date de fin' };
  if (daysLeft === 0) return { tone: 'act', text: 'Dernier jour aujourd’hui' };
  const days = plural(daysLeft, 'jour');
  return { tone: daysLeft <= 30 ? 'act' : daysLeft <= 90 ? 'waits' : 'calm', text: `En vigueur, encore ${days}` };
}

/** How near the end of the token is; null while there is time. */
export const TOKEN_LEVEL: Readonly<Record<NonNullable<Shape<'SiteTokenView'>['level']>, string>> = {
  past: 'Fin passée : l’État répond peut-être encore, à renouveler',
  'within-7-days': 'Fin dans moins de 7 jours',
  'within-30-days': 'Fin dans moins de 30 jours',
  'within-90-days': 'Fin dans moins de 90 jours',
};
