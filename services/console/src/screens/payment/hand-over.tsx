import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { regieQuery, vouchersQuery } from '../../api/payments.js';
import { day, euros, today } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Choice, FieldGroup } from '../../ui/fields.js';
import { Fault, Waiting } from '../../ui/notice.js';

interface HandOverProps {
  readonly site: string;
  readonly payment: Shape<'PaymentView'>;
}

/** Gives the person what the centre pays itself, and has the receipt signed. */
export function HandOver({ site, payment }: HandOverProps) {
  const { id, mode, state, receiptSignedOn } = payment;
  if (mode !== 'voucher' && mode !== 'regie') return null;
  if (state === 'to-pay')
    return mode === 'voucher' ? <Vouchers site={site} payment={payment} /> : <Cash site={site} payment={payment} />;
  return (
    <>
      <p>
        <a href={`/v1/sites/${site}/payments/${id}/receipt.pdf`} target="_blank" rel="noreferrer">
          Reçu à signer (PDF)
        </a>
        {receiptSignedOn && `, signé le ${day(receiptSignedOn)}`}
      </p>
      {!receiptSignedOn && <SignReceipt site={site} id={id} />}
    </>
  );
}

function useHandOver(site: string, id: string) {
  return useAct(site, (header, input: Shape<'HandOverInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/payments/{id}/hand-over', { params: { path: { site, id }, header }, body: input }),
    ),
  );
}

/** The vouchers of the stock, those first to expire chosen before the others. */
function Vouchers({ site, payment: { id, amountCents } }: HandOverProps) {
  const stock = useQuery(vouchersQuery(site));
  const [chosen, choose] = useState<readonly string[] | null>(null);
  const handOver = useHandOver(site, id);
  const items = stock.data?.items ?? [];
  const numbers = chosen ?? suggested(items, amountCents);
  const sum = items.reduce((total, one) => total + (numbers.includes(one.number) ? one.valueCents : 0), 0);
  return (
    <FieldGroup title="Chèques à remettre">
      <Waiting of={stock} />
      {stock.data !== undefined && items.length === 0 && <p className="soft">Le stock de chèques est vide.</p>}
      {items.slice(0, 40).map(({ number, valueCents, expiresOn }) => (
        <p key={number}>
          <Choice
            label={`n° ${number}, ${euros(valueCents)}, jusqu’au ${day(expiresOn)}`}
            isOn={numbers.includes(number)}
            onChange={(isOn) => choose(isOn ? [...numbers, number] : numbers.filter((one) => one !== number))}
          />
        </p>
      ))}
      <p role="status">
        {euros(sum)} sur {euros(amountCents)}
      </p>
      <Fault error={handOver.error} />
      <Action
        kind="main"
        isPending={handOver.isPending}
        isDisabled={sum !== amountCents}
        onPress={() => handOver.mutate({ voucherNumbers: [...numbers] })}
      >
        Remettre les chèques
      </Action>
    </FieldGroup>
  );
}

function Cash({ site, payment: { id, amountCents } }: HandOverProps) {
  const regie = useQuery(regieQuery(site)).data?.regie ?? null;
  const handOver = useHandOver(site, id);
  return (
    <>
      <p className="soft">
        {regie === null
          ? 'Le centre n’a pas de régie d’avances.'
          : `Régie tenue par ${regie.holderName} : ${euros(regie.balanceCents)} en caisse.`}
      </p>
      <Fault error={handOver.error} />
      {regie !== null && (
        <Action kind="main" isPending={handOver.isPending} onPress={() => handOver.mutate({})}>
          {`Remettre ${euros(amountCents)} en espèces`}
        </Action>
      )}
    </>
  );
}

function SignReceipt({ site, id }: { readonly site: string; readonly id: string }) {
  const sign = useAct(site, (header, input: Shape<'ReceiptInput'>) =>
    answer(api.POST('/v1/sites/{site}/payments/{id}/receipt', { params: { path: { site, id }, header }, body: input })),
  );
  return (
    <>
      <Fault error={sign.error} />
      <Action isPending={sign.isPending} onPress={() => sign.mutate({ signedOn: today() })}>
        Le reçu est signé
      </Action>
    </>
  );
}

/** As many of the first vouchers as fit into the sum. */
function suggested(items: readonly Shape<'VoucherView'>[], cents: number): readonly string[] {
  let left = cents;
  return items.flatMap(({ number, valueCents }) => {
    if (valueCents > left) return [];
    left -= valueCents;
    return [number];
  });
}
