import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useAct, type Once } from '../api/cases.js';
import { answer, api, type Shape } from '../api/client.js';
import { useMembership } from '../api/person.js';
import { sessionQuery } from '../api/sessions.js';
import { day, plural } from '../format.js';
import { Action } from '../ui/action.js';
import { Fault, Waiting } from '../ui/notice.js';
import { TwoPresses } from '../ui/two-presses.js';
import { READERS } from '../words.js';
import { AgendaCard } from './session/agenda-card.js';
import { AttendanceForm } from './session/attendance-form.js';
import { useAgendaCases } from './session/agenda-cases.js';
import { progressOf, progressWords } from './session/progress.js';
import { KEEPERS, SESSION_STATUS, SHEET_PREPARERS } from './session/session-words.js';
import { SheetsCard } from './session/sheets-card.js';

type Session = Shape<'SessionView'>;

const NO_AGENDA = { agenda: [] };

/** The room of a session: convocation, attendance and quorum, item by item, closing, minutes. */
export function SessionPage() {
  const { site, id } = useParams({ from: '/ccas/$site/seances/$id' });
  const found = useQuery(sessionQuery(site, id));
  const roles = useMembership(site)?.roles ?? [];
  const canKeep = roles.some((role) => KEEPERS.includes(role));
  const canRead = roles.some((role) => READERS.includes(role));
  const prepares = roles.some((role) => SHEET_PREPARERS.includes(role));
  const cases = useAgendaCases(site, found.data ?? NO_AGENDA, canRead);
  if (found.data === undefined) return <Waiting of={found} />;
  const session = found.data;
  const progress = progressOf(session, cases);
  return (
    <>
      <h1 tabIndex={-1}>
        {session.bodyName}, {day(session.heldOn)}
      </h1>
      <p className="row" role="status">
        <span className="tag calm">{SESSION_STATUS[session.status]}</span>
        <span>{progressWords(session.status, progress)}</span>
      </p>
      <p>
        {session.heldAt}, {session.place}. {session.members.length} membres en exercice, quorum : {session.quorum}{' '}
        présents.
      </p>
      {session.status === 'closed' && (
        <p className="row actions">
          <a
            className="button main"
            href={`/v1/sites/${site}/sessions/${id}/minutes.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            Procès-verbal (PDF)
          </a>
        </p>
      )}
      {canKeep && <Steps site={site} session={session} left={progress.left} />}
      {canKeep && session.status === 'convened' && <AttendanceForm site={site} session={session} />}
      {session.attendance && <Attendance session={session} />}
      {session.status !== 'closed' && session.status !== 'no-quorum' && (prepares || roles.includes('member')) && (
        <SheetsCard site={site} session={session} prepares={prepares} />
      )}
      <AgendaCard site={site} session={session} cases={cases} canKeep={canKeep} canRead={canRead} />
    </>
  );
}

interface StepsProps {
  readonly site: string;
  readonly session: Session;
  /** Points that wait for a vote. */
  readonly left: number;
}

function Steps({ site, session, left }: StepsProps) {
  const params = (header: Once) => ({ params: { path: { site, id: session.id }, header } });
  const convene = useAct(site, (header) =>
    answer(api.POST('/v1/sites/{site}/sessions/{id}/convocation', params(header))),
  );
  const close = useAct(site, (header) => answer(api.POST('/v1/sites/{site}/sessions/{id}/closing', params(header))));
  return (
    <>
      {session.status === 'planned' && (
        <p className="row actions">
          <Action kind="main" isPending={convene.isPending} onPress={() => convene.mutate()}>
            Convoquer les membres
          </Action>
          <span className="soft">Au plus tard le {day(session.lastDayToConvene)}.</span>
        </p>
      )}
      {session.status === 'open' && left === 0 && (
        <p className="actions" id="cloture">
          <Action isPending={close.isPending} onPress={() => close.mutate()}>
            Clore la séance
          </Action>
        </p>
      )}
      {session.status === 'open' && left > 0 && (
        <div id="cloture">
          <TwoPresses
            label="Clore la séance"
            warning={`${plural(left, 'point')} sans vote : la décision reste à prendre à une autre séance. La clôture ne s’efface pas.`}
            confirm="Clore sans voter ce qui reste"
            isPending={close.isPending}
            onConfirm={() => close.mutate()}
          />
        </div>
      )}
      <Fault error={convene.error ?? close.error} />
    </>
  );
}

function Attendance({ session }: { readonly session: Session }) {
  const { present = [], proxies = [] } = session.attendance ?? {};
  const nameOf = (id: string): string => session.members.find((member) => member.id === id)?.name ?? id;
  return (
    <section className="card" aria-labelledby="presences">
      <h2 id="presences">Présences</h2>
      <p>
        <strong>{plural(present.length, 'présent')}</strong> sur {session.members.length}, quorum {session.quorum} :{' '}
        {present.length >= session.quorum ? 'atteint' : 'non atteint'}.
      </p>
      <p>{present.map(nameOf).join(', ')}</p>
      {proxies.length > 0 && (
        <p>Pouvoirs : {proxies.map(({ from, to }) => `${nameOf(from)} à ${nameOf(to)}`).join(', ')}</p>
      )}
    </section>
  );
}
