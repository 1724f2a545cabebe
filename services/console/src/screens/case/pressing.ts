import type { Shape } from '../../api/client.js';
import { daysUntil } from '../../format.js';

type Request = Pick<Shape<'AidRequestSubmission'>, 'bill' | 'contact' | 'representative'>;

/** What to know before speaking to the person, one line each: the day that presses, who signs, how to reach them. */
export function pressingPoints({ bill, contact, representative }: Request, on: string): readonly string[] {
  const points = [
    bill?.cutOffOn ? `Coupure ou expulsion ${inDays(daysUntil(bill.cutOffOn, on))}` : null,
    representative?.signs && isInForce(representative.until, on) ? `${representative.name} signe` : null,
    representative && !isInForce(representative.until, on) ? 'Mesure de protection échue : à vérifier' : null,
    contact?.caution ? `Pour joindre la personne : ${contact.caution}` : null,
  ];
  return points.filter((point) => point !== null);
}

function isInForce(until: string | null | undefined, on: string): boolean {
  return !until || until >= on;
}

function inDays(days: number): string {
  if (days < 0) return 'déjà passée';
  if (days === 0) return 'aujourd’hui';
  return days === 1 ? 'demain' : `dans ${String(days)} jours`;
}
