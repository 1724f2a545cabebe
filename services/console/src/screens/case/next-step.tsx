import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { authorityQuery, envelopesQuery } from '../../api/authority.js';
import type { Shape } from '../../api/client.js';
import { euros, today } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Fault, Notice } from '../../ui/notice.js';
import { AUTHORITY } from '../../words.js';
import { DecisionForm, type Choice } from './decision-form.js';
import { maySign } from './may-sign.js';
import { useDecision } from './use-decision.js';

type Case = Shape<'CaseDetail'>;

interface NextStepProps {
  readonly site: string;
  readonly request: Case;
  readonly roles: readonly string[];
}

/** What the request waits for, when it is not a decision. */
const WAITS: Readonly<Partial<Record<Case['status'], string>>> = {
  submitted: 'La demande est enregistrée. L’État va être interrogé.',
  retrieving: 'L’État est interrogé : la suite s’affichera d’elle-même, ici.',
  'awaiting-documents': 'L’État n’a pas la réponse : demandez un justificatif à la personne, puis saisissez-le.',
  'awaiting-finding': 'Le règlement demande l’appréciation d’une personne sur les points signalés.',
  'awaiting-administrator': 'Les droits d’accès du CCAS sont à régler par son administrateur.',
};

/** The next thing to do with a request, as one button. */
export function NextStep({ site, request, roles }: NextStepProps) {
  const mode = useQuery(authorityQuery(site)).data?.signatureMode;
  const waits = WAITS[request.status];
  if (waits !== undefined)
    return <Notice tone={request.status === 'awaiting-documents' ? 'warn' : 'info'}>{waits}</Notice>;
  if (request.status !== 'awaiting-decision' || !request.routing) return null;
  const { authority, because } = request.routing;
  if (maySign(authority, roles, mode)) return <Decide site={site} request={request} />;
  const awaits =
    authority === 'delegated-agent' || authority === 'vice-president'
      ? 'La demande attend la signature de la personne compétente.'
      : 'La demande attend sa prochaine séance.';
  return (
    <Notice>
      {AUTHORITY[authority]} : {because}. {awaits}
    </Notice>
  );
}

function Decide({ site, request }: Pick<NextStepProps, 'site' | 'request'>) {
  const [choice, choose] = useState<Choice | null>(null);
  const decide = useDecision(site, request.id);
  const { proposal, proposedAmountCents, because } = request.routing ?? { proposal: 'refuse', because: '' };
  const amount = proposedAmountCents ?? request.requestedAmountCents ?? null;
  return (
    <section className="card" aria-labelledby="suite">
      <h2 id="suite">À vous de décider</h2>
      <Powers site={site} aid={request.aid} />
      <p>
        {because}.{' '}
        {proposal === 'grant'
          ? 'Le règlement permet d’accorder.'
          : 'Le règlement conduit à proposer un refus ; c’est à vous d’en décider.'}
      </p>
      <div className="row actions">
        {amount !== null && (
          <Action
            kind={proposal === 'grant' ? 'main' : 'normal'}
            isPending={decide.isPending}
            onPress={() => decide.mutate({ outcome: 'granted', amountCents: amount })}
          >
            {`Accorder ${euros(amount)}`}
          </Action>
        )}
        <Action onPress={() => choose('partially-granted')}>Accorder un autre montant</Action>
        <Action kind="danger" onPress={() => choose('refused')}>
          Refuser
        </Action>
        <Action onPress={() => choose('adjourned')}>Ajourner</Action>
      </div>
      <Fault error={decide.error} />
      {choice !== null && <DecisionForm key={choice} site={site} request={request} choice={choice} />}
    </section>
  );
}

/** What whoever signs must know first: a power that is disputed, an envelope that runs out. */
function Powers({ site, aid }: { readonly site: string; readonly aid: string }) {
  const authority = useQuery(authorityQuery(site)).data;
  const envelopes = useQuery(envelopesQuery(site)).data?.items ?? [];
  const year = Number(today().slice(0, 4));
  const left = envelopes.filter((one) => one.year === year && (one.aid ?? aid) === aid);
  return (
    <>
      {authority?.signatureMode === 'agent-signs' && !authority.delegationSettled && (
        <Notice tone="warn">
          La signature par l’agent repose sur une délibération dont la portée n’est pas tranchée par le conseil.
        </Notice>
      )}
      {left.map(({ aid: only, leftCents }) => (
        <p key={only ?? 'all'} className="soft">
          {`Enveloppe ${String(year)}${only ? '' : ', toutes aides'} : il reste ${euros(leftCents)}.`}
        </p>
      ))}
    </>
  );
}
