import { RuleViolation, type Actor, type CivilDate } from '@octroi/kernel';
import type { Session } from './session.js';

/** Somebody of a household, by tie and band of age. */
export interface SheetPerson {
  readonly tie: 'applicant' | 'partner' | 'child' | 'parent' | 'other';
  readonly band: string | null;
}

interface WorksheetLine {
  readonly code: string;
  readonly monthlyCents: number;
}

/** What the owners of the data say of a request, nobody named. */
export interface SheetMaterial {
  readonly requestId: string;
  readonly people: readonly SheetPerson[];
  readonly housing: 'home' | 'hosted' | 'election-de-domicile' | null;
  readonly worksheet: { readonly resources: readonly WorksheetLine[]; readonly charges: readonly WorksheetLine[] };
  readonly purpose: string | null;
  readonly evaluation: string | null;
  readonly maskedCount: number;
  readonly quotientFamilial: number | null;
  readonly resteAVivreCents: number | null;
  /** Labels of aids. */
  readonly received: readonly { readonly aid: string; readonly on: string; readonly cents: number }[];
}

/** What this service knows of it. */
export interface SheetSubject {
  readonly reference: string;
  readonly aid: string;
  readonly aidLabel: string;
  readonly requestedOn: CivilDate;
  readonly requestedAmountCents: number | null;
  readonly urgent: boolean;
  readonly proposal: {
    readonly kind: 'grant' | 'refuse';
    readonly amountCents: number | null;
    readonly because: string;
  } | null;
}

/** One request as the members of a session read it. */
export interface Sheet extends SheetMaterial, SheetSubject {
  readonly status: 'draft' | 'shared' | 'withheld';
  /** Grows with each change. */
  readonly version: number;
  /** Who looked at it last, opaque; null for what the machine drafted. */
  readonly reviewedBy: string | null;
}

/** What whoever shares a sheet confirms to have read. */
export const SHEET_WARNING =
  'Le masquage automatique aide, il ne garantit rien : relisez chaque fiche. Métier, employeur, école, pays, maladie rare ou lien de parenté peuvent désigner une personne dans une petite commune. Une fiche partagée est lue par tous les membres de la séance, tenus au secret professionnel (article L133-5 du code de l’action sociale et des familles), jusqu’à la clôture.';

/** A sheet drafted or drafted anew; one that is shared stays as it was looked at. */
export function draftSheet(known: Sheet | null, subject: SheetSubject, material: SheetMaterial): Sheet {
  if (known?.status === 'shared') return known;
  return { ...material, ...subject, status: 'draft', version: (known?.version ?? 0) + 1, reviewedBy: null };
}

/** What a person shares, with the texts as they left them. */
export interface SheetReview {
  readonly version: number;
  readonly purpose: string | null;
  readonly evaluation: string | null;
}

/** A sheet that a person has looked at and shares. @throws RuleViolation sheet-changed */
export function shareSheet(sheet: Sheet, review: SheetReview, by: string): Sheet {
  if (review.version !== sheet.version) throw new RuleViolation('sheet-changed');
  const purpose = review.purpose ?? sheet.purpose;
  const evaluation = review.evaluation ?? sheet.evaluation;
  return { ...sheet, purpose, evaluation, status: 'shared', version: sheet.version + 1, reviewedBy: by };
}

/** A sheet that the members do not read, or no more. */
export function withholdSheet(sheet: Sheet, by: string): Sheet {
  return { ...sheet, status: 'withheld', version: sheet.version + 1, reviewedBy: by };
}

/** True while the sheets of a session may be read. */
export function sheetsAreOpen({ status }: Pick<Session, 'status'>): boolean {
  return status !== 'closed' && status !== 'no-quorum';
}

/** @throws RuleViolation sheets-closed */
export function requireOpenSheets(session: Pick<Session, 'status'>): void {
  if (!sheetsAreOpen(session)) throw new RuleViolation('sheets-closed');
}

/** Who reads what: who prepares the sheets all of them, a member of the session those that are shared. @throws RuleViolation sheets-closed, sheets-not-yours */
export function readableSheets(session: Session, sheets: readonly Sheet[], reader: SheetReader): readonly Sheet[] {
  requireOpenSheets(session);
  const ordered = session.agenda.flatMap((id) => sheets.find(({ requestId }) => requestId === id) ?? []);
  if (reader.prepares) return ordered;
  if (session.members.every(({ subject }) => subject !== reader.subject)) throw new RuleViolation('sheets-not-yours');
  return ordered.filter(({ status }) => status === 'shared');
}

/** Who asks for sheets. */
export interface SheetReader extends Pick<Actor, 'subject'> {
  /** True for who prepares them: agents, secretary, presidency, management. */
  readonly prepares: boolean;
}
