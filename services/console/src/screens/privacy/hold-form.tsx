import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api } from '../../api/client.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';

interface HoldProps {
  readonly site: string;
  readonly id: string;
  readonly onDone: () => void;
}

/** Keeps a file from elimination. */
export function HoldForm({ site, id, onDone }: HoldProps) {
  const [reason, setReason] = useState('');
  const [isChecked, check] = useState(false);
  const hold = useAct(site, (_header, words: string) =>
    answer(
      api.PUT('/v1/sites/{site}/aid-requests/{id}/elimination-hold', {
        params: { path: { site, id } },
        body: { reason: words },
      }),
    ),
  );
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (reason.trim() !== '') hold.mutate(reason.trim(), { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} noValidate aria-label="Protéger de l’élimination">
      <TextInput
        label="Motif"
        hint="Contentieux, demande d’accès… sans nommer personne"
        value={reason}
        onChange={setReason}
        fault={isChecked && reason.trim() === '' ? 'Le motif de la protection.' : undefined}
        autoFocus
      />
      <Fault error={hold.error} />
      <Action submits isPending={hold.isPending}>
        Protéger ce dossier
      </Action>
    </form>
  );
}
