import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { vouchersQuery } from '../../api/payments.js';
import { day, euros, plural, readDay, readEuros, today } from '../../format.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { Fault, Waiting } from '../../ui/notice.js';
import { numbersIn } from './voucher-numbers.js';

/** The stock of vouchers: what is there, what comes in, what is lost. */
export function StockCard({ site }: { readonly site: string }) {
  const stock = useQuery(vouchersQuery(site));
  const past = stock.data?.items.filter(({ expiresOn }) => expiresOn < today()) ?? [];
  return (
    <section className="card" aria-labelledby="cheques">
      <h2 id="cheques">Chèques d’accompagnement</h2>
      <Waiting of={stock} />
      {stock.data && (
        <dl className="facts">
          <dt>En stock</dt>
          <dd>
            {stock.data.inStock}, {euros(stock.data.inStockCents)}
            {stock.data.items[0] && `, le premier à périmer le ${day(stock.data.items[0].expiresOn)}`}
          </dd>
          <dt>Remis</dt>
          <dd>{euros(stock.data.handedCents)}</dd>
          <dt>Perdus, périmés</dt>
          <dd>
            {euros(stock.data.lostCents)}, {euros(stock.data.expiredCents)}
          </dd>
        </dl>
      )}
      {past.length > 0 && <Expired site={site} numbers={past.map(({ number }) => number)} />}
      <details>
        <summary>Faire entrer des chèques</summary>
        <Delivery site={site} />
      </details>
      <details>
        <summary>Constater une perte</summary>
        <Loss site={site} />
      </details>
    </section>
  );
}

function useWriteOff(site: string) {
  return useAct(site, (header, input: Shape<'VoucherWriteOff'>) =>
    answer(api.POST('/v1/sites/{site}/vouchers/write-offs', { params: { path: { site }, header }, body: input })),
  );
}

function Expired({ site, numbers }: { readonly site: string; readonly numbers: readonly string[] }) {
  const writeOff = useWriteOff(site);
  return (
    <>
      <Fault error={writeOff.error} />
      <Action
        isPending={writeOff.isPending}
        onPress={() => writeOff.mutate({ numbers: [...numbers], cause: 'expired', note: null })}
      >
        {`Constater la péremption de ${plural(numbers.length, 'chèque')}`}
      </Action>
    </>
  );
}

function Delivery({ site }: { readonly site: string }) {
  const [text, setText] = useState('');
  const [value, setValue] = useState('');
  const [date, setDate] = useState('');
  const [isChecked, check] = useState(false);
  const receive = useAct(site, (header, input: Shape<'VoucherDelivery'>) =>
    answer(api.POST('/v1/sites/{site}/vouchers', { params: { path: { site }, header }, body: input })),
  );
  const numbers = numbersIn(text);
  const clear = (): void => {
    setText('');
    check(false);
  };
  const valueCents = readEuros(value);
  const expiresOn = readDay(date);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (numbers === null || valueCents === null || expiresOn === null) return;
    receive.mutate({ numbers: [...numbers], valueCents, expiresOn }, { onSuccess: clear });
  };
  return (
    <form onSubmit={send} noValidate aria-label="Faire entrer des chèques">
      <div className="fields">
        <TextInput
          label="Numéros"
          hint="Une suite, « CAP-001 à CAP-050 », ou un numéro par ligne."
          isLong
          value={text}
          onChange={setText}
          fault={isChecked && numbers === null ? 'Des numéros, 500 au plus.' : undefined}
        />
        <TextInput
          label="Valeur de chacun, en euros"
          inputMode="decimal"
          value={value}
          onChange={setValue}
          fault={isChecked && valueCents === null ? 'Un montant, par exemple 10.' : undefined}
        />
        <TextInput
          label="Valables jusqu’au"
          hint="JJ/MM/AAAA"
          inputMode="numeric"
          value={date}
          onChange={setDate}
          fault={isChecked && expiresOn === null ? 'Une date, par exemple 31/12/2027.' : undefined}
        />
      </div>
      <Fault error={receive.error} />
      <Action submits isPending={receive.isPending}>
        Faire entrer en stock
      </Action>
    </form>
  );
}

function Loss({ site }: { readonly site: string }) {
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [isChecked, check] = useState(false);
  const writeOff = useWriteOff(site);
  const numbers = numbersIn(text);
  const clear = (): void => {
    setText('');
    check(false);
  };
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (numbers === null || note.trim() === '') return;
    writeOff.mutate({ numbers: [...numbers], cause: 'lost', note }, { onSuccess: clear });
  };
  return (
    <form onSubmit={send} noValidate aria-label="Constater une perte">
      <div className="fields">
        <TextInput
          label="Numéros perdus"
          isLong
          value={text}
          onChange={setText}
          fault={isChecked && numbers === null ? 'Les numéros des chèques perdus.' : undefined}
        />
        <TextInput
          label="Circonstances"
          value={note}
          onChange={setNote}
          fault={isChecked && note.trim() === '' ? 'Ce qui s’est passé, et qui l’a constaté.' : undefined}
        />
      </div>
      <Fault error={writeOff.error} />
      <Action kind="danger" submits isPending={writeOff.isPending}>
        Constater la perte
      </Action>
    </form>
  );
}
