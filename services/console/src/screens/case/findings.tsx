import { useState } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { Action } from '../../ui/action.js';
import { FieldGroup, TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';

type Fact = Shape<'AskedFact'>;

interface FindingsProps {
  readonly site: string;
  readonly id: string;
  readonly facts: readonly Fact[];
}

/** What the rules wait for: what only a person may judge is judged here, the rest is named. */
export function Findings({ site, id, facts }: FindingsProps) {
  const record = useAct(site, (header, body: Shape<'FindingInput'>) =>
    answer(api.POST('/v1/sites/{site}/aid-requests/{id}/findings', { params: { path: { site, id }, header }, body })),
  );
  const judged = facts.filter(({ from, kind }) => from === 'finding' && (kind === 'yes-no' || kind === 'quantity'));
  const others = facts.filter((fact) => !judged.includes(fact));
  return (
    <>
      {others.length > 0 && (
        <>
          <p>Le règlement attend encore :</p>
          <ul>
            {others.map(({ code, label }) => (
              <li key={code}>{label}</li>
            ))}
          </ul>
        </>
      )}
      {judged.map((fact) => (
        <FieldGroup key={fact.code} title={fact.label}>
          {fact.kind === 'yes-no' ? (
            <div className="row">
              <Action isPending={record.isPending} onPress={() => record.mutate({ code: fact.code, value: true })}>
                Oui, je l’ai constaté
              </Action>
              <Action isPending={record.isPending} onPress={() => record.mutate({ code: fact.code, value: false })}>
                Non
              </Action>
            </div>
          ) : (
            <Quantity
              fact={fact}
              isPending={record.isPending}
              onFound={(value) => record.mutate({ code: fact.code, value })}
            />
          )}
        </FieldGroup>
      ))}
      <Fault error={record.error} />
    </>
  );
}

interface QuantityProps {
  readonly fact: Fact;
  readonly isPending: boolean;
  readonly onFound: (value: number) => void;
}

function Quantity({ fact, isPending, onFound }: QuantityProps) {
  const [text, setText] = useState('');
  const value = Number(text.replace(',', '.'));
  const isSound = text.trim() !== '' && Number.isFinite(value);
  return (
    <div className="row end">
      <TextInput
        label={fact.unit ? `Valeur, en ${fact.unit}` : 'Valeur'}
        inputMode="decimal"
        value={text}
        onChange={setText}
      />
      <Action isPending={isPending} isDisabled={!isSound} onPress={() => onFound(value)}>
        Enregistrer
      </Action>
    </div>
  );
}
