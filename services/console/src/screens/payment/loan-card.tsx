import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { loanQuery } from '../../api/payments.js';
import { day, euros, plural, readDay, readEuros, today, typedDay } from '../../format.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { Fault, Waiting } from '../../ui/notice.js';

interface LoanProps {
  readonly site: string;
  readonly id: string;
}

/** A grant that is paid back: what is owed, when, and what came. */
export function LoanCard({ site, id }: LoanProps) {
  const [isOpening, open] = useState(false);
  const loans = useQuery(loanQuery(site, id));
  const loan = loans.data?.items[0];
  return (
    <section className="card" aria-labelledby="avance">
      <h2 id="avance">Avance remboursable</h2>
      <Waiting of={loans} />
      {loan !== undefined && <Standing site={site} id={id} loan={loan} />}
      {loans.data !== undefined && loan === undefined && !isOpening && (
        <>
          <p className="soft">Cette aide n’est pas à rembourser.</p>
          <Action kind="plain" onPress={() => open(true)}>
            En faire une avance remboursable
          </Action>
        </>
      )}
      {loan === undefined && isOpening && <OpenForm site={site} id={id} onDone={() => open(false)} />}
    </section>
  );
}

function Standing({ site, id, loan }: LoanProps & { readonly loan: Shape<'LoanView'> }) {
  const { amountCents, outstandingCents, overdueCents, schedule } = loan;
  return (
    <>
      <p className="big">{outstandingCents === 0 ? 'Remboursée' : `Reste dû ${euros(outstandingCents)}`}</p>
      {overdueCents > 0 && (
        <p>
          <span className="tag act">En retard</span> de {euros(overdueCents)}
        </p>
      )}
      <p className="soft">
        {euros(amountCents)} en {plural(schedule.length, 'mensualité')}
      </p>
      <ul className="list">
        {schedule.map((one) => (
          <li key={one.number}>
            {day(one.dueOn)} : {euros(one.amountCents)}
            <span className="soft">{stateOf(one)}</span>
          </li>
        ))}
      </ul>
      {outstandingCents > 0 && (
        <RepaymentForm key={outstandingCents} site={site} id={id} leftCents={outstandingCents} />
      )}
    </>
  );
}

function stateOf({ amountCents, paidCents }: Shape<'InstalmentView'>): string {
  if (paidCents === amountCents) return ', payée';
  return paidCents > 0 ? `, ${euros(paidCents)} payés` : '';
}

function OpenForm({ site, id, onDone }: LoanProps & { readonly onDone: () => void }) {
  const [months, setMonths] = useState('');
  const [date, setDate] = useState('');
  const [isChecked, check] = useState(false);
  const open = useAct(site, (header, input: Shape<'LoanInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/loan', { params: { path: { site, id }, header }, body: input }),
    ),
  );
  const instalments = /^\d{1,2}$/.test(months.trim()) ? Number(months) : 0;
  const firstOn = readDay(date);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (instalments > 0 && firstOn !== null) open.mutate({ instalments, firstOn }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} noValidate aria-label="Ouvrir une avance remboursable">
      <div className="fields">
        <TextInput
          label="Nombre de mensualités"
          inputMode="numeric"
          value={months}
          onChange={setMonths}
          fault={isChecked && instalments === 0 ? 'Un nombre, de 1 à 60.' : undefined}
          autoFocus
        />
        <TextInput
          label="Première mensualité le"
          hint="JJ/MM/AAAA"
          inputMode="numeric"
          value={date}
          onChange={setDate}
          fault={isChecked && firstOn === null ? 'Une date, par exemple 31/01/2027.' : undefined}
        />
      </div>
      <Fault error={open.error} />
      <p className="row actions">
        <Action kind="main" submits isPending={open.isPending}>
          Ouvrir l’avance
        </Action>
        <Action kind="plain" onPress={onDone}>
          Renoncer
        </Action>
      </p>
    </form>
  );
}

function RepaymentForm({ site, id, leftCents }: LoanProps & { readonly leftCents: number }) {
  const [amount, setAmount] = useState('');
  const [date, setDate] = useState(typedDay(today()));
  const [reference, setReference] = useState('');
  const [isChecked, check] = useState(false);
  const note = useAct(site, (header, input: Shape<'RepaymentInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/loan/repayments', {
        params: { path: { site, id }, header },
        body: input,
      }),
    ),
  );
  const amountCents = readEuros(amount) ?? 0;
  const on = readDay(date);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (amountCents > 0 && on !== null && reference.trim() !== '') note.mutate({ amountCents, on, reference });
  };
  return (
    <form onSubmit={send} noValidate aria-label="Noter un remboursement">
      <div className="fields">
        <TextInput
          label="Remboursement, en euros"
          hint={`${euros(leftCents)} au plus`}
          inputMode="decimal"
          value={amount}
          onChange={setAmount}
          fault={isChecked && amountCents === 0 ? 'Un montant, par exemple 50.' : undefined}
        />
        <TextInput
          label="Reçu le"
          hint="JJ/MM/AAAA"
          inputMode="numeric"
          value={date}
          onChange={setDate}
          fault={isChecked && on === null ? 'Une date, par exemple 31/01/2027.' : undefined}
        />
        <TextInput
          label="Pièce"
          hint="Quittance, titre…"
          value={reference}
          onChange={setReference}
          fault={isChecked && reference.trim() === '' ? 'La pièce qui le dit.' : undefined}
        />
      </div>
      <Fault error={note.error} />
      <Action submits isPending={note.isPending}>
        Noter le remboursement
      </Action>
    </form>
  );
}
