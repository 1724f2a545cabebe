import { useState } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { instant } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Fault } from '../../ui/notice.js';
import { Contradictions } from './contradictions.js';
import { monthText, retrievalText } from './data-words.js';
import { FactProof } from './fact-proof.js';
import { OtherData } from './other-data.js';
import { ProofForm } from './proof-form.js';

interface RetrievalCardProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
  readonly roles: readonly string[];
}

const WORKERS = ['agent', 'secretary', 'manager'];

/** Reason of retrieval for waiting until the person was told what is asked about them. */
const NOT_TOLD = 'notice-missing';

/** Who opens scans. */
const WRITERS = ['agent', 'secretary', 'president', 'manager'];

/** People are told of a wait once, not at each new try. */
function nextTry(at: string): string {
  return Date.parse(at) > Date.now() ? `Prochain essai : ${instant(at)}.` : 'Les essais continuent d’eux-mêmes.';
}

/** The quotient familial, where it comes from and of which month; or why it is not there. */
export function RetrievalCard({ site, request, roles }: RetrievalCardProps) {
  const [isTyping, type] = useState(false);
  const retry = useAct(site, (header) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/retrieval', { params: { path: { site, id: request.id }, header } }),
    ),
  );
  const { retrieval, householdData } = request;
  const quotient = householdData?.quotientFamilial;
  // Nothing leaves the State before the person was told.
  const isUntold =
    retrieval.sources.some(({ lastError }) => lastError === NOT_TOLD) || retrieval.lastError === NOT_TOLD;
  const proofOf = (about: string) => householdData?.proofs.find((proof) => proof.about === about);
  const mayOpen = roles.some((role) => WRITERS.includes(role));
  const isOpen =
    !['decided', 'withdrawn', 'closed'].includes(request.status) && roles.some((role) => WORKERS.includes(role));
  return (
    <section className="card" aria-labelledby="quotient">
      <h2 id="quotient">Quotient familial</h2>
      {quotient ? (
        <>
          <p className="big">{quotient.value ?? 'Aucun'}</p>
          <p>
            {quotient.provider === 'MSA' ? 'MSA' : 'CAF'}, {monthText(quotient)}.{' '}
            {`${retrievalText(retrieval)} le ${instant(householdData.retrievedAt)}.`}
          </p>
        </>
      ) : (
        <p>{retrievalText(retrieval)}.</p>
      )}
      {retrieval.agentText && !quotient ? <p>{retrieval.agentText}</p> : null}
      {retrieval.proofs.length > 0 && (
        <>
          <p>La personne peut apporter :</p>
          <ul>
            {retrieval.proofs.map(({ kind, label }) => (
              <li key={kind}>{label}</li>
            ))}
          </ul>
        </>
      )}
      <FactProof site={site} id={request.id} proof={proofOf('quotient-familial')} mayOpen={mayOpen} />
      <Contradictions site={site} id={request.id} mayChoose={isOpen} />
      {retrieval.nextAttemptAt ? <p className="soft">{nextTry(retrieval.nextAttemptAt)}</p> : null}
      {isOpen && isUntold && <p>Avant d’interroger l’État : lisez à la personne l’information, et notez-le.</p>}
      {isOpen && (
        <div className="row actions">
          {!quotient && !isUntold && (
            <Action isPending={retry.isPending} onPress={() => retry.mutate()}>
              Interroger l’État maintenant
            </Action>
          )}
          <Action onPress={() => type(!isTyping)}>Saisir un justificatif</Action>
        </div>
      )}
      <Fault error={retry.error} />
      {isTyping && (
        <ProofForm
          site={site}
          id={request.id}
          asked={retrieval.sources.map(({ about }) => about)}
          onDone={() => type(false)}
        />
      )}
      <OtherData site={site} request={request} mayOpen={mayOpen} />
    </section>
  );
}
