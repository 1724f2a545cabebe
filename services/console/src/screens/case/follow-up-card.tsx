import { useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { caseQuery, useAct } from '../../api/cases.js';
import { answer, api, ProblemError, type Shape } from '../../api/client.js';
import { useSubject } from '../../api/person.js';
import { instant } from '../../format.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { Fault, Notice } from '../../ui/notice.js';
import { referentText } from './circumstance-words.js';
import { useKeptNote } from './kept-note.js';
import { OPEN } from './open-status.js';

interface FollowUpProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
}

/** Who follows the household, and what it was promised. */
export function FollowUpCard({ site, request }: FollowUpProps) {
  const { id, version, promises, request: filed } = request;
  return (
    <section className="card" aria-labelledby="suivi">
      <h2 id="suivi">Suivi du foyer</h2>
      {filed && version && (
        <Referent {...{ site, id, version }} known={filed.referent ?? null} mayChange={OPEN.includes(request.status)} />
      )}
      <h3>Ce qui a été promis</h3>
      {promises?.length === 0 && <p className="soft">Rien encore.</p>}
      <ul className="list">
        {promises?.map(({ id: promise, text, recordedAt, recordedByName }) => (
          <li key={promise}>
            <span className="soft">
              {instant(recordedAt)}, {recordedByName ?? 'auteur inconnu'}
            </span>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <PromiseForm site={site} id={id} />
    </section>
  );
}

interface ReferentProps {
  readonly site: string;
  readonly id: string;
  /** Of what was read, {@link known} with it. */
  readonly version: number;
  readonly known: Shape<'Referent'> | null;
  readonly mayChange: boolean;
}

function Referent({ mayChange, ...read }: ReferentProps) {
  const [isOpen, open] = useState(false);
  if (isOpen) return <ReferentForm {...read} onDone={() => open(false)} />;
  const { known } = read;
  return (
    <p className="row spread">
      <span>Référent : {known ? referentText(known) : 'aucun n’est nommé'}</span>
      {mayChange && (
        <Action kind="plain" onPress={() => open(true)}>
          {known ? 'Changer de référent' : 'Nommer un référent'}
        </Action>
      )}
    </p>
  );
}

function ReferentForm({
  site,
  id,
  onDone,
  ...now
}: Omit<ReferentProps, 'mayChange'> & { readonly onDone: () => void }) {
  // What was read when the form was opened: a change of somebody else's behind it is not written over unseen.
  const [{ version, known }, read] = useState(now);
  const [isTakenOver, takeOver] = useState(false);
  const [name, setName] = useState(known?.name ?? '');
  const [service, setService] = useState(known?.service ?? '');
  const queries = useQueryClient();
  const correct = useAct(site, (header, referent: Shape<'Referent'> | null) => {
    const params = { path: { site, id }, header: { ...header, 'If-Match': `"${String(version)}"` } };
    return answer(api.PATCH('/v1/sites/{site}/aid-requests/{id}', { params, body: { referent } }));
  });
  const readAgain = async (): Promise<void> => {
    const fresh = await queries.query({ ...caseQuery(site, id), staleTime: 0 });
    if (!fresh.request || !fresh.version) return;
    read({ version: fresh.version, known: fresh.request.referent ?? null });
    takeOver(true);
    correct.reset();
  };
  const isStale = correct.error instanceof ProblemError && correct.error.status === 412;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    // What is emptied is taken away.
    const nobody = name.trim() === '' && service.trim() === '';
    const referent = nobody ? null : { name: name.trim(), service: service.trim() || null };
    correct.mutate(referent, { onSuccess: onDone });
  };
  const isNameless = name.trim() === '' && service.trim() !== '';
  return (
    <form onSubmit={send} noValidate aria-label="Référent du foyer">
      <div className="fields">
        <TextInput
          label="Qui suit le foyer"
          hint="Nom de la personne, ou du service"
          value={name}
          onChange={setName}
          fault={isNameless ? 'Le nom de la personne, ou du service.' : undefined}
          autoFocus
        />
        <TextInput label="Son service" value={service} onChange={setService} />
      </div>
      {isTakenOver && (
        <Notice tone="warn">
          {`Référent désormais : ${known ? referentText(known) : 'aucun n’est nommé'}. Enregistrer le remplace par votre saisie.`}
        </Notice>
      )}
      {isStale ? <Stale onRead={() => void readAgain()} /> : <Fault error={correct.error} />}
      <p className="row actions">
        <Action kind="main" submits isPending={correct.isPending} isDisabled={isNameless || isStale}>
          Enregistrer le référent
        </Action>
        <Action kind="plain" onPress={onDone}>
          Renoncer
        </Action>
      </p>
    </form>
  );
}

function Stale({ onRead }: { readonly onRead: () => void }) {
  return (
    <Notice tone="bad">
      <p>Quelqu’un a modifié cette demande entre-temps : rien n’est enregistré, et votre saisie est gardée.</p>
      <p className="actions">
        <Action onPress={onRead}>Voir le référent actuel</Action>
      </p>
    </Notice>
  );
}

/** What is promised outlives the end of the session, as a note does. */
function PromiseForm({ site, id }: { readonly site: string; readonly id: string }) {
  const person = useSubject();
  const [text, setText] = useKeptNote({ site, person, id: `promesse-${id}` });
  const record = useAct(site, (header, body: Shape<'PromiseInput'>) =>
    answer(api.POST('/v1/sites/{site}/aid-requests/{id}/promises', { params: { path: { site, id }, header }, body })),
  );
  const write = (): void => record.mutate({ text: text.trim() }, { onSuccess: () => setText('') });
  return (
    <>
      <TextInput
        label="Promis à la personne"
        hint="Par exemple : rappel avant vendredi. La date et votre nom s’inscrivent d’eux-mêmes."
        value={text}
        onChange={setText}
      />
      <Fault error={record.error} />
      <p className="actions">
        <Action isPending={record.isPending} isDisabled={text.trim() === ''} onPress={write}>
          Noter la promesse
        </Action>
      </p>
    </>
  );
}
