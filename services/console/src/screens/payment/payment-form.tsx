import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { euros, readEuros } from '../../format.js';
import { Action } from '../../ui/action.js';
import { SelectInput, TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';
import { MODE } from './payment-words.js';

type Mode = Shape<'PaymentPart'>['mode'];

interface PaymentFormProps {
  readonly site: string;
  readonly id: string;
  /** What is still to be paid. */
  readonly leftCents: number;
  readonly onDone: () => void;
}

interface Part {
  readonly mode: Mode;
  readonly amount: string;
  readonly name: string;
  readonly reference: string;
  readonly address: string;
}

const MODES = Object.entries(MODE);

/** Who is paid, and how: in one part, or in several that make up the whole. */
export function PaymentForm({ site, id, leftCents, onDone }: PaymentFormProps) {
  const [parts, setParts] = useState<readonly Part[]>([newPart(leftCents)]);
  const [isChecked, check] = useState(false);
  const plan = useAct(site, (header, input: Shape<'PaymentPlanInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/payments', { params: { path: { site, id }, header }, body: input }),
    ),
  );
  const shareCents = parts.reduce((sum, { amount }) => sum + (readEuros(amount) ?? 0), 0);
  const change = (index: number, changes: Partial<Part>): void =>
    setParts(parts.map((part, at) => (at === index ? { ...part, ...changes } : part)));
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (shareCents !== leftCents || parts.some((part) => faultOf(part) !== null)) return;
    plan.mutate({ parts: parts.map(partOf) }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} noValidate aria-label="Préciser le paiement">
      {parts.map((part, index) => (
        <PartFields key={index} part={part} isChecked={isChecked} onChange={(changes) => change(index, changes)} />
      ))}
      {isChecked && shareCents !== leftCents && (
        <p className="fault" role="alert">
          Les parts font {euros(shareCents)} ; il reste {euros(leftCents)} à payer.
        </p>
      )}
      <Fault error={plan.error} />
      <p className="row actions">
        <Action kind="main" submits isPending={plan.isPending}>
          Enregistrer
        </Action>
        <Action onPress={() => setParts([...parts, newPart(Math.max(0, leftCents - shareCents))])}>
          Ajouter une part
        </Action>
        <Action kind="plain" onPress={onDone}>
          Renoncer
        </Action>
      </p>
    </form>
  );
}

interface PartProps {
  readonly part: Part;
  readonly isChecked: boolean;
  readonly onChange: (changes: Partial<Part>) => void;
}

function PartFields({ part, isChecked, onChange }: PartProps) {
  const fault = isChecked ? faultOf(part) : null;
  return (
    <div className="fields">
      <SelectInput
        label="Mode de paiement"
        value={part.mode}
        onChange={(mode) => onChange({ mode: mode as Mode })}
        options={MODES}
      />
      <TextInput
        label="Montant, en euros"
        inputMode="decimal"
        value={part.amount}
        onChange={(amount) => onChange({ amount })}
        fault={fault === 'amount' ? 'Un montant, par exemple 120 ou 120,50.' : undefined}
      />
      {part.mode === 'creditor' && (
        <>
          <TextInput
            label="Créancier"
            hint="Fournisseur, bailleur…"
            value={part.name}
            onChange={(name) => onChange({ name })}
            fault={fault === 'name' ? 'Nommez le créancier.' : undefined}
          />
          <TextInput
            label="Référence du client (facultatif)"
            value={part.reference}
            onChange={(reference) => onChange({ reference })}
          />
          <TextInput
            label="Adresse du créancier (facultatif)"
            hint="Une ligne par ligne d’adresse ; pour la lettre d’engagement."
            isLong
            value={part.address}
            onChange={(address) => onChange({ address })}
          />
        </>
      )}
    </div>
  );
}

function newPart(cents: number): Part {
  return { mode: 'creditor', amount: (cents / 100).toFixed(2).replace('.', ','), name: '', reference: '', address: '' };
}

function faultOf({ mode, amount, name }: Part): 'amount' | 'name' | null {
  if ((readEuros(amount) ?? 0) <= 0) return 'amount';
  return mode === 'creditor' && name.trim() === '' ? 'name' : null;
}

function partOf({ mode, amount, name, reference, address }: Part): Shape<'PaymentPart'> {
  const amountCents = readEuros(amount) ?? 0;
  if (mode !== 'creditor') return { mode, amountCents };
  const addressLines = address.split('\n').filter((line) => line.trim() !== '');
  return { mode, amountCents, creditor: { name, reference: reference.trim() === '' ? null : reference, addressLines } };
}
