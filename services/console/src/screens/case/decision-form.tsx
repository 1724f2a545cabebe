import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { authorityQuery } from '../../api/authority.js';
import type { Shape } from '../../api/client.js';
import { euros, readDay, readEuros } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Choice as Tick, FieldGroup, SelectInput, TextInput } from '../../ui/fields.js';
import { Fault, Waiting } from '../../ui/notice.js';
import { MODES_AT_DECISION } from '../payment/payment-words.js';
import { useDecision, useProposal } from './use-decision.js';

/** What is decided beside the grant that is proposed. */
export type Choice = 'partially-granted' | 'refused' | 'adjourned';

const SEND: Readonly<Record<Choice, string>> = {
  'partially-granted': 'Accorder ce montant',
  refused: 'Inscrire le refus au registre',
  adjourned: 'Ajourner',
};

const PROPOSE: Readonly<Record<Choice, string>> = {
  'partially-granted': 'Proposer ce montant',
  refused: 'Proposer le refus',
  adjourned: 'Proposer l’ajournement',
};

/** How the grant is paid, where that is said at once. */
export function paidBy(mode: string): Pick<Shape<'DecisionInput'>, 'paymentMode'> {
  return mode === '' ? {} : { paymentMode: mode as Shape<'PaymentPart'>['mode'] };
}

interface DecisionFormProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
  readonly choice: Choice;
  /** Somebody else signs. */
  readonly isProposal?: boolean;
}

/** Another amount, a refusal with its reasons, or an adjournment with the day it comes back. */
export function DecisionForm({ site, request, choice, isProposal = false }: DecisionFormProps) {
  const [amount, setAmount] = useState('');
  const [mode, setMode] = useState('');
  const [returnsOn, setReturnsOn] = useState('');
  const [comment, setComment] = useState('');
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [isChecked, check] = useState(false);
  const decision = useDecision(site, request.id);
  const proposal = useProposal(site, request.id);
  const decide = isProposal ? proposal : decision;
  const cents = readEuros(amount);
  const date = readDay(returnsOn);
  const asked = request.requestedAmountCents ?? null;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    const said = { reasonCodes: [...reasons], comment: comment.trim() === '' ? null : comment };
    if (reasons.length === 0 && choice !== 'adjourned' && !(cents !== null && cents === asked)) return;
    if (choice === 'refused') decide.mutate({ outcome: 'refused', ...said });
    if (choice === 'adjourned' && date !== null) decide.mutate({ outcome: 'adjourned', returnsOn: date, ...said });
    if (choice === 'partially-granted' && cents !== null)
      decide.mutate({
        outcome: asked !== null && cents < asked ? 'partially-granted' : 'granted',
        amountCents: cents,
        ...paidBy(mode),
        ...said,
      });
  };
  return (
    <form onSubmit={send} noValidate>
      <div className="fields">
        {choice === 'partially-granted' && (
          <TextInput
            label="Montant accordé, en euros"
            hint={asked === null ? '' : `${euros(asked)} demandés`}
            inputMode="decimal"
            value={amount}
            onChange={setAmount}
            fault={isChecked && cents === null ? 'Un montant, par exemple 120 ou 120,50.' : undefined}
            autoFocus
          />
        )}
        {choice === 'partially-granted' && (
          <SelectInput label="Mode de paiement" value={mode} onChange={setMode} options={MODES_AT_DECISION} />
        )}
        {choice === 'adjourned' && (
          <TextInput
            label="La demande revient le"
            hint="JJ/MM/AAAA"
            inputMode="numeric"
            value={returnsOn}
            onChange={setReturnsOn}
            fault={isChecked && date === null ? 'Une date, par exemple 15/12/2026.' : undefined}
            autoFocus
          />
        )}
      </div>
      <Reasons
        site={site}
        chosen={reasons}
        onChange={setReasons}
        isMissing={isChecked && reasons.length === 0 && choice !== 'adjourned'}
      />
      <TextInput
        label="Ajouter (facultatif)"
        hint="Figurera dans la lettre."
        isLong
        value={comment}
        onChange={setComment}
      />
      <Fault error={decide.error} />
      <p className="actions">
        <Action kind={choice === 'refused' ? 'danger' : 'main'} submits isPending={decide.isPending}>
          {(isProposal ? PROPOSE : SEND)[choice]}
        </Action>
      </p>
    </form>
  );
}

interface ReasonsProps {
  readonly site: string;
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly isMissing: boolean;
}

/** The centre's own catalogue of reasons. */
function Reasons({ site, chosen, onChange, isMissing }: ReasonsProps) {
  const authority = useQuery(authorityQuery(site));
  return (
    <FieldGroup title="Motifs">
      <Waiting of={authority} />
      {authority.data?.reasons.map(({ code, text }) => (
        <p key={code}>
          <Tick
            label={text}
            isOn={chosen.includes(code)}
            onChange={(isOn) => onChange(isOn ? [...chosen, code] : chosen.filter((one) => one !== code))}
          />
        </p>
      ))}
      {isMissing && (
        <p className="fault" role="alert">
          Choisissez au moins un motif : il figurera dans la lettre.
        </p>
      )}
    </FieldGroup>
  );
}
