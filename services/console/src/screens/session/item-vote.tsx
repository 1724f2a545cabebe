import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { authorityQuery } from '../../api/authority.js';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { euros, readEuros } from '../../format.js';
import { Action } from '../../ui/action.js';
import { SelectInput, TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';
import { paidBy } from '../case/decision-form.js';
import { MODES_AT_DECISION } from '../payment/payment-words.js';
import { CountedVote } from './counted-vote.js';

type Outcome = 'granted' | 'partially-granted' | 'refused';

const OUTCOMES: readonly (readonly [Outcome, string])[] = [
  ['granted', 'Accorder'],
  ['partially-granted', 'Accorder en partie'],
  ['refused', 'Refuser'],
];

interface ItemVoteProps {
  readonly site: string;
  readonly session: Shape<'SessionView'>;
  readonly request: Shape<'CaseDetail'>;
}

/** What is put to the vote for one request, and the vote: unanimous in one press, else voter by voter, or secret. */
export function ItemVote({ site, session, request }: ItemVoteProps) {
  const proposed = request.routing?.proposedAmountCents ?? request.requestedAmountCents ?? null;
  const [outcome, setOutcome] = useState<Outcome>(request.routing?.proposal === 'refuse' ? 'refused' : 'granted');
  const [amount, setAmount] = useState(proposed === null ? '' : euros(proposed).replace('€', '').trim());
  const [mode, setMode] = useState('');
  const [reason, setReason] = useState('');
  const reasons = useQuery(authorityQuery(site)).data?.reasons ?? [];
  const vote = useAct(site, (header, body: Shape<'SessionItemInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/sessions/{id}/items/{requestId}/decision', {
        params: { path: { site, id: session.id, requestId: request.id }, header },
        body,
      }),
    ),
  );
  const decision = {
    outcome,
    ...(outcome === 'refused' ? {} : { amountCents: readEuros(amount), ...paidBy(mode) }),
    ...(reason === '' ? {} : { reasonCodes: [reason] }),
  };
  const send = (how: Pick<Shape<'SessionItemInput'>, 'ballot' | 'secretAskedBy'>): void =>
    vote.mutate({ decision, ...how });
  return (
    <div>
      <div className="fields">
        <SelectInput
          label="Proposition"
          value={outcome}
          onChange={(code) => setOutcome(code as Outcome)}
          options={OUTCOMES}
        />
        {outcome !== 'refused' && (
          <TextInput label="Montant, en euros" inputMode="decimal" value={amount} onChange={setAmount} />
        )}
        {outcome !== 'refused' && (
          <SelectInput label="Mode de paiement" value={mode} onChange={setMode} options={MODES_AT_DECISION} />
        )}
        {outcome !== 'granted' && (
          <SelectInput
            label="Motif"
            value={reason}
            onChange={setReason}
            options={[['', 'Choisir'], ...reasons.map(({ code, text }) => [code, text] as const)]}
          />
        )}
      </div>
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
