import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { authorityQuery } from '../../api/authority.js';
import type { Shape } from '../../api/client.js';
import { euros } from '../../format.js';
import { Action } from '../../ui/action.js';
import { SelectInput } from '../../ui/fields.js';
import { Fault, Notice } from '../../ui/notice.js';
import { AUTHORITY } from '../../words.js';
import { MODES_AT_DECISION } from '../payment/payment-words.js';
import { DecisionForm, paidBy, type Choice } from './decision-form.js';
import { mayPropose, maySign } from './may-sign.js';
import { Powers } from './powers.js';
import { ProposalCard } from './proposal-card.js';
import { RecusalForm } from './recusal-form.js';
import { useDecision, useProposal } from './use-decision.js';

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

const STATE_WAITS =
  'L’État tarde à répondre : la suite s’affichera d’elle-même. Sans attendre, la personne peut apporter son justificatif.';

const NOT_TOLD =
  'La personne n’a pas encore été informée : lisez-lui l’information, l’État sera interrogé aussitôt. Elle peut préférer apporter ses papiers.';
const OTHER_RIGHT =
  'La demande attend la réponse à un droit demandé ailleurs. Le délai légal court : une décision reste possible à tout moment.';

/** The next thing to do with a request, as one button. */
export function NextStep({ site, request, roles }: NextStepProps) {
  const mode = useQuery(authorityQuery(site)).data?.signatureMode;
  const waits = WAITS[request.status];
  if (waits !== undefined && request.retrieval.lastError === 'notice-missing')
    return <Notice tone="warn">{NOT_TOLD}</Notice>;
  if (request.status === 'retrieving' && request.retrieval.state === 'retrying') return <Notice>{STATE_WAITS}</Notice>;
  if (waits !== undefined)
    return <Notice tone={request.status === 'awaiting-documents' ? 'warn' : 'info'}>{waits}</Notice>;
  if (request.status === 'awaiting-signature')
    return <ProposalCard site={site} request={request} roles={roles} mode={mode} />;
  const isWaiting = request.status === 'awaiting-other-right';
  if ((request.status !== 'awaiting-decision' && !isWaiting) || !request.routing) return null;
  const { because } = request.routing;
  const isSent = request.proposal && !request.proposal.returnedOn;
  const authority = isSent && request.proposal ? request.proposal.to : request.routing.authority;
  if (maySign(authority, roles, mode)) return <Decide site={site} request={request} />;
  if (mayPropose(authority, roles)) return <Decide site={site} request={request} isProposal />;
  if (isWaiting) return <Notice>{OTHER_RIGHT}</Notice>;
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

interface DecideProps extends Pick<NextStepProps, 'site' | 'request'> {
  /** Somebody else signs. */
  readonly isProposal?: boolean;
}

function Decide({ site, request, isProposal = false }: DecideProps) {
  const [choice, choose] = useState<Choice | null>(null);
  const [mode, setMode] = useState('');
  const decision = useDecision(site, request.id);
  const proposed = useProposal(site, request.id);
  const decide = isProposal ? proposed : decision;
  const { proposal, proposedAmountCents, because } = request.routing ?? { proposal: 'refuse', because: '' };
  const amount = proposedAmountCents ?? request.requestedAmountCents ?? null;
  return (
    <section className="card" aria-labelledby="suite">
      <h2 id="suite">{isProposal ? 'À vous de proposer' : 'À vous de décider'}</h2>
      {request.proposal?.returnReason && (
        <Notice tone="warn">{`Proposition renvoyée : ${request.proposal.returnReason}`}</Notice>
      )}
      {request.status === 'awaiting-other-right' && <Notice>{OTHER_RIGHT}</Notice>}
      <Powers site={site} aid={request.aid} />
      <p>
        {because}.{' '}
        {proposal === 'grant'
          ? 'Le règlement permet d’accorder.'
          : 'Le règlement conduit à proposer un refus ; c’est à vous d’en décider.'}
      </p>
      {amount !== null && choice === null && (
        <div className="fields">
          <SelectInput label="Mode de paiement" value={mode} onChange={setMode} options={MODES_AT_DECISION} />
        </div>
      )}
      <div className="row actions">
        {amount !== null && (
          <Action
            kind={proposal === 'grant' ? 'main' : 'normal'}
            isPending={decide.isPending}
            onPress={() => decide.mutate({ outcome: 'granted', amountCents: amount, ...paidBy(mode) })}
          >
            {`${isProposal ? 'Proposer d’accorder' : 'Accorder'} ${euros(amount)}`}
          </Action>
        )}
        <Action onPress={() => choose('partially-granted')}>
          {isProposal ? 'Proposer un autre montant' : 'Accorder un autre montant'}
        </Action>
        <Action kind="danger" onPress={() => choose('refused')}>
          {isProposal ? 'Proposer un refus' : 'Refuser'}
        </Action>
        <Action onPress={() => choose('adjourned')}>{isProposal ? 'Proposer d’ajourner' : 'Ajourner'}</Action>
      </div>
      <Fault error={decide.error} />
      {choice !== null && (
        <DecisionForm key={choice} site={site} request={request} choice={choice} isProposal={isProposal} />
      )}
      {!isProposal && <RecusalForm site={site} id={request.id} />}
    </section>
  );
}
