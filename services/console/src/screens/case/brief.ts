import type { Shape } from '../../api/client.js';
import { day, dayOf, daysUntil, euros, plural } from '../../format.js';
import { AUTHORITY } from '../../words.js';
import { REPRESENTATION, contactText, interpreterText, joined, referentText } from './circumstance-words.js';
import { isNotOpened, rightLabel } from './rights-words.js';
import { toSign, whoSigns } from './who-signs.js';

type Case = Shape<'CaseDetail'>;
type Submission = NonNullable<Case['request']>;
type Session = Shape<'SessionView'>;
type Powers = Pick<Shape<'AuthorityView'>, 'delegations' | 'signatureMode'>;

/** One thing to know before speaking to the person. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  /** What presses, or what is to be looked at. */
  readonly tone?: 'act' | 'waits';
}

/** A session to look at, and what to know of it. */
export interface SessionFact extends Fact {
  readonly session: { readonly id: string; readonly name: string } | null;
}

/** The day that presses, who is there for the person, in which language, how to reach them, who follows them; what is not known is not said. */
export function personFacts(request: Submission | null | undefined, on: string): readonly Fact[] {
  const { bill, representative, contact, interpreter, referent }: Partial<Submission> = request ?? {};
  const facts: readonly (Fact | null)[] = [
    bill?.cutOffOn ? { label: 'Coupure ou expulsion', text: inDays(bill.cutOffOn, on), tone: 'act' } : null,
    representative ? representation(representative, on) : null,
    interpreter ? { label: 'Interprète', text: interpreterText(interpreter) } : null,
    contact
      ? { label: 'Joindre par', text: contactText(contact), ...(contact.caution ? { tone: 'waits' as const } : {}) }
      : null,
    referent ? { label: 'Référent', text: referentText(referent) } : null,
  ];
  return facts.filter((fact) => fact !== null);
}

/** What the person was promised last, when and by whom; null when nothing was, or when it cannot be read now. */
export function promiseFact({ promises }: Pick<Case, 'promises'>): Fact | null {
  const [last] = promises ?? [];
  if (last === undefined) return null;
  const { text, recordedAt, recordedByName } = last;
  return { label: 'Dernière promesse', text: `${text} (${joined(dayOf(recordedAt), recordedByName)})` };
}

function representation(representative: Shape<'Representative'>, on: string): Fact {
  const { kind, name, until, signs, receivesLetters, receivesPayment } = representative;
  const who = `${name} (${REPRESENTATION[kind].toLowerCase()})`;
  if (until && until < on)
    return { label: 'Représentant', text: `${who}, mesure échue le ${day(until)} : à vérifier`, tone: 'waits' };
  const may = [signs ? 'signe' : null, receivesLetters ? 'reçoit les lettres' : null];
  const text = joined(who, ...may, receivesPayment ? 'reçoit le paiement' : null);
  return { label: 'Représentant', text };
}

function inDays(date: string, on: string): string {
  const days = daysUntil(date, on);
  if (days < 0) return `déjà passée, le ${day(date)}`;
  if (days === 0) return 'aujourd’hui';
  return days === 1 ? 'demain' : `dans ${String(days)} jours, le ${day(date)}`;
}

const NAMED = 3;

/** Who may sign now; the body that decides; nothing before it is known who does, nor once it is decided. */
export function signingFact(request: Case, powers: Powers, on: string): Fact | null {
  const asked = toSign(request);
  if (asked === null) return null;
  const { delegations, isUrgent } = whoSigns(powers, asked, on);
  const names = [...new Set(delegations.map(({ holderName, holderQuality }) => `${holderName}, ${holderQuality}`))];
  if (names.length > 0) {
    const others = names.length > NAMED ? ` ; et ${plural(names.length - NAMED, 'autre')}` : '';
    const label = isUrgent ? 'Peut signer en urgence' : 'Peut signer maintenant';
    return { label, text: `${names.slice(0, NAMED).join(' ; ')}${others}` };
  }
  if (asked.authority === null) return null;
  if (isBody(asked.authority)) return { label: 'Décide en séance', text: AUTHORITY[asked.authority] };
  const text = 'personne : aucune délégation en vigueur ne couvre cet acte et ce montant';
  return { label: 'Peut signer maintenant', text, tone: 'waits' };
}

function isBody(authority: Session['body'] | 'delegated-agent' | 'vice-president'): authority is Session['body'] {
  return authority === 'commission-permanente' || authority === 'conseil-administration';
}

/** The next session of the body that decides, else of the commission, and until when a request may still come before it. */
export function sessionFact(request: Case, sessions: readonly Session[], on: string): SessionFact | null {
  const asked = toSign(request);
  if (asked === null) return null;
  const waitsFor = asked.authority !== null && isBody(asked.authority) ? asked.authority : null;
  const next = nextSession(sessions, waitsFor ?? 'commission-permanente', on);
  const label = 'Prochaine séance';
  if (next === null)
    return waitsFor === null ? null : { label, text: 'aucune n’est prévue', tone: 'waits', session: null };
  const session = { id: next.id, name: `${next.bodyName}, le ${day(next.heldOn)}` };
  return { label, text: filing(next, request.id, on), session };
}

/** The first that is still to be held. */
export function nextSession(sessions: readonly Session[], body: Session['body'], on: string): Session | null {
  const [next = null] = sessions
    .filter((one) => one.body === body && one.heldOn >= on && !['closed', 'no-quorum'].includes(one.status))
    .sort((one, other) => `${one.heldOn} ${one.heldAt}`.localeCompare(`${other.heldOn} ${other.heldAt}`));
  return next;
}

/** The agenda goes out with the convocation: what is to be on it is filed by then. */
function filing({ agenda, status, lastDayToConvene }: Session, requestId: string, on: string): string {
  if (agenda.includes(requestId)) return 'cette demande est à l’ordre du jour';
  if (status !== 'planned') return 'l’ordre du jour est parti';
  return lastDayToConvene < on ? 'le délai de convocation est passé' : `dossiers jusqu’au ${day(lastDayToConvene)}`;
}

/** Rights that the household has not opened elsewhere; null when none is noted, or when they cannot be read now. */
export function rightsFact({ rights }: Pick<Case, 'rights'>): Fact | null {
  const toOpen = (rights ?? []).filter(isNotOpened).map(rightLabel);
  return toOpen.length === 0 ? null : { label: 'Droits à ouvrir', text: toOpen.join(' ; '), tone: 'act' };
}

/** What the household still has to pay back. */
export function loanFact(grants: readonly Pick<Shape<'HistoryGrant'>, 'outstandingCents'>[]): Fact | null {
  const cents = grants.reduce((sum, { outstandingCents }) => sum + (outstandingCents ?? 0), 0);
  return cents === 0 ? null : { label: 'Avance en cours', text: `${euros(cents)} à rembourser`, tone: 'waits' };
}

/** What may be handed over in cash today. */
export function regieFact(request: Case, regie: Shape<'RegieView'>['regie']): Fact | null {
  if (!regie || toSign(request) === null) return null;
  return { label: 'Régie', text: `${euros(regie.balanceCents)} en caisse` };
}
