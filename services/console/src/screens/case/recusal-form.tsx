import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { Action } from '../../ui/action.js';
import { SelectInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';

type Interest = Shape<'RecusalInput'>['interest'];

const INTERESTS: readonly (readonly [Interest, string])[] = [
  ['relative', 'C’est la demande d’un proche'],
  ['self', 'C’est ma propre demande'],
  ['other', 'Un autre lien m’attache à cette personne'],
];

/** Stands aside from a decision: nobody decides for themselves or a relative. */
export function RecusalForm({ site, id }: { readonly site: string; readonly id: string }) {
  const [isOpen, open] = useState(false);
  const [interest, setInterest] = useState<Interest>('relative');
  const recuse = useAct(site, (header, body: Shape<'RecusalInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/decision/recusal', { params: { path: { site, id }, header }, body }),
    ),
  );
  if (!isOpen)
    return (
      <p className="actions">
        <Action kind="plain" onPress={() => open(true)}>
          Je connais cette personne : me déporter
        </Action>
      </p>
    );
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    recuse.mutate({ interest }, { onSuccess: () => open(false) });
  };
  return (
    <form onSubmit={send} noValidate aria-label="Me déporter">
      <div className="fields">
        <SelectInput
          label="Pourquoi me déporter"
          hint="Le déport est enregistré et définitif : quelqu’un d’autre décidera."
          value={interest}
          onChange={(code) => setInterest(code as Interest)}
          options={INTERESTS}
        />
      </div>
      <Fault error={recuse.error} />
      <p className="row actions">
        <Action submits isPending={recuse.isPending}>
          Me déporter
        </Action>
        <Action kind="plain" onPress={() => open(false)}>
          Renoncer
        </Action>
      </p>
    </form>
  );
}
