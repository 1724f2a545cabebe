import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { Action } from '../../ui/action.js';
import { Choice, FieldGroup } from '../../ui/fields.js';
import { Fault, Notice } from '../../ui/notice.js';
import { ProtectionFields } from './protection-fields.js';
import { NEW_WISH, channelFault, wishOf } from './protection-words.js';

type Wish = Shape<'ProtectionInput'>;

interface ProtectionFormProps {
  readonly site: string;
  readonly id: string;
  readonly known: Shape<'CaseProtection'>;
  readonly onDone: () => void;
}

/** Says why a file is protected, who reads it, and how the person is reached without harm. */
export function ProtectionForm({ site, id, known: { protection, accounts }, onDone }: ProtectionFormProps) {
  const [wish, setWish] = useState<Wish>(() => protection ?? NEW_WISH);
  const [isChecked, check] = useState(false);
  const fault = channelFault(wish);
  const protect = useAct(site, (_once, body: Wish) =>
    answer(api.PUT('/v1/sites/{site}/aid-requests/{id}/protection', { params: { path: { site, id } }, body })),
  );
  const { readerIds } = wish;
  const name = (reader: string, isNamed: boolean): void =>
    setWish({ ...wish, readerIds: isNamed ? [...readerIds, reader] : readerIds.filter((one) => one !== reader) });
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (fault !== undefined) return;
    protect.mutate(wishOf(wish), { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} noValidate className="card" aria-label="Protéger ce dossier">
      <h2>Protéger ce dossier</h2>
      <Notice tone="warn">
        Il n’existera plus que pour vous et les personnes nommées ici, avec toutes les demandes de cette personne.
        Nommez qui doit signer la décision.
      </Notice>
      <ProtectionFields wish={wish} onChange={setWish} fault={isChecked ? fault : undefined} />
      <FieldGroup title="Qui lit ce dossier, avec vous">
        {accounts
          .filter(({ mine }) => !mine)
          .map(({ id: reader, name: called }) => (
            <p key={reader}>
              <Choice label={called} isOn={readerIds.includes(reader)} onChange={(isNamed) => name(reader, isNamed)} />
            </p>
          ))}
      </FieldGroup>
      <Fault error={protect.error} />
      <p className="row actions">
        <Action kind="main" submits isPending={protect.isPending}>
          {protection ? 'Enregistrer la protection' : 'Protéger le dossier'}
        </Action>
        <Action kind="plain" onPress={onDone}>
          Renoncer
        </Action>
      </p>
    </form>
  );
}
