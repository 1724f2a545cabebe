import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { caseQuery, useAct } from '../api/cases.js';
import { answer, api, ProblemError, type Shape } from '../api/client.js';
import { Action } from '../ui/action.js';
import { Fault, Notice, Waiting } from '../ui/notice.js';
import { calledName } from '../words.js';
import { correctionOf, mergedDraft } from './correction/correction.js';
import { BudgetFields } from './filing/budget-fields.js';
import { faultsOf, type Draft } from './filing/draft.js';
import { HouseholdFields } from './filing/household-fields.js';
import { AddressFields } from './filing/person-fields.js';
import { typedDraft } from './filing/typed-draft.js';

type Submission = NonNullable<Shape<'CaseDetail'>['request']>;

interface Read {
  readonly request: Submission;
  readonly version: number;
}

/** Puts right where a household lives, who is in it and what it lives on, once the request is filed. */
export function CorrectionPage() {
  const { site, id } = useParams({ from: '/ccas/$site/demandes/$id/correction' });
  return <Correction key={id} site={site} id={id} />;
}

function Correction({ site, id }: { readonly site: string; readonly id: string }) {
  const found = useQuery(caseQuery(site, id));
  const [opened, open] = useState<Read | null>(null);
  const { request, version, reference } = found.data ?? {};
  // Once open the form stays, even when the request cannot be read again for a while.
  if (opened === null && request && version) open({ request, version });
  return (
    <>
      <h1>
        Corriger la demande <span className="soft">{reference}</span>
      </h1>
      <p>
        <Link to="/ccas/$site/demandes/$id" params={{ site, id }} search={{}}>
          Revenir à la demande{opened ? ` de ${calledName(opened.request.applicant)}` : ''}
        </Link>
      </p>
      {opened === null && <Waiting of={found} />}
      {opened === null && found.data && (
        <Notice tone="warn">Le dossier ne peut être lu en ce moment : réessayez dans un instant.</Notice>
      )}
      {opened && <CorrectionForm site={site} id={id} opened={opened} />}
    </>
  );
}

interface CorrectionFormProps {
  readonly site: string;
  readonly id: string;
  /** What was read when the form was opened: what changes behind it changes nothing in it. */
  readonly opened: Read;
}

function CorrectionForm({ site, id, opened }: CorrectionFormProps) {
  const [read, setRead] = useState(opened);
  const [draft, setDraft] = useState<Draft>(() => typedDraft(opened.request));
  const [conflicts, setConflicts] = useState<readonly string[] | null>(null);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const faults = faultsOf(draft);
  const correct = useAct(site, (header, { body, version }: { body: Shape<'RequestCorrection'>; version: number }) =>
    answer(
      api.PATCH('/v1/sites/{site}/aid-requests/{id}', {
        params: { path: { site, id }, header: { ...header, 'If-Match': `"${String(version)}"` } },
        body,
      }),
    ),
  );
  const leave = (): void => void navigate({ to: '/ccas/$site/demandes/$id', params: { site, id }, search: {} });
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (Object.keys(faults).length > 0) return;
    const body = correctionOf(read.request, draft);
    if (Object.keys(body).length === 0) leave();
    else correct.mutate({ body, version: read.version }, { onSuccess: leave });
  };
  const takeOver = async (): Promise<void> => {
    const { request, version } = await queries.query({ ...caseQuery(site, id), staleTime: 0 });
    if (!request || !version) return;
    const merged = mergedDraft(read.request, draft, request);
    setDraft(merged.draft);
    setConflicts(merged.conflicts);
    setRead({ request, version });
    correct.reset();
  };
  const isStale = correct.error instanceof ProblemError && correct.error.status === 412;
  const fields = { draft, faults, onChange: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })) };
  return (
    <form onSubmit={send} noValidate>
      <AddressFields {...fields} />
      <HouseholdFields {...fields} />
      <BudgetFields {...fields} />
      {conflicts !== null && <TakenOver conflicts={conflicts} />}
      {isStale ? <Stale onTakeOver={() => void takeOver()} /> : <Fault error={correct.error} />}
      {Object.keys(faults).length > 0 && <Notice tone="bad">Corrigez ce qui est signalé : rien n’est perdu.</Notice>}
      <p className="row actions">
        <Action kind="main" submits isPending={correct.isPending}>
          Enregistrer la correction
        </Action>
        <Action kind="plain" onPress={leave}>
          Ne rien changer
        </Action>
      </p>
    </form>
  );
}

function Stale({ onTakeOver }: { readonly onTakeOver: () => void }) {
  return (
    <Notice tone="bad">
      <p>
        Quelqu’un a modifié cette demande pendant que vous la corrigiez. Rien de ce que vous avez saisi n’est perdu.
      </p>
      <p className="actions">
        <Action onPress={onTakeOver}>Reprendre ses changements avec les miens</Action>
      </p>
    </Notice>
  );
}

function TakenOver({ conflicts }: { readonly conflicts: readonly string[] }) {
  return (
    <Notice tone={conflicts.length === 0 ? 'good' : 'warn'}>
      {conflicts.length === 0
        ? 'Les changements de l’autre personne sont repris ; les vôtres sont gardés. Relisez, puis enregistrez.'
        : `Vous avez tous deux modifié ${conflicts.join(', ')} : c’est votre saisie qui est gardée. Relisez, puis enregistrez.`}
    </Notice>
  );
}
