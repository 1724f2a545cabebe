import { Action } from '../../ui/action.js';
import { Choice, FieldGroup, SelectInput, TextInput } from '../../ui/fields.js';
import type { Draft, DraftMember, Faults } from './draft.js';

const RELATIONS = [
  ['child', 'Enfant'],
  ['partner', 'Conjoint'],
  ['parent', 'Parent'],
  ['other', 'Autre personne'],
] as const;

interface HouseholdFieldsProps {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** Who else lives there. */
export function HouseholdFields({ draft: { members }, faults, onChange }: HouseholdFieldsProps) {
  const change = (index: number, part: Partial<DraftMember>): void =>
    onChange({ members: members.map((member, at) => (at === index ? { ...member, ...part } : member)) });
  return (
    <FieldGroup title="Les autres personnes du foyer">
      {members.map((member, index) => (
        <div className="fields" key={index}>
          <SelectInput
            label={`Personne ${String(index + 1)}`}
            value={member.relation}
            onChange={(code) => change(index, { relation: RELATIONS.find(([one]) => one === code)?.[0] ?? 'other' })}
            options={RELATIONS}
          />
          <TextInput
            label={`Date de naissance, personne ${String(index + 1)}`}
            hint="JJ/MM/AAAA"
            inputMode="numeric"
            value={member.birthDate}
            onChange={(birthDate) => change(index, { birthDate })}
            fault={faults.members}
          />
          {member.relation === 'child' && (
            <Choice
              label="Garde alternée"
              isOn={member.sharedCustody}
              onChange={(sharedCustody) => change(index, { sharedCustody })}
            />
          )}
          <p>
            <Action
              kind="plain"
              onPress={() => onChange({ members: members.filter((_member, at) => at !== index) })}
            >{`Retirer la personne ${String(index + 1)}`}</Action>
          </p>
        </div>
      ))}
      <Action
        onPress={() => onChange({ members: [...members, { relation: 'child', birthDate: '', sharedCustody: false }] })}
      >
        Ajouter une personne
      </Action>
    </FieldGroup>
  );
}
