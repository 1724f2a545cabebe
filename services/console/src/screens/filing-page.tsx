import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { aidsQuery } from '../api/aids.js';
import { useAct } from '../api/cases.js';
import { answer, api, type Shape } from '../api/client.js';
import { useMembership, useSubject } from '../api/person.js';
import { day, instant, today } from '../format.js';
import { Action } from '../ui/action.js';
import { Choice, FieldGroup, SelectInput, TextInput } from '../ui/fields.js';
import { Fault, Notice, Waiting } from '../ui/notice.js';
import { BudgetFields } from './filing/budget-fields.js';
import { askedOf, toldWords } from './case/notice-words.js';
import { CircumstancesFields } from './filing/circumstances-fields.js';
import { emptyDraft, faultsOf, protectionOf, submissionOf, type Draft, type Faults } from './filing/draft.js';
import { Duplicates } from './filing/duplicates.js';
import { HouseholdFields } from './filing/household-fields.js';
import { useKeptDraft, type DraftOwner, type Keeping, type OpenedDraft } from './filing/kept-draft.js';
import { openedDraft, useOpening, type Asked } from './filing/opening.js';
import { AddressFields, NumberFields, PersonFields } from './filing/person-fields.js';
import { ProtectionChoice } from './filing/protection-choice.js';
import { repeatedSubmission } from './filing/repeated.js';
import { calledName } from '../words.js';

type Sources = Shape<'OfferedAid'>['sources'];
type Aids = readonly (readonly [code: string, label: string])[];

/** A new request, from nothing, from a draft or from an earlier request of the household. */
export function FilingPage() {
  const { site } = useParams({ from: '/ccas/$site/demandes/nouvelle' });
  const { brouillon = null, de = null } = useSearch({ from: '/ccas/$site/demandes/nouvelle' });
  return <Filing key={`${site} ${brouillon ?? ''} ${de ?? ''}`} site={site} asked={{ brouillon, de }} />;
}

function Filing({ site, asked }: { readonly site: string; readonly asked: Asked }) {
  const aids = useQuery(aidsQuery(site));
  const { communeCodes: [commune = ''] = [] } = useMembership(site) ?? {};
  const owner = { site, person: useSubject() };
  const opening = useOpening(owner, asked);
  const [form, open] = useState<Omit<FilingFormProps, 'owner'> | null>(null);
  // Once open the form stays, whatever is asked again behind it and cannot be read for a while.
  if (form === null && aids.data !== undefined && !opening.isPending && opening.error === null)
    open({
      opened: openedDraft(opening, emptyDraft(aids.data.items[0]?.code ?? '', commune)),
      earlier: opening.earlier,
      aids: aids.data.items.map(({ code, label }) => [code, label] as const),
      sources: new Map(aids.data.items.map(({ code, sources }) => [code, sources])),
    });
  return (
    <>
      <h1>Nouvelle demande</h1>
      {opening.isLost && (
        <Notice tone="warn">Ce brouillon n’est plus gardé : il a été envoyé, supprimé ou trop ancien.</Notice>
      )}
      {form === null ? (
        <>
          <Waiting of={aids} />
          <Waiting of={opening} />
        </>
      ) : (
        <FilingForm owner={owner} {...form} />
      )}
    </>
  );
}

interface FilingFormProps {
  readonly owner: DraftOwner;
  readonly opened: OpenedDraft;
  /** The request that is made again. */
  readonly earlier: Shape<'CaseDetail'> | null;
  readonly aids: Aids;
  /** What is fetched for each aid. */
  readonly sources: ReadonlyMap<string, Sources>;
}

function FilingForm({ owner, opened, earlier, aids, sources }: FilingFormProps) {
  const { site } = owner;
  const { draft, change, forget, keeping } = useKeptDraft(owner, opened);
  const [isChecked, check] = useState(false);
  const navigate = useNavigate();
  const faults = faultsOf(draft);
  const shown = isChecked ? faults : {};
  const file = useAct(site, (header, body: Shape<'AidRequestFiling'>) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests', {
        params: { path: { site }, header },
        body,
      }),
    ),
  );
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (Object.keys(faults).length > 0) return;
    const known = earlier?.request;
    const request = known ? repeatedSubmission(known, draft, today()) : submissionOf(draft, today());
    file.mutate(
      { ...request, ...protectionOf(draft) },
      {
        onSuccess: ({ id }) => {
          void forget();
          void navigate({ to: '/ccas/$site/demandes/$id', params: { site, id }, search: {} });
        },
      },
    );
  };
  const fields = { draft, faults: shown, onChange: change };
  return (
    <form onSubmit={send} noValidate>
      <AidFields {...fields} aids={aids} />
      {earlier?.request ? (
        <Known earlier={earlier} isOpen={PERSON.some((field) => shown[field] !== undefined)}>
          <PersonFields {...fields} />
        </Known>
      ) : (
        <>
          <PersonFields {...fields} />
          <Duplicates site={site} draft={draft} />
        </>
      )}
      <ProtectionChoice {...fields} />
      <NumberFields {...fields} sources={sources.get(draft.aid) ?? []} />
      <AddressFields {...fields} />
      <HouseholdFields {...fields} />
      <BudgetFields {...fields} />
      <CircumstancesFields {...fields} />
      <FieldGroup title="Évaluation sociale">
        <TextInput
          label="Votre évaluation"
          hint="La personne peut demander à la lire."
          isLong
          value={draft.socialEvaluation}
          onChange={(socialEvaluation) => change({ socialEvaluation })}
        />
      </FieldGroup>
      <NoticeField
        asked={askedOf(sources.get(draft.aid) ?? [])}
        isOn={draft.noticeGiven}
        onChange={(noticeGiven) => change({ noticeGiven })}
      />
      {isChecked && Object.keys(faults).length > 0 && (
        <Notice tone="bad">Corrigez ce qui est signalé : rien n’est perdu.</Notice>
      )}
      <Fault error={file.error} />
      <KeepingNote keeping={keeping} />
      <p className="actions">
        <Action kind="main" submits isPending={file.isPending}>
          Enregistrer la demande
        </Action>
      </p>
    </form>
  );
}

interface AidFieldsProps {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly aids: Aids;
}

/** What is asked for. */
function AidFields({ draft, faults, onChange, aids }: AidFieldsProps) {
  return (
    <FieldGroup title="L’aide">
      <div className="fields">
        <SelectInput label="Aide demandée" value={draft.aid} onChange={(aid) => onChange({ aid })} options={aids} />
        <TextInput
          label="Montant demandé, en euros"
          inputMode="decimal"
          value={draft.amount}
          onChange={(amount) => onChange({ amount })}
          fault={faults.amount}
        />
        <TextInput
          label="Pour quoi"
          hint="En une ligne"
          value={draft.purpose}
          onChange={(purpose) => onChange({ purpose })}
        />
      </div>
      <Choice label="C’est urgent" isOn={draft.urgent} onChange={(urgent) => onChange({ urgent })} />
    </FieldGroup>
  );
}

const PERSON = ['birthName', 'birthDate', 'birthDepartment'] as const;

interface KnownProps {
  readonly earlier: Shape<'CaseDetail'>;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** Who asks again: folded, since it seldom changes. */
function Known({ earlier: { request, reference }, isOpen, children }: KnownProps) {
  if (!request) return null;
  const { applicant } = request;
  return (
    <details className="card" open={isOpen}>
      <summary>
        {calledName(applicant)}, {day(applicant.birthDate)} : identité reprise de {reference}
      </summary>
      {children}
    </details>
  );
}

function KeepingNote({ keeping: { keptAt, error } }: { readonly keeping: Keeping }) {
  if (error !== null)
    return <Notice tone="warn">{`Brouillon gardé dans cet onglet seulement. ${error.message}`}</Notice>;
  return (
    <p className="soft" role="status">
      {keptAt === null ? '' : `Brouillon gardé pour vous seul, ${instant(keptAt)}.`}
    </p>
  );
}

interface NoticeFieldProps {
  /** What the State is asked for, by who holds it. */
  readonly asked: readonly string[];
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** CRPA L114-8: without the notice the State is not asked; nothing else waits for it. */
function NoticeField({ asked, isOn, onChange }: NoticeFieldProps) {
  return (
    <FieldGroup title="Information de la personne">
      <p>{toldWords(asked)}</p>
      <Choice label="Je l’ai dit à la personne aujourd’hui" isOn={isOn} onChange={onChange} />
      {!isOn && asked.length > 0 && (
        <p className="soft">Sans cela la demande est enregistrée, mais l’État n’est pas interrogé.</p>
      )}
    </FieldGroup>
  );
}
