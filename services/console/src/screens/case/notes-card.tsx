import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { notesQuery, useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { useSubject } from '../../api/person.js';
import { instant } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Choice, TextInput } from '../../ui/fields.js';
import { Fault, Waiting } from '../../ui/notice.js';
import { useKeptNote } from './kept-note.js';

interface NotesCardProps {
  readonly site: string;
  readonly id: string;
}

/** The social evaluation as it goes on: shared with the service, or still one's own. */
export function NotesCard({ site, id }: NotesCardProps) {
  const person = useSubject();
  const [text, setText] = useKeptNote({ site, person, id });
  const [isShared, share] = useState(true);
  const notes = useQuery(notesQuery(site, id));
  const add = useAct(site, (header, body: Shape<'NoteInput'>) =>
    answer(api.POST('/v1/sites/{site}/aid-requests/{id}/notes', { params: { path: { site, id }, header }, body })),
  );
  const write = (): void =>
    add.mutate({ level: isShared ? 'shared' : 'private', text: text.trim() }, { onSuccess: () => setText('') });
  return (
    <section className="card" aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <Waiting of={notes} />
      <ul className="list">
        {notes.data?.items.map((note) => (
          <li key={note.id}>
            <span className="soft">
              {instant(note.updatedAt)}, {note.authorName ?? 'auteur inconnu'}
              {note.level === 'private' ? ', pour vous seul' : ''}
            </span>
            <p>{note.text}</p>
          </li>
        ))}
      </ul>
      <TextInput
        label="Écrire une note"
        hint="La personne peut demander à la lire."
        isLong
        value={text}
        onChange={setText}
      />
      <p>
        <Choice label="Partagée avec le service" isOn={isShared} onChange={share} />
      </p>
      <Fault error={add.error} />
      <Action isPending={add.isPending} isDisabled={text.trim() === ''} onPress={write}>
        Ajouter la note
      </Action>
    </section>
  );
}
