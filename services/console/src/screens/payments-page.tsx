import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import { useAct } from '../api/cases.js';
import { answer, api, type Shape } from '../api/client.js';
import { paymentsQuery, type PaymentState } from '../api/payments.js';
import { day, euros } from '../format.js';
import { Action } from '../ui/action.js';
import { Fault, Waiting } from '../ui/notice.js';
import { FilesCard } from './payment/files-card.js';
import { OrderedCard } from './payment/ordered-card.js';
import { RegieCard } from './payment/regie-card.js';
import { StockCard } from './payment/stock-card.js';
import { MODE, nextStepOf } from './payment/payment-words.js';

/** What is to be paid, what the accountant was told, and what came back. */
export function PaymentsPage() {
  const { site } = useParams({ from: '/ccas/$site/paiements' });
  return (
    <>
      <h1>Paiements</h1>
      <StateCard site={site} state="rejected" title="Rejetés, à reprendre" none="Aucun paiement n’est rejeté." />
      <ToPayCard site={site} />
      <OrderedCard site={site} />
      <FilesCard site={site} />
      <StockCard site={site} />
      <RegieCard site={site} />
    </>
  );
}

function ToPayCard({ site }: { readonly site: string }) {
  const waiting = useQuery(paymentsQuery(site, 'to-pay')).data?.items.map(({ id }) => id) ?? [];
  // What waits is part of what is asked: with other payments it is another file.
  const make = useAct(site, (header, _waiting: readonly string[]) =>
    answer(api.POST('/v1/sites/{site}/payment-files', { params: { path: { site }, header } })),
  );
  return (
    <StateCard site={site} state="to-pay" title="À payer" none="Rien n’attend de paiement.">
      <Fault error={make.error} />
      <p className="actions">
        <Action kind="main" isPending={make.isPending} onPress={() => make.mutate(waiting)}>
          Faire le fichier du comptable
        </Action>
      </p>
      <p className="soft">
        Le fichier prend les paiements au créancier et par virement dont le mode est précisé ; un paiement est dans un
        seul fichier.
      </p>
    </StateCard>
  );
}

interface StateCardProps {
  readonly site: string;
  readonly state: PaymentState;
  readonly title: string;
  readonly none: string;
  readonly children?: ReactNode;
}

function StateCard({ site, state, title, none, children }: StateCardProps) {
  const payments = useQuery(paymentsQuery(site, state));
  const items = payments.data?.items ?? [];
  return (
    <section className="card" aria-labelledby={state}>
      <h2 id={state}>{title}</h2>
      <Waiting of={payments} />
      {payments.data !== undefined && items.length === 0 && <p className="soft">{none}</p>}
      <ul className="list">
        {items.map((payment) => (
          <Line key={payment.id} site={site} payment={payment} />
        ))}
      </ul>
      {payments.data?.nextCursor && <p className="soft">Seuls les 200 plus anciens sont montrés.</p>}
      {items.length > 0 && children}
    </section>
  );
}

function Line({ site, payment }: { readonly site: string; readonly payment: Shape<'PaymentView'> }) {
  const { requestId, reference, aidLabel, amountCents, mode, creditor, decidedOn, rejection } = payment;
  return (
    <li>
      <Link to="/ccas/$site/demandes/$id" params={{ site, id: requestId }} search={{}}>
        {reference}
      </Link>{' '}
      <strong>{euros(amountCents)}</strong> {aidLabel}, accordé le {day(decidedOn)}
      {mode && `, ${MODE[mode].toLowerCase()}`}
      {creditor && ` (${creditor.name})`}
      <span className="soft"> {rejection ?? nextStepOf(payment)}</span>
    </li>
  );
}
