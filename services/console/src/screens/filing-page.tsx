import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { aidsQuery } from '../api/aids.js';
import { useAct } from '../api/cases.js';
import { answer, api, type Shape } from '../api/client.js';
import { useMembership } from '../api/person.js';
import { today } from '../format.js';
import { Action } from '../ui/action.js';
import { Choice, FieldGroup, SelectInput, TextInput } from '../ui/fields.js';
import { Fault, Notice, Waiting } from '../ui/notice.js';
import { BudgetFields } from './filing/budget-fields.js';
import { CircumstancesFields } from './filing/circumstances-fields.js';
import { emptyDraft, faultsOf, submissionOf } from './filing/draft.js';
import { Duplicates } from './filing/duplicates.js';
import { HouseholdFields } from './filing/household-fields.js';
import { useKeptDraft } from './filing/kept-draft.js';
import { AddressFields, NumberFields, PersonFields } from './filing/person-fields.js';

type Aids = readonly (readonly [code: string, label: string])[];

/** A new request. */
export function FilingPage() {
  const { site } = useParams({ from: '/ccas/$site/demandes/nouvelle' });
  const aids = useQuery(aidsQuery(site));
  const { communeCodes: [commune = ''] = [], displayName: person = '' } = useMembership(site) ?? {};
  return (
    <>
      <h1>Nouvelle demande</h1>
      <Waiting of={aids} />
      {aids.data !== undefined && (
        <FilingForm
          site={site}
          person={person}
          commune={commune}
          aids={aids.data.items.map(({ code, label }) => [code, label] as const)}
          sources={new Map(aids.data.items.map(({ code, sources }) => [code, sources]))}
        />
      )}
    </>
  );
}

interface FilingFormProps {
  readonly site: string;
  readonly person: string;
  readonly commune: string;
  readonly aids: Aids;
  /** What is fetched for each aid. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
}

function FilingForm({ site, person, commune, aids, sources }: FilingFormProps) {
  const [draft, change, forget] = useKeptDraft({ site, person }, emptyDraft(aids[0]?.[0] ?? '', commune));
  const [isChecked, check] = useState(false);
  const navigate = useNavigate();
  const faults = faultsOf(draft);
  const shown = isChecked ? faults : {};
  const file = useAct(site, (header, body: Shape<'AidRequestSubmission'>) =>
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
    file.mutate(submissionOf(draft, today()), {
      onSuccess: ({ id }) => {
        forget();
        void navigate({ to: '/ccas/$site/demandes/$id', params: { site, id }, search: {} });
      },
    });
  };
  const fields = { draft, faults: shown, onChange: change };
  return (
    <form onSubmit={send} noValidate>
      <FieldGroup title="L’aide">
        <div className="fields">
          <SelectInput label="Aide demandée" value={draft.aid} onChange={(aid) => change({ aid })} options={aids} />
          <TextInput
            label="Montant demandé, en euros"
            inputMode="decimal"
            value={draft.amount}
            onChange={(amount) => change({ amount })}
            fault={shown.amount}
          />
          <TextInput
            label="Pour quoi"
            hint="En une ligne"
            value={draft.purpose}
            onChange={(purpose) => change({ purpose })}
          />
        </div>
        <Choice label="C’est urgent" isOn={draft.urgent} onChange={(urgent) => change({ urgent })} />
      </FieldGroup>
      <PersonFields {...fields} />
      <NumberFields {...fields} sources={sources.get(draft.aid) ?? []} />
      <Duplicates site={site} draft={draft} />
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
      <NoticeField isOn={draft.noticeGiven} onChange={(noticeGiven) => change({ noticeGiven })} />
      {isChecked && Object.keys(faults).length > 0 && (
        <Notice tone="bad">Corrigez ce qui est signalé : rien n’est perdu.</Notice>
      )}
      <Fault error={file.error} />
      <p className="actions">
        <Action kind="main" submits isPending={file.isPending}>
          Enregistrer la demande
        </Action>
      </p>
    </form>
  );
}

/** CRPA L114-8: without the notice the State is not asked; nothing else waits for it. */
function NoticeField({ isOn, onChange }: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }) {
  return (
    <FieldGroup title="Information de la personne">
      <p>
        « Pour étudier votre demande, le CCAS demandera à la CAF ou à la MSA votre quotient familial. Vous pouvez
        préférer apporter l’attestation vous-même, consulter ces données et les faire corriger. »
      </p>
      <Choice label="Je l’ai dit à la personne aujourd’hui" isOn={isOn} onChange={onChange} />
      {!isOn && <p className="soft">Sans cela la demande est enregistrée, mais l’État n’est pas interrogé.</p>}
    </FieldGroup>
  );
}
