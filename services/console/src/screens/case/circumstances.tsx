import type { Shape } from '../../api/client.js';
import { day, euros } from '../../format.js';
import { REPRESENTATION, contactText, interpreterText, joined, referentText } from './circumstance-words.js';

type Submission = NonNullable<Shape<'CaseDetail'>['request']>;

/** Who acts for the person, how to reach and understand them, who follows them, what presses, what is owed, what the worker proposes. */
export function Circumstances({ request }: { readonly request: Submission }) {
  const { address, representative, contact, interpreter, referent, bill, billCents, debts, proposal } = request;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Domiciliation', address?.domiciliation ? domiciledAt(address.domiciliation) : null],
    ['Représentant', representative ? representedBy(representative) : null],
    ['Joindre par', contact ? contactText(contact) : null],
    ['Interprète', interpreter ? interpreterText(interpreter) : null],
    ['Référent', referent ? referentText(referent) : null],
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
