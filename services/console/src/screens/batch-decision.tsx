import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { authorityQuery } from '../api/authority.js';
import { useAct } from '../api/cases.js';
import { answer, api, type Shape } from '../api/client.js';
import { useMembership } from '../api/person.js';
import { euros } from '../format.js';
import { Action } from '../ui/action.js';
import { Choice } from '../ui/fields.js';
import { Fault } from '../ui/notice.js';
import { BatchOutcome } from './batch-outcome.js';
import { choiceWords, grantWords } from './batch-words.js';
import { maySign } from './case/may-sign.js';

/** Grants as asked several requests that are alike, in one act: each has its own entry in the register. */
export function BatchDecision({
  site,
  items,
}: {
  readonly site: string;
  readonly items: readonly Shape<'CaseItem'>[];
}) {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const grant = useAct(site, (header, requests: readonly Shape<'CaseItem'>[]) =>
    answer(
      api.POST('/v1/sites/{site}/decisions', {
        params: { path: { site }, header },
        body: {
          items: requests.map(({ id, requestedAmountCents }) => ({
            requestId: id,
            decision: { outcome: 'granted' as const, amountCents: requestedAmountCents ?? null },
          })),
        },
      }),
    ),
  );
  const roles = useMembership(site)?.roles ?? [];
  const mode = useQuery(authorityQuery(site)).data?.signatureMode;
  const mine = items.filter(
    ({ authority, requestedAmountCents }) => authority && requestedAmountCents && maySign(authority, roles, mode),
  );
  const requests = mine.filter(({ id }) => chosen.has(id));
  const toggle = (id: string, isOn: boolean): void => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    choose(next);
  };
  // What was done is told even when nothing is left to do.
  if (mine.length === 0 && grant.data === undefined) return null;
  return (
    <section className="card" aria-labelledby="lot">
      <h2 id="lot">Accorder plusieurs demandes en un acte</h2>
      <div className="choices">
        {mine.map((item) => (
          <Choice
            key={item.id}
            label={choiceWords(item, euros(item.requestedAmountCents))}
            isOn={chosen.has(item.id)}
            onChange={(isOn) => toggle(item.id, isOn)}
          />
        ))}
      </div>
      <Fault error={grant.error} />
      {grant.data !== undefined && <BatchOutcome results={grant.data.results} items={items} />}
      <p className="actions">
        <Action
          kind="main"
          isPending={grant.isPending}
          isDisabled={requests.length === 0}
          onPress={() => grant.mutate(requests)}
        >
          {grantWords(requests.length)}
        </Action>
      </p>
    </section>
  );
}
