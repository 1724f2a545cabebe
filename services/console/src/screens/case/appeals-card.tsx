import { useState } from 'react';
import type { Shape } from '../../api/client.js';
import { day } from '../../format.js';
import { Action } from '../../ui/action.js';
import { AppealForm } from './appeal-form.js';
import { JudgmentAppealForm } from './judgment-appeal-form.js';
import { JudgmentForm } from './judgment-form.js';

type Appeal = Shape<'AppealView'>;

interface AppealsCardProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
}

/** Appeals against what was decided, or against silence: what waits for an answer and until when, what was answered or judged, and a new one. */
export function AppealsCard({ site, request }: AppealsCardProps) {
  const [isRecording, record] = useState(false);
  const { id, status, appeals, clocks } = request;
  const known = appeals ?? [];
  const isWaiting = known.some(waits);
  const isSilent = status !== 'decided' && clocks?.silent === true;
  if (known.length === 0 && status !== 'decided' && !isSilent) return null;
  const papers = `/v1/sites/${site}/aid-requests/${id}/documents`;
  return (
    <section className="card" aria-labelledby="recours">
      <h2 id="recours">Recours</h2>
      <ul className="list">
        {known.map((appeal) => (
          <AppealLine key={appeal.appealId} site={site} id={id} appeal={appeal} />
        ))}
      </ul>
      {isWaiting && (
        <p>
          Une personne réexamine la demande et y répond par une décision, seule. Refuser rejette le recours : une
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
      {isRecording && <AppealForm site={site} id={id} isAgainstSilence={isSilent} onDone={() => record(false)} />}
    </section>
  );
}

function waits({ kind, answer }: Appeal): boolean {
  return kind === 'gracious' && !answer;
}

interface AppealLineProps {
  readonly site: string;
  readonly id: string;
  readonly appeal: Appeal;
}

function AppealLine({ site, id, appeal }: AppealLineProps) {
  const [isJudging, judge] = useState(false);
  const { appealId, kind, receivedOn, late, until, answer, answerBy, courtUntil, grounds, judgment } = appeal;
  const isJudgedAgain = appeal.judgmentAppeal?.ruling?.outcome === 'judgment-annulled';
  return (
    <li>
      <strong>{kind === 'gracious' ? 'Recours gracieux' : 'Recours devant le tribunal'}</strong>{' '}
      {`reçu le ${day(receivedOn)} contre ${contestedWords(appeal)}`}{' '}
      {late && <span className="tag act">{until ? `Tardif, délai au ${day(until)}` : 'Tardif'}</span>}
      <p>{grounds}</p>
      {waits(appeal) && answerBy && <p>{`Sans réponse le ${day(answerBy)}, il est rejeté, sauf pièces demandées.`}</p>}
      {answer && <p>{`${answer.answer === 'rejected' ? 'Rejeté' : 'Accueilli'} le ${day(answer.answeredOn)}.`}</p>}
      {courtUntil && <p className="soft">{`Tribunal possible jusqu’au ${day(courtUntil)}.`}</p>}
      {appeal.earlierJudgments.map((earlier) => (
        <p key={earlier.judgment.number} className="soft">
          {`${judgmentWords(earlier.judgment)} ${rulingWords(earlier.appeal)}`}
        </p>
      ))}
      {judgment && <p>{judgmentWords(judgment)}</p>}
      {judgment && <JudgmentAppealLine site={site} id={id} appeal={appeal} />}
      {kind === 'contentious' && (!judgment || isJudgedAgain) && !isJudging && (
        <p className="actions">
          <Action onPress={() => judge(true)}>
            {isJudgedAgain ? 'Enregistrer le nouveau jugement' : 'Enregistrer le jugement'}
          </Action>
        </p>
      )}
      {isJudging && <JudgmentForm site={site} id={id} appealId={appealId} onDone={() => judge(false)} />}
    </li>
  );
}

/** The appeal against the judgment, until a higher court has ruled. */
function JudgmentAppealLine({ site, id, appeal: { appealId, judgmentAppeal = null } }: AppealLineProps) {
  const [isNoting, note] = useState(false);
  return (
    <>
      {judgmentAppeal && <p>{rulingWords(judgmentAppeal)}</p>}
      {!judgmentAppeal?.ruling && !isNoting && (
        <p className="actions">
          <Action onPress={() => note(true)}>
            {judgmentAppeal ? 'Noter ce qui en est jugé' : 'Noter un appel ou un pourvoi'}
          </Action>
        </p>
      )}
      {isNoting && (
        <JudgmentAppealForm site={site} id={id} appealId={appealId} noted={judgmentAppeal} onDone={() => note(false)} />
      )}
    </>
  );
}

function rulingWords({ by, court, lodgedOn, ruling }: Shape<'JudgmentAppealView'>): string {
  const lodged = `${court}, saisi par ${by === 'centre' ? 'le centre' : 'la personne'} le ${day(lodgedOn)}`;
  if (!ruling) return `${lodged} : le jugement s’applique d’ici là.`;
  const what = ruling.outcome === 'confirmed' ? 'jugement confirmé' : 'jugement annulé, à juger de nouveau';
  return `${lodged}, n° ${ruling.number}, ${day(ruling.ruledOn)} : ${what}.`;
}

function contestedWords({ register, silenceOn }: Appeal): string {
  if (register) return register.label;
  return silenceOn ? `le rejet implicite du ${day(silenceOn)}` : 'le rejet implicite';
}

const JUDGED: Readonly<Record<NonNullable<Appeal['judgment']>['outcome'], string>> = {
  rejected: 'recours rejeté',
  annulled: 'annulation',
  'annulled-with-injunction': 'annulation avec injonction',
};

function judgmentWords({ outcome, judgedOn, court, number, injunctionBy }: NonNullable<Appeal['judgment']>): string {
  const by = injunctionBy ? ` de décider de nouveau avant le ${day(injunctionBy)}` : '';
  return `${court}, n° ${number}, ${day(judgedOn)} : ${JUDGED[outcome]}${by}.`;
}
