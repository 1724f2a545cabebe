import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { documentsQuery } from '../../api/documents.js';
import { today } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Choice, FieldGroup, SelectInput, TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';
import { DATA } from './data-words.js';
import { isStatus, papersOf, proofBody, type ProofDraft } from './proof-draft.js';

const PAPERS: Readonly<Record<Shape<'SeenProof'>['kind'], string>> = {
  'attestation-caf': 'Attestation de la CAF',
  'attestation-msa': 'Attestation de la MSA',
  'avis-imposition': 'Avis d’impôt',
  'attestation-france-travail': 'Attestation de France Travail',
  'notification-bourse': 'Notification de bourse',
  'certificat-scolarite': 'Certificat de scolarité',
  'bulletin-pension': 'Relevé de pension',
  'attestation-c2s': 'Attestation de complémentaire santé solidaire',
  cdap: 'Consultation de CDAP par vous-même',
  declaration: 'Déclaration de la personne',
};

/** The fields of what is proved, by their French labels; null for one that it has not. */
const LABELS: Readonly<Record<string, readonly [value: string, count: string | null, period: string, hint: string]>> = {
  'quotient-familial': ['Quotient familial', null, 'Mois du quotient', 'MM/AAAA'],
  'tax-income': ['Revenu fiscal de référence (€)', 'Nombre de parts', 'Année des revenus', 'AAAA'],
  'jobseeker-benefits': ['Versé dans le mois (€)', null, 'Mois', 'MM/AAAA'],
  eaje: ['Ressources annuelles retenues (€)', 'Enfants à charge', 'Année des ressources', 'AAAA'],
};

interface ProofFormProps {
  readonly site: string;
  readonly id: string;
  /** What the regulation asks beside the quotient. */
  readonly asked: readonly string[];
  readonly onDone: () => void;
}

/** What a person proves, typed by whoever saw the paper, with the scans that show it. */
export function ProofForm({ site, id, asked, onDone }: ProofFormProps) {
  const [draft, setDraft] = useState<ProofDraft>(() => emptyDraft('quotient-familial'));
  const [isChecked, check] = useState(false);
  const change = (part: Partial<ProofDraft>): void => setDraft({ ...draft, ...part });
  const record = useAct(site, (header, body: Shape<'HouseholdDataInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/household-data', { params: { path: { site, id }, header }, body }),
    ),
  );
  const read = proofBody(draft, today());
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if ('body' in read) record.mutate(read.body, { onSuccess: onDone });
  };
  const provable = [...new Set(['quotient-familial', 'tax-income', ...asked])];
  return (
    <form onSubmit={send} noValidate>
      <div className="fields">
        <SelectInput
          label="Ce que le justificatif prouve"
          value={draft.about}
          onChange={(about) => setDraft(emptyDraft(about))}
          options={provable.map((about) => [about, DATA[about] ?? about] as const)}
        />
        <SelectInput
          label="Justificatif vu"
          value={draft.kind}
          onChange={(code) => change({ kind: papersOf(draft.about).find((kind) => kind === code) ?? draft.kind })}
          options={papersOf(draft.about).map((kind) => [kind, PAPERS[kind]] as const)}
        />
        <ValueFields draft={draft} faults={isChecked && 'faults' in read ? read.faults : {}} onChange={change} />
      </div>
      <Scans {...{ site, id }} chosen={draft.documentIds} onChange={(documentIds) => change({ documentIds })} />
      <Fault error={record.error} />
      <Action kind="main" submits isPending={record.isPending}>
        Enregistrer
      </Action>
    </form>
  );
}

interface ValueFieldsProps {
  readonly draft: ProofDraft;
  readonly faults: { readonly value?: string; readonly count?: string; readonly period?: string };
  readonly onChange: (part: Partial<ProofDraft>) => void;
}

const ANSWERS = [
  ['oui', 'Oui'],
  ['non', 'Non'],
] as const;

function ValueFields({ draft, faults, onChange }: ValueFieldsProps) {
  if (isStatus(draft.about))
    return (
      <SelectInput
        label={DATA[draft.about] ?? draft.about}
        value={draft.value}
        onChange={(value) => onChange({ value })}
        options={ANSWERS}
      />
    );
  const [value = '', count = null, period = '', hint = ''] = LABELS[draft.about] ?? [];
  return (
    <>
      <TextInput
        label={value}
        inputMode="numeric"
        value={draft.value}
        onChange={(typed) => onChange({ value: typed })}
        fault={faults.value}
      />
      {count !== null && (
        <TextInput
          label={count}
          inputMode="numeric"
          value={draft.count}
          onChange={(typed) => onChange({ count: typed })}
          fault={faults.count}
        />
      )}
      <TextInput
        label={period}
        hint={hint}
        value={draft.period}
        onChange={(typed) => onChange({ period: typed })}
        fault={faults.period}
      />
    </>
  );
}

interface ScansProps {
  readonly site: string;
  readonly id: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The scans of the case: those that show the fact are ticked. */
function Scans({ site, id, chosen, onChange }: ScansProps) {
  const documents = useQuery(documentsQuery(site, id)).data?.items ?? [];
  if (documents.length === 0) return null;
  return (
    <FieldGroup title="Pièces numérisées qui le montrent">
      {documents.map((document) => (
        <Choice
          key={document.id}
          label={document.name}
          isOn={chosen.includes(document.id)}
          onChange={(isOn) =>
            onChange(isOn ? [...chosen, document.id] : chosen.filter((known) => known !== document.id))
          }
        />
      ))}
    </FieldGroup>
  );
}

function emptyDraft(about: string): ProofDraft {
  const [year = '', month = ''] = today().split('-');
  const [kind = 'declaration'] = papersOf(about);
  const isYearly = about === 'tax-income' || about === 'eaje';
  const period = isYearly ? String(Number(year) - 1) : `${month}/${year}`;
  return { about, kind, value: isStatus(about) ? 'oui' : '', count: '', period, documentIds: [] };
}
