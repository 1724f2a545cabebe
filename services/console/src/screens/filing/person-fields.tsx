import { FieldGroup, SelectInput, TextInput } from '../../ui/fields.js';
import { COUNTRIES } from './countries.js';
import type { Draft, Faults } from './draft.js';

/** What opens data that only some regulations have fetched. */
interface NumberProps extends FieldsProps {
  readonly sources: readonly string[];
}

/** Numbers of other administrations, asked for only where the aid has fetched what they open; the paper does as well. */
export function NumberFields({ draft, faults, onChange, sources }: NumberProps) {
  const needsTax = sources.includes('tax-income');
  const needsSeeker = sources.some((source) => source.startsWith('jobseeker'));
  if (!needsTax && !needsSeeker) return null;
  return (
    <FieldGroup title="Numéros, s’ils sont sous la main">
      <div className="fields">
        {needsTax && (
          <TextInput
            label="Numéro fiscal"
            hint="Treize chiffres, en haut de l’avis d’impôt"
            inputMode="numeric"
            value={draft.taxNumber}
            onChange={(taxNumber) => onChange({ taxNumber })}
            fault={faults.taxNumber}
          />
        )}
        {needsSeeker && (
          <TextInput
            label="Identifiant France Travail"
            hint="Celui que la personne a choisi pour son espace"
            value={draft.jobSeekerIdentifier}
            onChange={(jobSeekerIdentifier) => onChange({ jobSeekerIdentifier })}
          />
        )}
      </div>
    </FieldGroup>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly onChange: (change: Partial<Draft>) => void;
}

const SEXES = [
  ['', 'Non précisé'],
  ['F', 'Femme'],
  ['M', 'Homme'],
] as const;

/** Civil status, as the State knows the person. */
export function PersonFields({ draft, faults, onChange }: FieldsProps) {
  return (
    <FieldGroup title="La personne">
      <div className="fields">
        <TextInput
          label="Nom de naissance"
          value={draft.birthName}
          onChange={(birthName) => onChange({ birthName })}
          fault={faults.birthName}
          isRequired
        />
        <TextInput label="Nom d’usage" value={draft.usageName} onChange={(usageName) => onChange({ usageName })} />
        <TextInput label="Prénoms" value={draft.givenNames} onChange={(givenNames) => onChange({ givenNames })} />
        <TextInput
          label="Date de naissance"
          hint="JJ/MM/AAAA"
          inputMode="numeric"
          value={draft.birthDate}
          onChange={(birthDate) => onChange({ birthDate })}
          fault={faults.birthDate}
        />
        <SelectInput
          label="Sexe à l’état civil"
          value={draft.sex}
          onChange={(sex) => onChange({ sex: sex === 'F' || sex === 'M' ? sex : '' })}
          options={SEXES}
        />
        <SelectInput
          label="Pays de naissance"
          value={draft.countryCode}
          onChange={(countryCode) => onChange({ countryCode })}
          options={COUNTRIES}
        />
        {draft.countryCode === '99100' && (
          <>
            <TextInput
              label="Commune de naissance"
              value={draft.birthCommune}
              onChange={(birthCommune) => onChange({ birthCommune })}
            />
            <TextInput
              label="Département de naissance"
              hint="Son numéro, par exemple 92"
              value={draft.birthDepartment}
              onChange={(birthDepartment) => onChange({ birthDepartment })}
              fault={faults.birthDepartment}
            />
          </>
        )}
      </div>
    </FieldGroup>
  );
}

const KINDS = [
  ['home', 'Chez soi'],
  ['hosted', 'Hébergé'],
  ['election-de-domicile', 'Élection de domicile'],
] as const;

/** Where the household lives. */
export function AddressFields({ draft, faults, onChange }: FieldsProps) {
  return (
    <FieldGroup title="Où vit le foyer">
      <div className="fields">
        <SelectInput
          label="Logement"
          value={draft.addressKind}
          onChange={(kind) => onChange({ addressKind: KINDS.find(([code]) => code === kind)?.[0] ?? 'home' })}
          options={KINDS}
        />
        <TextInput label="Adresse" value={draft.line} onChange={(line) => onChange({ line })} />
        <TextInput
          label="Code postal"
          inputMode="numeric"
          value={draft.postalCode}
          onChange={(postalCode) => onChange({ postalCode })}
          fault={faults.postalCode}
        />
        <TextInput
          label="Commune (code Insee)"
          hint="Celle du CCAS, sauf si le foyer vit ailleurs"
          value={draft.communeCode}
          onChange={(communeCode) => onChange({ communeCode })}
          fault={faults.communeCode}
        />
        <TextInput
          label="Dans la commune depuis le"
          hint="JJ/MM/AAAA"
          inputMode="numeric"
          value={draft.residentSince}
          onChange={(residentSince) => onChange({ residentSince })}
          fault={faults.residentSince}
        />
      </div>
    </FieldGroup>
  );
}
