import { Fragment } from 'react';
import type { Shape } from '../../api/client.js';
import { RETRIEVAL } from '../../words.js';
import { DATA, TOLD_BY, otherFacts } from './data-words.js';
import { FactProof } from './fact-proof.js';

interface OtherDataProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
  readonly mayOpen: boolean;
}

/** What the regulation asks beside the quotient: the fact with who told it, or why it is not there. */
export function OtherData({ site, request, mayOpen }: OtherDataProps) {
  const { retrieval, householdData } = request;
  const facts = householdData ? otherFacts(householdData) : [];
  const known = new Set(facts.map(({ about }) => about));
  const waited = retrieval.sources.filter(({ about }) => about !== 'quotient-familial' && !known.has(about));
  if (facts.length + waited.length === 0) return null;
  return (
    <>
      <h3>Autres données</h3>
      <dl className="facts">
        {facts.map(({ about, text, source }) => (
          <Fragment key={about}>
            <dt>{DATA[about] ?? about}</dt>
            <dd>
              {text}, {TOLD_BY[source]}
              <FactProof
                site={site}
                id={request.id}
                proof={householdData?.proofs.find((proof) => proof.about === about)}
                mayOpen={mayOpen}
              />
            </dd>
          </Fragment>
        ))}
        {waited.map(({ about, state, agentText, proofs }) => (
          <Fragment key={about}>
            <dt>{DATA[about] ?? about}</dt>
            <dd>
              {agentText ?? `${RETRIEVAL[state]}.`}
              {proofs.length > 0 && ` À apporter : ${proofs.map(({ label }) => label).join(', ou ')}.`}
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
