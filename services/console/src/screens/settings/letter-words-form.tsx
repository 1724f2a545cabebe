import { useState } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { readDay } from '../../format.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';

interface LetterWordsFormProps {
  readonly site: string;
  readonly state: Shape<'LetterTemplateState'>;
  readonly label: string;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** New words for one letter, from a day to come: they are looked at before they serve. */
export function LetterWordsForm({ site, state, label }: LetterWordsFormProps) {
  const last = state.coming.at(-1) ?? state.inForce;
  const [introduction, setIntroduction] = useState(last?.introduction ?? '');
  const [closing, setClosing] = useState(last?.closing ?? '');
  const [typed, setTyped] = useState('');
  const from = readDay(typed);
  const write = useAct(site, (header, body: Shape<'LetterTemplateInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/letter-templates/{template}', {
        params: { path: { site, template: state.letter }, header },
        body,
      }),
    ),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (from !== null) write.mutate({ from, introduction: orNull(introduction), closing: orNull(closing) });
      }}
    >
      <p className="hint">Repères : {state.markers.map(({ code, meaning }) => `{${code}} ${meaning}`).join(', ')}.</p>
      <TextInput label={`${label} : au début`} isLong value={introduction} onChange={setIntroduction} />
      <TextInput label={`${label} : à la fin`} isLong value={closing} onChange={setClosing} />
      <TextInput
        label={`${label} : à partir du`}
        hint="JJ/MM/AAAA, demain au plus tôt"
        value={typed}
        onChange={setTyped}
        isRequired
      />
      <p className="actions">
        <Action kind="main" submits isPending={write.isPending} isDisabled={from === null}>
          Enregistrer, puis voir la lettre
        </Action>
      </p>
      <Fault error={write.error} />
    </form>
  );
}
