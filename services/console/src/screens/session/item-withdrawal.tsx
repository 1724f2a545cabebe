import { useState } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { Action } from '../../ui/action.js';
import { Fault } from '../../ui/notice.js';
import { BLANK_UNDOING, readUndoing } from '../case/undoing-draft.js';
import { UndoingFields } from '../case/undoing-fields.js';
import { CountedVote } from './counted-vote.js';

interface ItemWithdrawalProps {
  readonly site: string;
  readonly session: Shape<'SessionView'>;
  readonly request: Shape<'CaseDetail'>;
  /** Of the decision that the body voted before. */
  readonly outcome: string;
}

/** A decision of before that the body takes back or ends: what is proposed, and the vote. */
export function ItemWithdrawal({ site, session, request, outcome }: ItemWithdrawalProps) {
  const [draft, setDraft] = useState(BLANK_UNDOING);
  const [isChecked, check] = useState(false);
  const vote = useAct(site, (header, body: Shape<'SessionWithdrawalInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/sessions/{id}/items/{requestId}/withdrawal', {
        params: { path: { site, id: session.id, requestId: request.id }, header },
        body,
      }),
    ),
  );
  const read = readUndoing(draft, outcome);
  const send = (how: Pick<Shape<'SessionWithdrawalInput'>, 'ballot' | 'secretAskedBy'>): void => {
    check(true);
    if ('input' in read) vote.mutate({ withdrawal: read.input, ...how });
  };
  return (
    <div>
      <UndoingFields
        draft={draft}
        outcome={outcome}
        faults={isChecked && 'faults' in read ? read.faults : {}}
        onChange={setDraft}
      />
      <p className="actions">
        <Action
          kind="main"
          isPending={vote.isPending}
          onPress={() => send({ ballot: { kind: 'public', unanimous: true } })}
        >
          Adopter à l’unanimité
        </Action>
      </p>
      <CountedVote session={session} isPending={vote.isPending} onVoted={send} />
      <Fault error={vote.error} />
    </div>
  );
}
