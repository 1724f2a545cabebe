import { FieldGroup, SelectInput, TextInput } from '../../ui/fields.js';
import { mustBeHeard, type UndoingDraft, type UndoingFaults } from './undoing-draft.js';

const KINDS: readonly (readonly [UndoingDraft['kind'], string])[] = [
  ['withdrawal', 'La retirer : comme si elle n’avait jamais existé'],
  ['abrogation', 'L’abroger : elle cesse à partir d’aujourd’hui'],
];
const GROUNDS: readonly (readonly [UndoingDraft['ground'], string])[] = [
  ['illegality', 'Elle n’était pas légale'],
  ['fraud', 'Elle a été obtenue par fraude'],
  ['beneficiary-request', 'La personne le demande'],
];
const AFTERWARDS: readonly (readonly [UndoingDraft['afterwards'], string])[] = [
  ['decide-again', 'La demande est à décider de nouveau'],
  ['close', 'La demande est close'],
];

interface UndoingFieldsProps {
  readonly draft: UndoingDraft;
  /** Of the decision that is undone. */
  readonly outcome: string;
  readonly faults: UndoingFaults;
  readonly onChange: (draft: UndoingDraft) => void;
}

/** What a withdrawal or an abrogation says. */
export function UndoingFields({ draft, outcome, faults, onChange }: UndoingFieldsProps) {
  const change = (changes: Partial<UndoingDraft>): void => onChange({ ...draft, ...changes });
  return (
    <>
      <div className="fields">
        <SelectInput
          label="Que faire de la décision"
          value={draft.kind}
          onChange={(code) => change({ kind: code as UndoingDraft['kind'] })}
          options={KINDS}
        />
        <SelectInput
          label="À quel titre"
          value={draft.ground}
          onChange={(code) => change({ ground: code as UndoingDraft['ground'] })}
          options={GROUNDS}
        />
        <SelectInput
          label="Ensuite"
          value={draft.afterwards}
          onChange={(code) => change({ afterwards: code as UndoingDraft['afterwards'] })}
          options={AFTERWARDS}
        />
      </div>
      <TextInput
        label="Pourquoi"
        hint="En faits et en droit. Figurera dans la lettre."
        isLong
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        fault={faults.reason}
      />
      {mustBeHeard(outcome, draft.ground) && (
        <FieldGroup title="Ce que la personne a pu dire avant">
          <div className="fields">
            <Day
              label="Invitée à s’exprimer le"
              value={draft.invitedOn}
              fault={faults.invitedOn}
              onChange={(invitedOn) => change({ invitedOn })}
            />
            <Day label="Avait jusqu’au" value={draft.by} fault={faults.by} onChange={(by) => change({ by })} />
            <Day
              label="A répondu le (vide si elle n’a pas répondu)"
              value={draft.heardOn}
              fault={faults.heardOn}
              onChange={(heardOn) => change({ heardOn })}
            />
          </div>
          <TextInput
            label="Ce qu’elle a dit (facultatif)"
            isLong
            value={draft.summary}
            onChange={(summary) => change({ summary })}
          />
        </FieldGroup>
      )}
    </>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

function Day(props: DayProps) {
  return <TextInput hint="JJ/MM/AAAA" inputMode="numeric" {...props} />;
}
