import { Choice, FieldGroup, SelectInput, TextInput } from '../../ui/fields.js';
import { REPRESENTATION } from '../case/circumstance-words.js';
import type { Draft, Faults } from './draft.js';

const REPRESENTATIONS = [['', 'Personne : il ou elle agit seul'], ...Object.entries(REPRESENTATION)] as [
  Draft['representation'],
  string,
][];

interface CircumstancesFieldsProps {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** What only some requests need: folded until somebody asks for it, or until something in it is to be put right. */
export function CircumstancesFields({ draft, faults, onChange }: CircumstancesFieldsProps) {
  const { bill, billCreditor, cutOffOn, referredBy, representation, language, referent, referentService } = draft;
  const isOpen = [bill, billCreditor, cutOffOn, referredBy, representation, language, referent, referentService].some(
    (typed) => typed !== '',
  );
  return (
    <details className="card" open={isOpen}>
      <summary>Facture, orientation, tutelle ou curatelle, interprète, référent</summary>
      <FieldGroup title="La facture à payer">
        <div className="fields">
          <TextInput
            label="Montant de la facture, en euros"
            inputMode="decimal"
            value={draft.bill}
            onChange={(bill) => onChange({ bill })}
            fault={faults.bill}
          />
          <TextInput
            label="Créancier"
            hint="Fournisseur, bailleur…"
            value={draft.billCreditor}
            onChange={(billCreditor) => onChange({ billCreditor })}
          />
          <TextInput
            label="Coupure ou expulsion annoncée le"
            hint="JJ/MM/AAAA"
            inputMode="numeric"
            value={draft.cutOffOn}
            onChange={(cutOffOn) => onChange({ cutOffOn })}
            fault={faults.cutOffOn}
          />
          <TextInput
            label="Envoyé par"
            hint="Service ou association"
            value={draft.referredBy}
            onChange={(referredBy) => onChange({ referredBy })}
          />
        </div>
      </FieldGroup>
      <Representation draft={draft} faults={faults} onChange={onChange} />
      <FieldGroup title="Qui suit le foyer">
        <div className="fields">
          <TextInput
            label="Référent"
            hint="Nom de la personne, ou du service"
            value={draft.referent}
            onChange={(referent) => onChange({ referent })}
            fault={faults.referent}
          />
          <TextInput
            label="Son service"
            value={draft.referentService}
            onChange={(referentService) => onChange({ referentService })}
          />
        </div>
      </FieldGroup>
    </details>
  );
}

function Representation({ draft, faults, onChange }: CircumstancesFieldsProps) {
  return (
    <FieldGroup title="Qui agit pour la personne, ou parle avec elle">
      <TextInput
        label="Langue, si un interprète est nécessaire"
        hint="Langue des signes comprise"
        value={draft.language}
        onChange={(language) => onChange({ language })}
      />
      <SelectInput
        label="Représentation"
        value={draft.representation}
        onChange={(code) => onChange({ representation: REPRESENTATIONS.find(([one]) => one === code)?.[0] ?? '' })}
        options={REPRESENTATIONS}
      />
      {draft.representation !== '' && (
        <>
          <div className="fields">
            <TextInput
              label="Nom du représentant ou du service"
              value={draft.representative}
              onChange={(representative) => onChange({ representative })}
              fault={faults.representative}
            />
            <TextInput
              label="Son adresse"
              value={draft.representativeLine}
              onChange={(representativeLine) => onChange({ representativeLine })}
            />
            <TextInput
              label="Son code postal et sa ville"
              value={draft.representativeTown}
              onChange={(representativeTown) => onChange({ representativeTown })}
            />
          </div>
          <Choice
            label="Les lettres lui sont envoyées"
            isOn={draft.representativeGetsLetters}
            onChange={(representativeGetsLetters) => onChange({ representativeGetsLetters })}
          />
        </>
      )}
    </FieldGroup>
  );
}
