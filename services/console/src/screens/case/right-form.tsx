import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { Action } from '../../ui/action.js';
import { SelectInput, TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';
import { NOTHING_TYPED, draftOf, readRight, type RightDraft } from './right-draft.js';
import { ANSWERS, RIGHTS } from './rights-words.js';

type Right = Shape<'OtherRightView'>;

interface RightFormProps {
  readonly site: string;
  readonly id: string;
  /** The one that is followed; none for a new one. */
  readonly known?: Right;
  readonly onDone: () => void;
}

const CHOICES = Object.entries(RIGHTS);
const ANSWER_CHOICES = [['', 'pas encore'], ...Object.entries(ANSWERS)] as const;
const DATE_FAULT = 'Une date, par exemple 15/12/2026.';

/** A right elsewhere: when it was applied for, until when its answer is waited for, what it was. */
export function RightForm({ site, id, known, onDone }: RightFormProps) {
  const [right, setRight] = useState<Right['right']>(known?.right ?? 'fsl');
  const [draft, write] = useState<RightDraft>(known === undefined ? NOTHING_TYPED : draftOf(known));
  const [isChecked, check] = useState(false);
  const keeping = useAct(site, (header, body: Shape<'OtherRightStep'>) =>
    keep({ site, id, right, known, header, body }),
  );
  const { step, unread } = readRight(draft, right);
  const isNameless = right === 'other' && draft.label.trim() === '';
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (step !== null && !isNameless) keeping.mutate(step, { onSuccess: onDone });
  };
  const dated = (field: Exclude<keyof RightDraft, 'label' | 'answer'>, label: string, hint = 'JJ/MM/AAAA') => (
    <TextInput
      {...{ label, hint, inputMode: 'numeric' as const, value: draft[field] }}
      onChange={(text) => write({ ...draft, [field]: text })}
      fault={isChecked && unread.includes(field) ? DATE_FAULT : undefined}
    />
  );
  return (
    <form onSubmit={send} noValidate>
      <div className="fields">
        {known === undefined && (
          <SelectInput
            label="Droit"
            value={right}
            options={CHOICES}
            onChange={(code) => setRight(code as Right['right'])}
          />
        )}
        <TextInput
          label={right === 'other' ? 'Lequel' : 'Précision (facultatif)'}
          value={draft.label}
          onChange={(label) => write({ ...draft, label })}
          fault={isChecked && isNameless ? 'Écrivez de quel droit il s’agit.' : undefined}
        />
        {dated('applied', 'Demandé le (facultatif)', 'Laissez vide tant que le droit reste à ouvrir.')}
        {right === 'statutory-aid' && dated('receipt', 'Récépissé remis le (facultatif)')}
        {right === 'statutory-aid' && dated('transmitted', 'Dossier transmis le (facultatif)')}
        <SelectInput
          label="Réponse"
          value={draft.answer}
          options={ANSWER_CHOICES}
          onChange={(code) => write({ ...draft, answer: code })}
        />
        {draft.answer === ''
          ? dated(
              'remind',
              'Relancer le (facultatif)',
              'La demande attend jusque-là, sauf urgence. Le délai légal court.',
            )
          : dated('answered', 'Répondu le')}
      </div>
      <Fault error={keeping.error} />
      <p className="row actions">
        <Action kind="main" submits isPending={keeping.isPending}>
          Enregistrer le droit
        </Action>
        <Action onPress={onDone}>Annuler</Action>
      </p>
    </form>
  );
}

interface Kept extends Pick<RightFormProps, 'site' | 'id'> {
  readonly right: Right['right'];
  readonly known: Right | undefined;
  readonly header: { readonly 'Idempotency-Key': string };
  readonly body: Shape<'OtherRightStep'>;
}

function keep({ site, id, right, known, header, body }: Kept): Promise<Right> {
  if (known === undefined)
    return answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/other-rights', {
        params: { path: { site, id }, header },
        body: { ...body, right },
      }),
    );
  const path = { site, id, right: known.rightId };
  return answer(
    api.POST('/v1/sites/{site}/aid-requests/{id}/other-rights/{right}', { params: { path, header }, body }),
  );
}
