import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { useSubject } from '../../api/person.js';
import { instant } from '../../format.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';
import { referentText } from './circumstance-words.js';
import { useKeptNote } from './kept-note.js';
import { OPEN } from './open-status.js';

interface FollowUpProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
}

/** Who follows the household, and what it was promised. */
export function FollowUpCard({ site, request }: FollowUpProps) {
  const { id, promises, request: filed } = request;
  return (
    <section className="card" aria-labelledby="suivi">
      <h2 id="suivi">Suivi du foyer</h2>
      {filed && (
        <Referent site={site} id={id} known={filed.referent ?? null} mayChange={OPEN.includes(request.status)} />
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
  readonly known: Shape<'Referent'> | null;
  readonly mayChange: boolean;
}

function Referent({ site, id, known, mayChange }: ReferentProps) {
  const [isOpen, open] = useState(false);
  if (isOpen) return <ReferentForm site={site} id={id} known={known} onDone={() => open(false)} />;
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

function ReferentForm({ site, id, known, onDone }: Omit<ReferentProps, 'mayChange'> & { readonly onDone: () => void }) {
  const [name, setName] = useState(known?.name ?? '');
  const [service, setService] = useState(known?.service ?? '');
  const correct = useAct(site, (header, referent: Shape<'Referent'> | null) => {
    const params = { path: { site, id }, header };
    return answer(api.PATCH('/v1/sites/{site}/aid-requests/{id}', { params, body: { referent } }));
  });
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
      <Fault error={correct.error} />
      <p className="row actions">
        <Action kind="main" submits isPending={correct.isPending} isDisabled={isNameless}>
          Enregistrer le référent
        </Action>
        <Action kind="plain" onPress={onDone}>
          Renoncer
        </Action>
      </p>
    </form>
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
