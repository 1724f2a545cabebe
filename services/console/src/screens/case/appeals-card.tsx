import { useState } from 'react';
import type { Shape } from '../../api/client.js';
import { day } from '../../format.js';
import { Action } from '../../ui/action.js';
import { AppealForm } from './appeal-form.js';

interface AppealsCardProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
}

/** Appeals against what was decided: what waits for an answer and until when, what was answered, and a new one. */
export function AppealsCard({ site, request }: AppealsCardProps) {
  const [isRecording, record] = useState(false);
  const { id, status, appeals } = request;
  const known = appeals ?? [];
  const isWaiting = known.some(waits);
  if (known.length === 0 && status !== 'decided') return null;
  const papers = `/v1/sites/${site}/aid-requests/${id}/documents`;
  return (
    <section className="card" aria-labelledby="recours">
      <h2 id="recours">Recours</h2>
      <ul className="list">
        {known.map((appeal) => (
          <AppealLine key={appeal.appealId} appeal={appeal} />
        ))}
      </ul>
      {isWaiting && (
        <p>
          Une personne réexamine la demande et y répond par une décision, seule. Refuser rejette le recours : la
          décision contestée demeure.
        </p>
      )}
      <p className="row actions">
        {isWaiting && (
          <a className="button" href={`${papers}/appeal-receipt.pdf`} target="_blank" rel="noreferrer">
            Accusé de réception du recours (PDF)
          </a>
        )}
        {known.some(({ answer }) => answer) && (
          <a className="button" href={`${papers}/appeal-answer.pdf`} target="_blank" rel="noreferrer">
            Réponse au recours (PDF)
          </a>
        )}
        {!isRecording && <Action onPress={() => record(true)}>Enregistrer un recours</Action>}
      </p>
      {isRecording && <AppealForm site={site} id={id} onDone={() => record(false)} />}
    </section>
  );
}

function waits({ kind, answer }: Shape<'AppealView'>): boolean {
  return kind === 'gracious' && !answer;
}

function AppealLine({ appeal }: { readonly appeal: Shape<'AppealView'> }) {
  const { kind, receivedOn, register, late, until, answer, answerBy, courtUntil, grounds } = appeal;
  return (
    <li>
      <strong>{kind === 'gracious' ? 'Recours gracieux' : 'Recours devant le tribunal'}</strong>{' '}
      {`reçu le ${day(receivedOn)} contre ${register.label}`}{' '}
      {late && <span className="tag act">{until ? `Tardif, délai au ${day(until)}` : 'Tardif'}</span>}
      <p>{grounds}</p>
      {waits(appeal) && answerBy && <p>{`Sans réponse le ${day(answerBy)}, il est rejeté, sauf pièces demandées.`}</p>}
      {answer && <p>{`${answer.answer === 'rejected' ? 'Rejeté' : 'Accueilli'} le ${day(answer.answeredOn)}.`}</p>}
      {courtUntil && <p className="soft">{`Tribunal possible jusqu’au ${day(courtUntil)}.`}</p>}
    </li>
  );
}
