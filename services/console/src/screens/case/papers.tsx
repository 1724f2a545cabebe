import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { aidsQuery } from '../../api/aids.js';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { day, today } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Choice, FieldGroup, TextInput } from '../../ui/fields.js';
import { Fault, Loading } from '../../ui/notice.js';
import { OPEN } from './open-status.js';
import { emptyPapers, mayAskForPapers, papersBody, proposedPapers } from './papers-draft.js';

interface PapersProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
}

/** Papers that the person is asked for: the form, the letter, and that they have come. */
export function Papers({ site, request }: PapersProps) {
  const [isAsking, ask] = useState(false);
  if (!mayAskForPapers(request, OPEN.includes(request.status))) return null;
  const asked = request.clocks?.suspension ?? null;
  const awaited = asked !== null && !asked.givenOn ? asked : null;
  return (
    <>
      {awaited !== null && (
        <AwaitedPapers
          key={`${awaited.askedOn} ${awaited.papers.join()}`}
          site={site}
          id={request.id}
          asked={awaited}
        />
      )}
      {isAsking ? (
        <PapersForm site={site} request={request} onDone={() => ask(false)} />
      ) : (
        <p className="actions">
          <Action
            kind={request.status === 'awaiting-documents' && awaited === null ? 'normal' : 'plain'}
            onPress={() => ask(true)}
          >
            {awaited === null ? 'Demander des pièces' : 'Demander d’autres pièces'}
          </Action>
        </p>
      )}
    </>
  );
}

interface AwaitedPapersProps {
  readonly site: string;
  readonly id: string;
  readonly asked: Shape<'ClockSuspension'>;
}

function AwaitedPapers({ site, id, asked: { papers, askedOn, by } }: AwaitedPapersProps) {
  const given = useAct(site, (header) => {
    const body = { givenOn: today() };
    return answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/papers/given', { params: { path: { site, id }, header }, body }),
    );
  });
  return (
    <section className="card" aria-labelledby="pieces-demandees">
      <h2 id="pieces-demandees">Pièces demandées</h2>
      <p>
        Demandées le {day(askedOn)}, à remettre au plus tard le {day(by)}.{' '}
        {by < today() && <span className="tag act">En retard</span>}
      </p>
      <ul>
        {papers.map((paper) => (
          <li key={paper}>{paper}</li>
        ))}
      </ul>
      <Fault error={given.error} />
      <p className="row actions">
        <a
          className="button"
          href={`/v1/sites/${site}/aid-requests/${id}/documents/incomplete-file.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          Lettre à remettre (PDF)
        </a>
        <Action isPending={given.isPending} onPress={() => given.mutate()}>
          Tout est arrivé
        </Action>
      </p>
    </section>
  );
}

const takeFocus = (form: HTMLFormElement | null): void => form?.focus();

function PapersForm({ site, request, onDone }: PapersProps & { readonly onDone: () => void }) {
  const aids = useQuery(aidsQuery(site));
  const [draft, setDraft] = useState(() => emptyPapers(today()));
  const [isChecked, check] = useState(false);
  const { id, aid } = request;
  const ask = useAct(site, (header, body: Shape<'PapersInput'>) =>
    answer(api.POST('/v1/sites/{site}/aid-requests/{id}/papers', { params: { path: { site, id }, header }, body })),
  );
  const documents = aids.data?.items.find(({ code }) => code === aid)?.documents ?? [];
  const proposed = proposedPapers(request, documents);
  const told = papersBody(draft, today());
  const faults = isChecked && 'faults' in told ? told.faults : {};
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if ('body' in told) ask.mutate(told.body, { onSuccess: onDone });
  };
  const choose = (paper: string, isOn: boolean): void =>
    setDraft((before) => ({
      ...before,
      chosen: isOn ? [...before.chosen, paper] : before.chosen.filter((one) => one !== paper),
    }));
  return (
    <form ref={takeFocus} tabIndex={-1} onSubmit={send} noValidate className="card" aria-label="Demander des pièces">
      <p className="soft">
        La personne reçoit une lettre ; le délai au bout duquel le silence vaut rejet s’arrête jusqu’à ce qu’elle
        réponde, ou jusqu’à la date fixée.
      </p>
      {aids.isPending && <Loading />}
      {proposed.length > 0 && (
        <FieldGroup title="Pièces">
          {proposed.map((paper) => (
            <p key={paper}>
              <Choice label={paper} isOn={draft.chosen.includes(paper)} onChange={(isOn) => choose(paper, isOn)} />
            </p>
          ))}
        </FieldGroup>
      )}
      <TextInput
        label={proposed.length > 0 ? 'Autres pièces' : 'Pièces à demander'}
        hint="Une par ligne, comme la lettre les dira."
        isLong
        value={draft.others}
        onChange={(others) => setDraft((before) => ({ ...before, others }))}
        fault={faults.papers}
      />
      <div className="fields">
        <TextInput
          label="À remettre au plus tard le"
          hint="JJ/MM/AAAA"
          inputMode="numeric"
          value={draft.by}
          onChange={(by) => setDraft((before) => ({ ...before, by }))}
          fault={faults.by}
        />
      </div>
      <Fault error={ask.error} />
      <p className="row actions">
        <Action kind="main" submits isPending={ask.isPending}>
          Demander ces pièces
        </Action>
        <Action kind="plain" onPress={onDone}>
          Renoncer
        </Action>
      </p>
    </form>
  );
}
