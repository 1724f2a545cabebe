import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { today } from '../../format.js';
import { Action } from '../../ui/action.js';
import { SelectInput, TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';

type Kind = Shape<'SeenProof'>['kind'];

const KINDS: readonly (readonly [Kind, string])[] = [
  ['attestation-caf', 'Attestation de la CAF'],
  ['attestation-msa', 'Attestation de la MSA'],
  ['cdap', 'Consultation de CDAP par vous-même'],
  ['declaration', 'Déclaration de la personne'],
];

interface ProofFormProps {
  readonly site: string;
  readonly id: string;
  readonly onDone: () => void;
}

/** The quotient that a person proves, typed by whoever saw the paper. */
export function ProofForm({ site, id, onDone }: ProofFormProps) {
  const [kind, setKind] = useState<Kind>('attestation-caf');
  const [value, setValue] = useState('');
  const [month, setMonth] = useState(() => today().slice(5, 7) + '/' + today().slice(0, 4));
  const [isChecked, check] = useState(false);
  const record = useAct(site, (header, body: Shape<'HouseholdDataInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/household-data', { params: { path: { site, id }, header }, body }),
    ),
  );
  const quotient = /^\d{1,6}$/.test(value.trim()) ? Number(value) : null;
  const [, months, years] = /^\s*(\d{1,2})\/(\d{4})\s*$/.exec(month) ?? [];
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (quotient === null || months === undefined) return;
    const provider = kind === 'attestation-msa' ? 'MSA' : 'CNAF';
    const quotientFamilial = { value: quotient, year: Number(years), month: Number(months), provider } as const;
    record.mutate({ quotientFamilial, proof: { kind, seenOn: today() } }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} noValidate>
      <div className="fields">
        <SelectInput label="Justificatif vu" value={kind} onChange={(code) => setKind(code as Kind)} options={KINDS} />
        <TextInput
          label="Quotient familial"
          inputMode="numeric"
          value={value}
          onChange={setValue}
          fault={isChecked && quotient === null ? 'Un nombre entier, par exemple 412.' : undefined}
        />
        <TextInput
          label="Mois du quotient"
          hint="MM/AAAA"
          value={month}
          onChange={setMonth}
          fault={isChecked && months === undefined ? 'Un mois, par exemple 11/2026.' : undefined}
        />
      </div>
      <Fault error={record.error} />
      <Action kind="main" submits isPending={record.isPending}>
        Enregistrer
      </Action>
    </form>
  );
}
