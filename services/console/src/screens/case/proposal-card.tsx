import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { authorityQuery } from '../../api/authority.js';
import type { Shape } from '../../api/client.js';
import { day, euros } from '../../format.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { Fault, Notice } from '../../ui/notice.js';
import { AUTHORITY, OUTCOME } from '../../words.js';
import { maySign } from './may-sign.js';
import { Powers } from './powers.js';
import { useProposalReturn, useSignatures } from './use-decision.js';

interface ProposalCardProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
  readonly roles: readonly string[];
  readonly mode: Shape<'AuthorityView'>['signatureMode'] | undefined;
}

/** What was proposed, for whoever signs it or sends it back; nothing leaves before. */
export function ProposalCard({ site, request, roles, mode }: ProposalCardProps) {
  const { proposal } = request;
  if (!proposal) return <Notice>La demande attend la signature de la personne compétente.</Notice>;
  const isMine = maySign(proposal.to, roles, mode);
  return (
    <section className="card" aria-labelledby="suite">
      <h2 id="suite">{isMine ? 'À vous de signer' : `En attente de signature : ${AUTHORITY[proposal.to]}`}</h2>
      {isMine && <Powers site={site} aid={request.aid} />}
      <p className="big">
        {`Proposition : ${OUTCOME[proposal.outcome].toLowerCase()} ${proposal.amountCents ? euros(proposal.amountCents) : ''}`}
      </p>
      <Words site={site} proposal={proposal} />
      {isMine && <Signature site={site} requestId={request.id} proposalId={proposal.proposalId} />}
    </section>
  );
}

function Words({ site, proposal }: { readonly site: string; readonly proposal: Shape<'DecisionProposal'> }) {
  const catalogue = useQuery(authorityQuery(site)).data?.reasons ?? [];
  const { reasonCodes, comment, derogationReason, returnsOn, proposedOn } = proposal;
  const said: readonly (readonly [string, string | null | undefined])[] = [
    ['Proposée le', day(proposedOn)],
    ...reasonCodes.map((code) => ['Motif', catalogue.find((one) => one.code === code)?.text ?? code] as const),
    ['Dérogation', derogationReason],
    ['Revient le', returnsOn ? day(returnsOn) : null],
    ['Ajouté à la lettre', comment],
  ];
  return (
    <dl className="facts">
      {said.map(([name, text]) => (text ? <Fact key={`${name} ${text}`} name={name} text={text} /> : null))}
    </dl>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

interface SignatureProps {
  readonly site: string;
  readonly requestId: string;
  readonly proposalId: string;
}

function Signature({ site, requestId, proposalId }: SignatureProps) {
  const sign = useSignatures(site);
  const sendBack = useProposalReturn(site, requestId);
  const [isReturning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const refused = sign.data?.results.find(({ problem }) => problem)?.problem;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') sendBack.mutate({ proposalId, reason });
  };
  return (
    <>
      <div className="row actions">
        <Action kind="main" isPending={sign.isPending} onPress={() => sign.mutate([{ requestId, proposalId }])}>
          Signer
        </Action>
        <Action onPress={() => setReturning(true)}>Renvoyer</Action>
      </div>
      <Fault error={sign.error} />
      {refused && <Notice tone="bad">{refused.detail}</Notice>}
      {isReturning && (
        <form onSubmit={send} noValidate>
          <TextInput
            label="Ce qui est à revoir"
            hint="Lu par la personne qui a préparé la proposition."
            isLong
            value={reason}
            onChange={setReason}
            autoFocus
          />
          <Fault error={sendBack.error} />
          <p className="actions">
            <Action submits isPending={sendBack.isPending}>
              Renvoyer la proposition
            </Action>
          </p>
        </form>
      )}
    </>
  );
}
