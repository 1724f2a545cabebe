import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { Action } from '../../ui/action.js';
import { SelectInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';

type Reason = Shape<'ClosingInput'>['reason'];

const REASONS: readonly (readonly [Reason, string])[] = [
  ['no-follow-up', 'La personne n’a pas donné suite'],
  ['departure', 'Elle a quitté la commune'],
  ['reorientation', 'Un autre service prend le relais'],
  ['death', 'Elle est décédée'],
];

/** Ends a request that nobody will decide. */
export function ClosingForm({ site, id }: { readonly site: string; readonly id: string }) {
  const [isOpen, open] = useState(false);
  const [reason, setReason] = useState<Reason>('no-follow-up');
  const close = useAct(site, (header, body: Shape<'ClosingInput'>) =>
    answer(api.POST('/v1/sites/{site}/aid-requests/{id}/closing', { params: { path: { site, id }, header }, body })),
  );
  if (!isOpen)
    return (
      <p className="actions">
        <Action kind="plain" onPress={() => open(true)}>
          Clore sans décision
        </Action>
      </p>
    );
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    close.mutate({ reason });
  };
  return (
    <form onSubmit={send} noValidate className="card" aria-label="Clore sans décision">
      <div className="fields">
        <SelectInput
          label="Pourquoi clore"
          hint={
            reason === 'death'
              ? 'La lettre, s’il y en a une, s’adressera à la famille.'
              : 'La lettre le dira à la personne, qui peut redemander à tout moment.'
          }
          value={reason}
          onChange={(code) => setReason(code as Reason)}
          options={REASONS}
        />
      </div>
      <Fault error={close.error} />
      <p className="row actions">
        <Action kind="danger" submits isPending={close.isPending}>
          Clore la demande
        </Action>
        <Action kind="plain" onPress={() => open(false)}>
          Renoncer
        </Action>
      </p>
    </form>
  );
}
