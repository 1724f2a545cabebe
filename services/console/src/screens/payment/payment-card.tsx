import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Shape } from '../../api/client.js';
import { requestPaymentsQuery } from '../../api/payments.js';
import { day, euros } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Waiting } from '../../ui/notice.js';
import { HandOver } from './hand-over.js';
import { LoanCard } from './loan-card.js';
import { PaymentForm } from './payment-form.js';
import { MODE, PAYMENT_STATE, PLANNERS, nextStepOf } from './payment-words.js';

interface PaymentCardProps {
  readonly site: string;
  readonly id: string;
  readonly roles: readonly string[];
}

/** How a grant is paid, and what is to be done next. */
export function PaymentCard({ site, id, roles }: PaymentCardProps) {
  const [isPlanning, plan] = useState(false);
  const payments = useQuery(requestPaymentsQuery(site, id));
  const standing = payments.data?.items.filter(({ replaced }) => !replaced) ?? [];
  const left = standing.filter(({ state }) => state === 'to-pay' || state === 'rejected');
  const leftCents = left.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const mayPlan = leftCents > 0 && roles.some((role) => PLANNERS.includes(role));
  if (payments.data !== undefined && standing.length === 0) return null;
  return (
    <>
      <section className="card" aria-labelledby="paiement">
        <h2 id="paiement">Paiement</h2>
        <Waiting of={payments} />
        <ul className="list">
          {standing.map((payment) => (
            <PaymentLine key={payment.id} site={site} payment={payment} />
          ))}
        </ul>
        {mayPlan && !isPlanning && (
          <p className="actions">
            <Action kind={left.every(({ mode }) => mode === null) ? 'main' : 'normal'} onPress={() => plan(true)}>
              Préciser le paiement
            </Action>
          </p>
        )}
        {mayPlan && isPlanning && <PaymentForm site={site} id={id} leftCents={leftCents} onDone={() => plan(false)} />}
      </section>
      {standing.length > 0 && <LoanCard site={site} id={id} />}
    </>
  );
}

function PaymentLine({ site, payment }: { readonly site: string; readonly payment: Shape<'PaymentView'> }) {
  const { id, amountCents, mode, creditor, state, settledOn, rejection, fileLabel } = payment;
  const next = nextStepOf(payment);
  return (
    <li>
      <strong>{euros(amountCents)}</strong> {mode && MODE[mode].toLowerCase()}
      {creditor && `, ${creditor.name}${creditor.reference ? ` (réf. ${creditor.reference})` : ''}`}{' '}
      <span className={`tag ${state === 'rejected' ? 'act' : 'calm'}`}>{PAYMENT_STATE[state]}</span>
      {settledOn && ` le ${day(settledOn)}`}
      {fileLabel && <span className="soft"> fichier {fileLabel}</span>}
      {rejection && <p>Motif du rejet : {rejection}</p>}
      {next && <p className="soft">{next}</p>}
      <HandOver site={site} payment={payment} />
      {creditor && (
        <p>
          <a href={`/v1/sites/${site}/payments/${id}/commitment-letter.pdf`} target="_blank" rel="noreferrer">
            Lettre d’engagement au créancier (PDF)
          </a>
        </p>
      )}
    </li>
  );
}
