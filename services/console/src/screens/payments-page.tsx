import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from '@tanstack/react-router';
import { useAct } from '../api/cases.js';
import { answer, api } from '../api/client.js';
import { paymentFilesQuery, paymentsQuery, type PaymentState } from '../api/payments.js';
import { Action } from '../ui/action.js';
import { More, useFirst } from '../ui/more.js';
import { Fault, Waiting } from '../ui/notice.js';
import { FilesCard } from './payment/files-card.js';
import { OrderedCard } from './payment/ordered-card.js';
import { PaymentTable } from './payment/payment-table.js';
import { RegieCard } from './payment/regie-card.js';
import { StockCard } from './payment/stock-card.js';

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
  // The last file that is known is part of what is asked: after it, it is another one.
  const last = useQuery(paymentFilesQuery(site)).data?.items[0]?.id ?? null;
  const make = useAct(site, (header, _last: string | null) =>
    answer(api.POST('/v1/sites/{site}/payment-files', { params: { path: { site }, header } })),
  );
  return (
    <StateCard site={site} state="to-pay" title="À payer" none="Rien n’attend de paiement.">
      <Fault error={make.error} />
      <p className="actions">
        <Action kind="main" isPending={make.isPending} onPress={() => make.mutate(last)}>
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
  const payments = useInfiniteQuery(paymentsQuery(site, state));
  const items = payments.data?.pages.flatMap((page) => page.items) ?? [];
  const [shown, others] = useFirst(items, `des paiements, ${title.toLowerCase()}`);
  return (
    <section className="card" aria-labelledby={state}>
      <h2 id={state}>{title}</h2>
      <Waiting of={payments} />
      {payments.data !== undefined && items.length === 0 && <p className="soft">{none}</p>}
      {items.length > 0 && <PaymentTable site={site} items={shown} caption={title} />}
      {others ?? <More of={payments} />}
      {items.length > 0 && children}
    </section>
  );
}
