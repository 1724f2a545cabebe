import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { authorityQuery } from '../../api/authority.js';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { Action } from '../../ui/action.js';
import { Fault } from '../../ui/notice.js';
import { AUTHORITY } from '../../words.js';
import { maySign } from './may-sign.js';
import { BLANK_UNDOING, readUndoing } from './undoing-draft.js';
import { UndoingFields } from './undoing-fields.js';

interface UndoingCardProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
  readonly roles: readonly string[];
}

/** Takes back what was decided: whoever could decide it does, what a body voted goes back to it. */
export function UndoingCard({ site, request, roles }: UndoingCardProps) {
  const mode = useQuery(authorityQuery(site)).data?.signatureMode;
  const [isOpen, open] = useState(false);
  const { decision, undoing, status } = request;
  if (!decision || undoing || status !== 'decided') return null;
  const { authority, outcome } = decision;
  if (authority === 'commission-permanente' || authority === 'conseil-administration')
    return (
      <p className="soft">
        {`Votée en séance (${AUTHORITY[authority].toLowerCase()}) : pour la retirer ou l’abroger, inscrivez la demande à l’ordre du jour d’une prochaine séance.`}
      </p>
    );
  if (!maySign(authority, roles, mode)) return null;
  if (!isOpen)
    return (
      <p className="actions">
        <Action onPress={() => open(true)}>Retirer ou abroger cette décision</Action>
      </p>
    );
  return <UndoingForm site={site} id={request.id} outcome={outcome} onDone={() => open(false)} />;
}

interface UndoingFormProps {
  readonly site: string;
  readonly id: string;
  readonly outcome: string;
  readonly onDone: () => void;
}

function UndoingForm({ site, id, outcome, onDone }: UndoingFormProps) {
  const [draft, setDraft] = useState(BLANK_UNDOING);
  const [isChecked, check] = useState(false);
  const undo = useAct(site, (header, body: Shape<'DecisionWithdrawalInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/decision/withdrawal', {
        params: { path: { site, id }, header },
        body,
      }),
    ),
  );
  const read = readUndoing(draft, outcome);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if ('input' in read) undo.mutate(read.input, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} noValidate aria-label="Retirer ou abroger cette décision">
      <UndoingFields
        draft={draft}
        outcome={outcome}
        faults={isChecked && 'faults' in read ? read.faults : {}}
        onChange={setDraft}
      />
      <Fault error={undo.error} />
      <p className="row actions">
        <Action kind="danger" submits isPending={undo.isPending}>
          {draft.kind === 'withdrawal' ? 'Inscrire le retrait au registre' : 'Inscrire l’abrogation au registre'}
        </Action>
        <Action kind="plain" onPress={onDone}>
          Renoncer
        </Action>
      </p>
    </form>
  );
}
