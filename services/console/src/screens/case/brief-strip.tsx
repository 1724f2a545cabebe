import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { authorityQuery } from '../../api/authority.js';
import { historyQuery } from '../../api/cases.js';
import type { Shape } from '../../api/client.js';
import { regieQuery } from '../../api/payments.js';
import { comingSessionsQuery } from '../../api/sessions.js';
import { today } from '../../format.js';
import {
  loanFact,
  personFacts,
  promiseFact,
  regieFact,
  rightsFact,
  sessionFact,
  signingFact,
  type Fact,
  type SessionFact,
} from './brief.js';

interface BriefStripProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
  readonly readsTill: boolean;
  /** False in a protected file: its own channel counts, and stands with its mark. */
  readonly showsContact: boolean;
}

/** What to know before speaking to the person, at a glance: what is not known is not there. */
export function BriefStrip({ site, request, readsTill, showsContact }: BriefStripProps) {
  const on = today();
  const told = request.request && (showsContact ? request.request : { ...request.request, contact: null });
  const authority = useQuery(authorityQuery(site)).data;
  const sessions = useQuery(comingSessionsQuery(site, on)).data;
  const regie = useQuery({ ...regieQuery(site), enabled: readsTill }).data;
  const history = useQuery(historyQuery(site, request.id)).data;
  const facts: readonly (Fact | SessionFact | null)[] = [
    ...personFacts(told, on),
    promiseFact(request),
    rightsFact(request),
    authority ? signingFact(request, authority, on) : null,
    sessions ? sessionFact(request, sessions.items, on) : null,
    regieFact(request, regie?.regie),
    history ? loanFact(history.grants) : null,
  ];
  const known = facts.filter((fact) => fact !== null);
  if (known.length === 0) return null;
  return (
    <dl className="brief">
      {known.map((fact) => (
        <div key={fact.label} className={fact.tone}>
          <dt>{fact.label}</dt>
          <dd>
            {'session' in fact && fact.session !== null && (
              <>
                <Link to="/ccas/$site/seances/$id" params={{ site, id: fact.session.id }}>
                  {fact.session.name}
                </Link>
                {' ; '}
              </>
            )}
            {fact.text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
