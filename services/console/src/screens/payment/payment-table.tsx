import { Link } from '@tanstack/react-router';
import type { Shape } from '../../api/client.js';
import { euros, typedDay } from '../../format.js';
import { MODE, nextStepOf } from './payment-words.js';

interface PaymentTableProps {
  readonly site: string;
  readonly items: readonly Shape<'PaymentView'>[];
  readonly caption: string;
}

/** Payments, one a line, with what is to be done with each. */
export function PaymentTable({ site, items, caption }: PaymentTableProps) {
  return (
    <div className="scroll cases payments" tabIndex={0} role="region" aria-label={`${caption}, tableau`}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Demande</th>
            <th scope="col">Aide</th>
            <th scope="col">Accordée le</th>
            <th scope="col" className="number">
              Montant
            </th>
            <th scope="col">Comment</th>
            <th scope="col">À faire</th>
          </tr>
        </thead>
        <tbody>
          {items.map((payment) => (
            <tr key={payment.id}>
              <th scope="row">
                <Link
                  className="reference"
                  to="/ccas/$site/demandes/$id"
                  params={{ site, id: payment.requestId }}
                  search={{}}
                >
                  {payment.reference}
                </Link>
              </th>
              <td>{payment.aidLabel}</td>
              <td className="date" data-label="Accordée le">
                {typedDay(payment.decidedOn)}
              </td>
              <td className="number" data-label="Montant">
                {euros(payment.amountCents)}
              </td>
              <td>{howOf(payment)}</td>
              <td>{payment.rejection ?? nextStepOf(payment)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function howOf({ mode, creditor }: Shape<'PaymentView'>): string {
  const how = mode ? MODE[mode] : 'Mode à préciser';
  return creditor ? `${how} (${creditor.name})` : how;
}
