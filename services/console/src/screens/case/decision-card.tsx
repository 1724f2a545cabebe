import type { Shape } from '../../api/client.js';
import { day, euros } from '../../format.js';
import { Notice } from '../../ui/notice.js';
import { AUTHORITY, CLOSING, OUTCOME } from '../../words.js';
import { UndoingCard } from './undoing-card.js';

interface DecisionCardProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
  readonly roles: readonly string[];
}

const UNDONE: Readonly<Record<Shape<'CaseUndoing'>['kind'], string>> = {
  withdrawal: 'Retirée',
  abrogation: 'Abrogée',
  annulment: 'Annulée par le juge',
};

/** What was decided, by whom, and the papers. */
export function DecisionCard({ site, request, roles }: DecisionCardProps) {
  const { id, decision, decisions, withdrawal, undoing } = request;
  const papers = `/v1/sites/${site}/aid-requests/${id}/documents`;
  if (withdrawal) {
    return (
      <section className="card">
        <h2>Retirée</h2>
        <p>Le {day(withdrawal.withdrawnOn)}.</p>
      </section>
    );
  }
  if (request.closing) {
    return (
      <section className="card">
        <h2>Close</h2>
        <p>{`Le ${day(request.closing.closedOn)} : ${CLOSING[request.closing.reason]}.`}</p>
        <p className="row actions">
          <a className="button" href={`${papers}/closing-letter.pdf`} target="_blank" rel="noreferrer">
            {request.closing.reason === 'death' ? 'Lettre à la famille (PDF)' : 'Lettre de clôture (PDF)'}
          </a>
        </p>
      </section>
    );
  }
  if (!decision) return null;
  const detail = decisions?.find(({ decisionId }) => decisionId === decision.decisionId);
  return (
    <section className="card" aria-labelledby="decision">
      <h2 id="decision">Décision</h2>
      <p className="big">
        {OUTCOME[decision.outcome]} {decision.amountCents ? euros(decision.amountCents) : ''}
      </p>
      <dl className="facts">
        <dt>Par</dt>
        <dd>{detail ? `${detail.signatoryName}, ${detail.signatoryQuality}` : AUTHORITY[decision.authority]}</dd>
        <dt>Le</dt>
        <dd>{day(decision.decidedOn)}</dd>
        <dt>Registre</dt>
        <dd>{decision.register.label}</dd>
        {decision.returnsOn ? (
          <>
            <dt>Revient le</dt>
            <dd>{day(decision.returnsOn)}</dd>
          </>
        ) : null}
        {detail?.reasons.map(({ code, text }) => (
          <Motive key={code} text={text} />
        ))}
      </dl>
      {undoing && (
        <Notice tone="warn">
          {`${UNDONE[undoing.kind]} le ${day(undoing.withdrawnOn)} (registre ${undoing.register.label}).`}
        </Notice>
      )}
      <p className="row actions">
        <a className="button" href={`${papers}/decision-letter.pdf`} target="_blank" rel="noreferrer">
          Lettre de décision (PDF)
        </a>
        {undoing && undoing.kind !== 'annulment' && (
          <a className="button" href={`${papers}/withdrawal-letter.pdf`} target="_blank" rel="noreferrer">
            {undoing.kind === 'withdrawal' ? 'Lettre de retrait (PDF)' : 'Lettre d’abrogation (PDF)'}
          </a>
        )}
      </p>
      <UndoingCard site={site} request={request} roles={roles} />
    </section>
  );
}

function Motive({ text }: { readonly text: string }) {
  return (
    <>
      <dt>Motif</dt>
      <dd>{text}</dd>
    </>
  );
}
