import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useAct } from '../api/cases.js';
import { answer, api, type Shape } from '../api/client.js';
import { useMembership } from '../api/person.js';
import { sessionsQuery } from '../api/sessions.js';
import { day, plural, readDay } from '../format.js';
import { Action } from '../ui/action.js';
import { SelectInput, TextInput } from '../ui/fields.js';
import { useFirst } from '../ui/more.js';
import { Fault, Waiting } from '../ui/notice.js';
import { KEEPERS, SESSION_STATUS } from './session/session-words.js';

type Body = Shape<'SessionInput'>['body'];

/** Sessions of the bodies, and the next one to plan. */
export function SessionsPage() {
  const { site } = useParams({ from: '/ccas/$site/seances' });
  const sessions = useQuery(sessionsQuery(site));
  const [shown, others] = useFirst(sessions.data?.items ?? [], 'des séances');
  const canKeep = useMembership(site)?.roles.some((role) => KEEPERS.includes(role)) ?? false;
  return (
    <>
      <h1>Séances</h1>
      {canKeep && <PlanForm site={site} />}
      <section className="card">
        <Waiting of={sessions} />
        {sessions.data?.items.length === 0 && <p className="soft">Aucune séance n’est encore prévue.</p>}
        <ul className="list">
          {shown.map(({ id, bodyName, heldOn, heldAt, status, agenda }) => (
            <li key={id}>
              <Link to="/ccas/$site/seances/$id" params={{ site, id }}>
                {bodyName}, {day(heldOn)} à {heldAt}
              </Link>{' '}
              <span className="tag calm">{SESSION_STATUS[status]}</span> {plural(agenda.length, 'point')}
            </li>
          ))}
        </ul>
        {others}
      </section>
    </>
  );
}

const BODIES: readonly (readonly [Body, string])[] = [
  ['commission-permanente', 'Commission permanente'],
  ['conseil-administration', 'Conseil d’administration'],
];

function PlanForm({ site }: { readonly site: string }) {
  const [body, setBody] = useState<Body>('commission-permanente');
  const [date, setDate] = useState('');
  const [hour, setHour] = useState('18:00');
  const [place, setPlace] = useState('');
  const [isChecked, check] = useState(false);
  const navigate = useNavigate();
  const plan = useAct(site, (header, input: Shape<'SessionInput'>) =>
    answer(api.POST('/v1/sites/{site}/sessions', { params: { path: { site }, header }, body: input })),
  );
  const heldOn = readDay(date);
  const isHour = /^([01]\d|2[0-3]):[0-5]\d$/.test(hour);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (heldOn === null || !isHour || place.trim() === '') return;
    plan.mutate(
      { body, heldOn, heldAt: hour, place },
      { onSuccess: ({ id }) => void navigate({ to: '/ccas/$site/seances/$id', params: { site, id } }) },
    );
  };
  return (
    <form className="card" onSubmit={send} noValidate aria-label="Prévoir une séance">
      <h2>Prévoir une séance</h2>
      <div className="fields">
        <SelectInput label="Instance" value={body} onChange={(code) => setBody(code as Body)} options={BODIES} />
        <TextInput
          label="Date"
          hint="JJ/MM/AAAA"
          inputMode="numeric"
          value={date}
          onChange={setDate}
          fault={isChecked && heldOn === null ? 'Une date, par exemple 12/10/2026.' : undefined}
        />
        <TextInput
          label="Heure"
          hint="HH:MM"
          value={hour}
          onChange={setHour}
          fault={isChecked && !isHour ? 'Une heure, par exemple 18:00.' : undefined}
        />
        <TextInput
          label="Lieu"
          value={place}
          onChange={setPlace}
          fault={isChecked && place.trim() === '' ? 'Le lieu figure sur la convocation.' : undefined}
        />
      </div>
      <Fault error={plan.error} />
      <Action kind="main" submits isPending={plan.isPending}>
        Prévoir la séance
      </Action>
    </form>
  );
}
