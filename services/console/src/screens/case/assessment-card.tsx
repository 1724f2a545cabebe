import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { explanationQuery } from '../../api/cases.js';
import type { Shape } from '../../api/client.js';
import { day, euros } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Waiting } from '../../ui/notice.js';
import { AUTHORITY, CONDITION } from '../../words.js';

import { Findings } from './findings.js';

const TONE = { met: 'done', 'not-met': 'act', 'to-assess': 'waits' } as const;

interface AssessmentCardProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
}

/** What the regulation says, condition by condition, and who may decide. */
export function AssessmentCard({ site, request }: AssessmentCardProps) {
  const { assessment, routing } = request;
  if (!assessment) return null;
  return (
    <section className="card" aria-labelledby="reglement">
      <h2 id="reglement">Ce que dit le règlement</h2>
      <p className="soft">Règlement du {day(assessment.regulation)}. La machine calcule ; une personne décide.</p>
      <ul className="list">
        {assessment.conditions.map(({ code, outcome, explanation }) => (
          <li key={code}>
            <span className={`tag ${TONE[outcome]}`}>{CONDITION[outcome]}</span> {explanation}
          </li>
        ))}
      </ul>
      {!['decided', 'withdrawn'].includes(request.status) && (
        <Findings site={site} id={request.id} facts={assessment.missingFacts} />
      )}
      <dl className="facts">
        <dt>Reste à vivre</dt>
        <dd>
          {assessment.resteAVivreCents === null || assessment.resteAVivreCents === undefined
            ? 'non calculé'
            : euros(assessment.resteAVivreCents)}
        </dd>
        <dt>Montant proposé</dt>
        <dd>{euros(assessment.proposedAmountCents)}</dd>
        {routing && (
          <>
            <dt>Qui décide</dt>
            <dd>
              {AUTHORITY[routing.authority]} : {routing.because}
            </dd>
          </>
        )}
      </dl>
      <Explanation site={site} id={request.id} />
    </section>
  );
}

function Explanation({ site, id }: { readonly site: string; readonly id: string }) {
  const [isOpen, open] = useState(false);
  const found = useQuery({ ...explanationQuery(site, id), enabled: isOpen });
  return (
    <>
      <p className="actions">
        <Action onPress={() => open(!isOpen)}>
          {isOpen ? 'Refermer l’explication' : 'Expliquer, règle par règle'}
        </Action>
      </p>
      {isOpen && <Waiting of={found} />}
      {isOpen &&
        found.data?.text.split('\n').map((line, index) => (
          <p key={index} className="explained">
            {line}
          </p>
        ))}
    </>
  );
}
