import type { Shape } from '../../api/client.js';
import { day, euros } from '../../format.js';

type Submission = NonNullable<Shape<'CaseDetail'>['request']>;
type Kind = Shape<'Representative'>['kind'];

export const REPRESENTATION: Readonly<Record<Kind, string>> = {
  tutelle: 'Tutelle',
  'curatelle-simple': 'Curatelle simple',
  'curatelle-renforcee': 'Curatelle renforcée',
  'habilitation-familiale': 'Habilitation familiale',
  parent: 'Parent',
};

const MEANS = { phone: 'Téléphone', email: 'Courriel', post: 'Courrier', 'in-person': 'De vive voix' } as const;

/** Who acts for the person, how to reach them without harm, what presses, what is owed, what the worker proposes. */
export function Circumstances({ request }: { readonly request: Submission }) {
  const { address, representative, contact, bill, billCents, debts, proposal } = request;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Domiciliation', address?.domiciliation ? domiciledAt(address.domiciliation) : null],
    ['Représentant', representative ? representedBy(representative) : null],
    ['Joindre par', contact ? joined(`${MEANS[contact.means]} ${contact.value ?? ''}`.trim(), contact.caution) : null],
    ['Facture', bill || billCents ? joined(billCents ? euros(billCents) : '', bill?.creditor, bill?.reference) : null],
    ['Coupure ou expulsion', bill?.cutOffOn ? `le ${day(bill.cutOffOn)}` : null],
    ['Dettes', debts && debts.length > 0 ? debts.map(owed).join(' ; ') : null],
    [
      'Proposition',
      proposal ? joined(proposal.amountCents ? euros(proposal.amountCents) : '', proposal.payee, proposal.mode) : null,
    ],
  ];
  return rows.flatMap(([name, text]) =>
    text === null || text === '' ? [] : [<dt key={name}>{name}</dt>, <dd key={`${name}-value`}>{text}</dd>],
  );
}

function joined(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ');
}

function domiciledAt({ body, until }: Shape<'Domiciliation'>): string {
  return joined(body, until ? `jusqu’au ${day(until)}` : null);
}

function representedBy(representative: Shape<'Representative'>): string {
  const { kind, name, until, signs, receivesLetters, receivesPayment } = representative;
  return joined(
    `${name} (${REPRESENTATION[kind].toLowerCase()})`,
    until ? `jusqu’au ${day(until)}` : null,
    signs ? 'signe' : null,
    receivesLetters ? 'reçoit les lettres' : null,
    receivesPayment ? 'reçoit le paiement' : null,
  );
}

function owed({ creditor, arrearsCents, plan, overIndebtedness }: Shape<'Debt'>): string {
  return joined(
    creditor,
    arrearsCents ? euros(arrearsCents) : null,
    plan ? 'échéancier' : null,
    overIndebtedness ? 'surendettement' : null,
  );
}
