import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { authorityQuery } from '../api/authority.js';
import type { Shape } from '../api/client.js';
import { useMembership } from '../api/person.js';
import { Action } from '../ui/action.js';
import { Choice } from '../ui/fields.js';
import { Fault } from '../ui/notice.js';
import { BatchOutcome } from './batch-outcome.js';
import { choiceWords, proposalWords, signWords } from './batch-words.js';
import { maySign } from './case/may-sign.js';
import { useSignatures } from './case/use-decision.js';

/** The most that one act signs. */
const MOST = 200;

/** Signs several proposals in one act: each has its own entry in the register. */
export function BatchSignature({
  site,
  items,
}: {
  readonly site: string;
  readonly items: readonly Shape<'CaseItem'>[];
}) {
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const sign = useSignatures(site);
  const roles = useMembership(site)?.roles ?? [];
  const mode = useQuery(authorityQuery(site)).data?.signatureMode;
  const mine = items.flatMap(({ id, reference, applicant, proposal }) =>
    proposal && maySign(proposal.to, roles, mode) ? [{ requestId: id, reference, applicant, proposal }] : [],
  );
  const chosen = mine.filter(({ requestId }) => !left.has(requestId)).slice(0, MOST);
  const toggle = (id: string, isOn: boolean): void => {
    const next = new Set(left);
    if (isOn) next.delete(id);
    else next.add(id);
    leave(next);
  };
  if (mine.length === 0 && sign.data === undefined) return null;
  return (
    <section className="card" aria-labelledby="signatures">
      <h2 id="signatures">Signer en un acte</h2>
      <div className="choices">
        {mine.map((item) => (
          <Choice
            key={item.requestId}
            label={choiceWords(item, proposalWords(item.proposal))}
            isOn={!left.has(item.requestId)}
            onChange={(isOn) => toggle(item.requestId, isOn)}
          />
        ))}
      </div>
      <Fault error={sign.error} />
      {sign.data !== undefined && <BatchOutcome results={sign.data.results} items={items} />}
      <p className="actions">
        <Action
          kind="main"
          isPending={sign.isPending}
          isDisabled={chosen.length === 0}
          onPress={() => sign.mutate(chosen.map(({ requestId, proposal }) => ({ requestId, proposalId: proposal.id })))}
        >
          {signWords(chosen.length)}
        </Action>
      </p>
    </section>
  );
}
