import { useState } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { plural } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Choice, FieldGroup, SelectInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';
import { TwoPresses } from '../../ui/two-presses.js';

interface AttendanceFormProps {
  readonly site: string;
  readonly session: Shape<'SessionView'>;
}

/** Who is there and who gave a proxy to whom; the quorum as one ticks. */
export function AttendanceForm({ site, session }: AttendanceFormProps) {
  const [present, setPresent] = useState<readonly string[]>([]);
  const [proxies, setProxies] = useState<Readonly<Record<string, string>>>({});
  const note = useAct(site, (header, body: Shape<'AttendanceInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/sessions/{id}/attendance', {
        params: { path: { site, id: session.id }, header },
        body,
      }),
    ),
  );
  const toggle = (id: string, isOn: boolean): void =>
    setPresent(isOn ? [...present, id] : present.filter((one) => one !== id));
  const bearers = session.members.filter(({ id }) => present.includes(id)).map(({ id, name }) => [id, name] as const);
  const send = (): void =>
    note.mutate({
      present: [...present],
      proxies: Object.entries(proxies)
        .filter(([from, to]) => to !== '' && !present.includes(from))
        .map(([from, to]) => ({ from, to })),
    });
  return (
    <FieldGroup title="Constater les présences">
      <ul className="list">
        {session.members.map(({ id, name, civility }) => (
          <li key={id} className="row">
            <Choice label={`${civility} ${name}`} isOn={present.includes(id)} onChange={(isOn) => toggle(id, isOn)} />
            {!present.includes(id) && bearers.length > 0 && (
              <SelectInput
                label={`Pouvoir de ${name} à`}
                value={proxies[id] ?? ''}
                onChange={(to) => setProxies({ ...proxies, [id]: to })}
                options={[['', 'Aucun'], ...bearers]}
              />
            )}
          </li>
        ))}
      </ul>
      <p aria-live="polite">
        <strong>{plural(present.length, 'présent')}</strong> ; quorum : {session.quorum},{' '}
        {present.length >= session.quorum ? 'atteint' : 'non atteint'}.
      </p>
      <Fault error={note.error} />
      {present.length >= session.quorum ? (
        <Action kind="main" isPending={note.isPending} onPress={send}>
          Ouvrir la séance
        </Action>
      ) : (
        // Nobody is ticked at first.
        <TwoPresses
          label="Le quorum n’est pas atteint"
          warning="La séance prendra fin sans délibérer, et cela ne s’efface pas."
          confirm="Constater l’absence de quorum"
          isPending={note.isPending}
          onConfirm={send}
        />
      )}
    </FieldGroup>
  );
}
