/** The words of the screens for the codes of the interface. */
import type { Shape } from './api/client.js';

type Status = Shape<'CaseItem'>['status'];
type Authority = Shape<'CaseRouting'>['authority'];
type Outcome = Shape<'CaseDecision'>['outcome'];

export const STATUS: Readonly<Record<Status, string>> = {
  submitted: 'Enregistrée',
  retrieving: 'Données demandées',
  'awaiting-documents': 'Pièces attendues',
  'awaiting-finding': 'À constater',
  'awaiting-administrator': 'Habilitation à régler',
  'awaiting-decision': 'À décider',
  'awaiting-other-right': 'Autre droit attendu',
  'awaiting-signature': 'À signer',
  decided: 'Décidée',
  withdrawn: 'Retirée',
  closed: 'Close',
};

/** How a status is coloured: never the only sign, the word stands beside it. */
export const TONE: Readonly<Record<Status, 'calm' | 'waits' | 'act' | 'done'>> = {
  submitted: 'calm',
  retrieving: 'calm',
  'awaiting-documents': 'waits',
  'awaiting-finding': 'act',
  'awaiting-administrator': 'waits',
  'awaiting-decision': 'act',
  'awaiting-other-right': 'waits',
  'awaiting-signature': 'act',
  decided: 'done',
  withdrawn: 'done',
  closed: 'done',
};

export const AUTHORITY: Readonly<Record<Authority, string>> = {
  'delegated-agent': 'Agent délégataire',
  'vice-president': 'Vice-présidence',
  'commission-permanente': 'Commission permanente',
  'conseil-administration': 'Conseil d’administration',
};

export const OUTCOME: Readonly<Record<Outcome, string>> = {
  granted: 'Accordée',
  'partially-granted': 'Accordée en partie',
  refused: 'Refusée',
  adjourned: 'Ajournée',
};

export const CLOSING: Readonly<Record<Shape<'CaseClosing'>['reason'], string>> = {
  'no-follow-up': 'sans suite',
  death: 'décès',
  departure: 'départ de la commune',
  reorientation: 'réorientation',
};

export const CONDITION: Readonly<Record<Shape<'AssessedCondition'>['outcome'], string>> = {
  met: 'Remplie',
  'not-met': 'Non remplie',
  'to-assess': 'À apprécier',
};

export const RETRIEVAL: Readonly<Record<Shape<'CaseRetrieval'>['state'], string>> = {
  pending: 'Demandé à l’État',
  retrying: 'L’État n’a pas encore répondu',
  parked: 'En attente de l’administrateur',
  unavailable: 'L’État n’a pas la réponse',
  succeeded: 'Reçu de l’État',
  proved: 'Apporté par la personne',
};

export const ROLE: Readonly<Record<string, string>> = {
  agent: 'travail social',
  secretary: 'secrétariat',
  member: 'membre',
  president: 'présidence',
  manager: 'direction',
  dpo: 'protection des données',
  admin: 'administration',
  machine: 'logiciel',
};

/** Who reads requests; an administrator runs the centre and reads none, a member of a body reads the sheets of its sessions. */
export const READERS: readonly string[] = ['agent', 'secretary', 'president', 'manager', 'dpo'];

/** « aide-alimentaire » → « Aide alimentaire »: until the regulation says its own label. */
export function plainLabel(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface Named {
  readonly birthName: string;
  readonly usageName?: string | null | undefined;
  readonly givenNames?: readonly string[] | null | undefined;
}

/** The name to call somebody by. */
export function calledName({ birthName, usageName, givenNames }: Named): string {
  const [first = ''] = givenNames ?? [];
  return `${first} ${usageName ?? birthName}`.trim();
}
