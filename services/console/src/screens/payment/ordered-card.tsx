import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { paymentsQuery } from '../../api/payments.js';
import { euros, readDay, today, typedDay } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Choice, FieldGroup, TextInput } from '../../ui/fields.js';
import { More, useFirst } from '../../ui/more.js';
import { Fault, Waiting } from '../../ui/notice.js';

/** What the accountant was told to pay: people tick what came of it. */
export function OrderedCard({ site }: { readonly site: string }) {
  const payments = useInfiniteQuery(paymentsQuery(site, 'ordered'));
  const items = payments.data?.pages.flatMap((page) => page.items) ?? [];
  const [shown, others] = useFirst(items, 'des paiements ordonnés');
  return (
    <section className="card" aria-labelledby="ordonnes">
      <h2 id="ordonnes">Ordonnés, en attente du comptable</h2>
      <Waiting of={payments} />
      {payments.data !== undefined && items.length === 0 && <p className="soft">Aucun paiement n’est en cours.</p>}
      {items.length > 0 && <SettlementForm site={site} items={shown} more={others ?? <More of={payments} />} />}
    </section>
  );
}

interface SettlementFormProps {
  readonly site: string;
  readonly items: readonly Shape<'PaymentView'>[];
  /** The way to those that are not shown yet. */
  readonly more: ReactNode;
}

function SettlementForm({ site, items, more }: SettlementFormProps) {
  const [chosen, choose] = useState<readonly string[]>([]);
  const [date, setDate] = useState(typedDay(today()));
  const [reason, setReason] = useState('');
  const [asked, ask] = useState<'paid' | 'rejected' | null>(null);
  const settle = useAct(site, (header, input: Shape<'SettlementInput'>) =>
    answer(api.POST('/v1/sites/{site}/payments/settlements', { params: { path: { site }, header }, body: input })),
  );
  const on = readDay(date);
  const paymentIds = items.map(({ id }) => id).filter((id) => chosen.includes(id));
  const send = (outcome: 'paid' | 'rejected'): void => {
    ask(outcome);
    if (on === null || paymentIds.length === 0 || (outcome === 'rejected' && reason.trim() === '')) return;
    const input = { paymentIds, outcome, on, reason: outcome === 'rejected' ? reason : null };
    settle.mutate(input, { onSuccess: () => choose([]) });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send('paid');
  };
  return (
    <form onSubmit={submit} noValidate aria-label="Retour du comptable">
      <FieldGroup title="Paiements">
        <p>
          <Choice
            label="Tous ceux qui sont montrés"
            isOn={paymentIds.length === items.length}
            onChange={(isOn) => choose(isOn ? items.map(({ id }) => id) : [])}
          />
        </p>
        {items.map(({ id, reference, amountCents, creditor, fileLabel }) => (
          <p key={id}>
            <Choice
              label={`${reference}, ${euros(amountCents)}${creditor ? `, ${creditor.name}` : ''}, fichier ${fileLabel ?? '—'}`}
              isOn={chosen.includes(id)}
              onChange={(isOn) => choose(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />
          </p>
        ))}
        {more}
        {asked !== null && paymentIds.length === 0 && (
          <p className="fault" role="alert">
            Choisissez au moins un paiement.
          </p>
        )}
      </FieldGroup>
      <div className="fields">
        <TextInput
          label="Réglé ou rejeté le"
          hint="JJ/MM/AAAA"
          inputMode="numeric"
          value={date}
          onChange={setDate}
          fault={asked !== null && on === null ? 'Une date, par exemple 02/12/2026.' : undefined}
        />
        <TextInput
          label="Motif du rejet"
          hint="Seulement pour un rejet."
          value={reason}
          onChange={setReason}
          fault={asked === 'rejected' && reason.trim() === '' ? 'Le motif que donne le comptable.' : undefined}
        />
      </div>
      <Fault error={settle.error} />
      <p className="row actions">
        <Action kind="main" submits isPending={settle.isPending}>
          Marquer réglés
        </Action>
        <Action kind="danger" isPending={settle.isPending} onPress={() => send('rejected')}>
          Marquer rejetés
        </Action>
      </p>
    </form>
  );
}
