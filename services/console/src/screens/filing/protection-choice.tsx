import { Choice, FieldGroup } from '../../ui/fields.js';
import { ProtectionFields } from '../case/protection-fields.js';
import { NEW_WISH } from '../case/protection-words.js';
import type { Draft, Faults } from './draft.js';

interface ProtectionChoiceProps {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** Whether the file is to be protected before anybody else may meet it. */
export function ProtectionChoice({ draft: { protection }, faults, onChange }: ProtectionChoiceProps) {
  return (
    <FieldGroup title="Protection">
      <Choice
        label="Dossier à protéger : violences, collègue, proche d’un élu"
        isOn={protection !== null}
        onChange={(isOn) => onChange({ protection: isOn ? NEW_WISH : null })}
      />
      {protection !== null && (
        <>
          <p className="soft">
            Dès son enregistrement il n’existe que pour vous, avec les autres demandes de cette personne, et le conjoint
            n’est jamais demandé à l’État. Vous nommerez ensuite, dans le dossier, qui d’autre le lit et le signe.
          </p>
          <ProtectionFields
            wish={protection}
            onChange={(wish) => onChange({ protection: wish })}
            fault={faults.protection}
          />
        </>
      )}
    </FieldGroup>
  );
}
