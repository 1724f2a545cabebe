import { useState } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { instant } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Fault, Notice } from '../../ui/notice.js';
import { RETRIEVAL } from '../../words.js';
import { ProofForm } from './proof-form.js';

interface RetrievalCardProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
  readonly roles: readonly string[];
}

const WORKERS = ['agent', 'secretary', 'manager'];

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
  const isOpen = !['decided', 'withdrawn'].includes(request.status) && roles.some((role) => WORKERS.includes(role));
  return (
    <section className="card" aria-labelledby="quotient">
      <h2 id="quotient">Quotient familial</h2>
      {quotient ? (
        <>
          <p className="big">{quotient.value ?? 'Aucun'}</p>
          <p>
            {quotient.provider === 'MSA' ? 'MSA' : 'CAF'}, {monthOf(quotient)}.{' '}
            {`${RETRIEVAL[retrieval.state]} le ${instant(householdData.retrievedAt)}.`}
          </p>
        </>
      ) : (
        <p>{RETRIEVAL[retrieval.state]}.</p>
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
      {retrieval.contradiction ? <Contradiction of={retrieval.contradiction} /> : null}
      {retrieval.nextAttemptAt ? <p className="soft">Prochain essai : {instant(retrieval.nextAttemptAt)}.</p> : null}
      {isOpen && (
        <div className="row actions">
          {!quotient && (
            <Action isPending={retry.isPending} onPress={() => retry.mutate()}>
              Interroger l’État maintenant
            </Action>
          )}
          <Action onPress={() => type(!isTyping)}>Saisir un justificatif</Action>
        </div>
      )}
      <Fault error={retry.error} />
      {isTyping && <ProofForm site={site} id={request.id} onDone={() => type(false)} />}
    </section>
  );
}

/** What was typed is not what the State certifies since: somebody decides which one counts. */
function Contradiction({ of: { quotientFamilial, answeredAt } }: { readonly of: Shape<'CaseContradiction'> }) {
  const said = quotientFamilial ? `un quotient de ${String(quotientFamilial.value ?? 'zéro')}` : 'autre chose';
  return (
    <Notice tone="warn">
      {`Le ${instant(answeredAt)}, l’État a certifié ${said}, et non ce qui a été saisi. Rien n’a été changé : vérifiez avec la personne.`}
    </Notice>
  );
}

function monthOf({ year, month }: { readonly year: number; readonly month: number }): string {
  return new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, 1)),
  );
}
