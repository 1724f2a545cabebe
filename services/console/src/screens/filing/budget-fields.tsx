import { euros } from '../../format.js';
import { Action } from '../../ui/action.js';
import { FieldGroup, SelectInput, TextInput } from '../../ui/fields.js';
import { plainLabel } from '../../words.js';
import { CHARGES, RESOURCES } from './budget-lines.js';
import { leftOf, type Draft, type DraftLine, type Faults } from './draft.js';

interface BudgetFieldsProps {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** The budget of the household, and what is left of it, as it is typed. */
export function BudgetFields({ draft, faults, onChange }: BudgetFieldsProps) {
  return (
    <FieldGroup title="Budget, par mois">
      <Lines
        title="Ressource"
        options={RESOURCES}
        lines={draft.resources}
        fault={faults.resources}
        onChange={(resources) => onChange({ resources })}
      />
      <Lines
        title="Charge"
        options={CHARGES}
        lines={draft.charges}
        fault={faults.charges}
        onChange={(charges) => onChange({ charges })}
      />
      <p aria-live="polite">
        Reste par mois : <strong>{euros(leftOf(draft))}</strong>
      </p>
    </FieldGroup>
  );
}

/** A code of a centre's own rules, among those that are met most. */
function withCode(options: LinesProps['options'], code: string): LinesProps['options'] {
  return options.some(([known]) => known === code) ? options : [...options, [code, plainLabel(code)]];
}

interface LinesProps {
  readonly title: string;
  readonly options: readonly (readonly [string, string])[];
  readonly lines: readonly DraftLine[];
  readonly fault: string | undefined;
  readonly onChange: (lines: readonly DraftLine[]) => void;
}

function Lines({ title, options, lines, fault, onChange }: LinesProps) {
  const change = (index: number, part: Partial<DraftLine>): void =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const [[first] = ['']] = options;
  return (
    <>
      {lines.map(({ code, amount }, index) => (
        <div className="fields" key={index}>
          <SelectInput
            label={`${title} ${String(index + 1)}`}
            value={code}
            onChange={(chosen) => change(index, { code: chosen })}
            options={withCode(options, code)}
          />
          <TextInput
            label={`Montant, ${title.toLowerCase()} ${String(index + 1)}`}
            inputMode="decimal"
            value={amount}
            onChange={(typed) => change(index, { amount: typed })}
            fault={fault}
          />
        </div>
      ))}
      <p>
        <Action
          onPress={() => onChange([...lines, { code: first, amount: '' }])}
        >{`Ajouter une ${title.toLowerCase()}`}</Action>
      </p>
    </>
  );
}
