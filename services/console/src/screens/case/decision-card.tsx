import type { Shape } from '../../api/client.js';
import { day, euros } from '../../format.js';
import { AUTHORITY, OUTCOME } from '../../words.js';

interface DecisionCardProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
}

/** What was decided, by whom, and the papers. */
export function DecisionCard({ site, request: { id, decision, decisions, withdrawal } }: DecisionCardProps) {
  if (withdrawal) {
    return (
      <section className="card">
        <h2>Retirée</h2>
        <p>Le {day(withdrawal.withdrawnOn)}.</p>
      </section>
    );
  }
  if (!decision) return null;
  const detail = decisions?.find(({ decisionId }) => decisionId === decision.decisionId);
  const papers = `/v1/sites/${site}/aid-requests/${id}/documents`;
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
      <p className="row actions">
        <a className="button" href={`${papers}/decision-letter.pdf`} target="_blank" rel="noreferrer">
          Lettre de décision (PDF)
        </a>
      </p>
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
