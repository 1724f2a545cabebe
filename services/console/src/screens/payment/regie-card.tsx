import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { regieQuery } from '../../api/payments.js';
import { day, euros, readEuros } from '../../format.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { useFirst } from '../../ui/more.js';
import { Fault, Waiting } from '../../ui/notice.js';

/** The imprest: what is in it, what it may hold, and what moved. */
export function RegieCard({ site }: { readonly site: string }) {
  const account = useQuery(regieQuery(site));
  const regie = account.data?.regie ?? null;
  const [shown, others] = useFirst(account.data?.movements ?? [], 'de la régie');
  return (
    <section className="card" aria-labelledby="regie">
      <h2 id="regie">Régie d’avances</h2>
      <Waiting of={account} />
      {account.data !== undefined && regie === null && (
        <p className="soft">Le centre n’a pas de régie d’avances : sa fiche la décrit, avec l’acte qui la crée.</p>
      )}
      {regie !== null && (
        <>
          <dl className="facts">
            <dt>En caisse</dt>
            <dd>
              {euros(regie.balanceCents)} sur {euros(regie.ceilingCents)}
            </dd>
            <dt>Régisseur</dt>
            <dd>
              {regie.holderName} ({regie.act})
            </dd>
          </dl>
          <details>
            <summary>Reconstituer l’avance</summary>
            <TopUp site={site} leftCents={regie.ceilingCents - regie.balanceCents} />
          </details>
        </>
      )}
      <ul className="list">
        {shown.map(({ id, kind, amountCents, balanceCents, on, reference }) => (
          <li key={id}>
            {day(on)} : {kind === 'top-up' ? 'reconstitution' : 'secours remis'}, {euros(amountCents)}, {reference}{' '}
            <span className="soft">solde {euros(balanceCents)}</span>
          </li>
        ))}
      </ul>
      {others}
    </section>
  );
}

function TopUp({ site, leftCents }: { readonly site: string; readonly leftCents: number }) {
  const [amount, setAmount] = useState('');
  const [reference, setReference] = useState('');
  const [isChecked, check] = useState(false);
  const topUp = useAct(site, (header, input: Shape<'TopUpInput'>) =>
    answer(api.POST('/v1/sites/{site}/regie/top-ups', { params: { path: { site }, header }, body: input })),
  );
  const amountCents = readEuros(amount);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (amountCents === null || amountCents === 0 || reference.trim() === '') return;
    const clear = (): void => {
      setAmount('');
      setReference('');
      check(false);
    };
    topUp.mutate({ amountCents, reference }, { onSuccess: clear });
  };
  return (
    <form onSubmit={send} noValidate aria-label="Reconstituer l’avance">
      <div className="fields">
        <TextInput
          label="Reconstituer, en euros"
          hint={`${euros(leftCents)} au plus`}
          inputMode="decimal"
          value={amount}
          onChange={setAmount}
          fault={isChecked && !amountCents ? 'Un montant, par exemple 300.' : undefined}
        />
        <TextInput
          label="Pièce"
          hint="Bordereau, mandat…"
          value={reference}
          onChange={setReference}
          fault={isChecked && reference.trim() === '' ? 'La pièce qui accompagne l’argent.' : undefined}
        />
      </div>
      <Fault error={topUp.error} />
      <Action submits isPending={topUp.isPending}>
        Reconstituer
      </Action>
    </form>
  );
}
