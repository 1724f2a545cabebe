import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { readDay } from '../../format.js';
import { Action } from '../../ui/action.js';
import { SelectInput, TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';

type Input = Shape<'JudgmentInput'>;

const OUTCOMES: readonly (readonly [Input['outcome'], string])[] = [
  ['rejected', 'le recours est rejeté'],
  ['annulled', 'annulation'],
  ['annulled-with-injunction', 'annulation, avec injonction de décider de nouveau'],
];
const DATE_FAULT = 'Une date, par exemple 15/12/2026.';
const BLANK = { court: '', number: '', judged: '', notified: '', injunction: '' };

interface JudgmentFormProps {
  readonly site: string;
  readonly id: string;
  readonly appealId: string;
  readonly onDone: () => void;
}

/** What the court said: an annulment makes the request wait for a decision again. */
export function JudgmentForm({ site, id, appealId, onDone }: JudgmentFormProps) {
  const [outcome, setOutcome] = useState<Input['outcome']>('rejected');
  const [draft, write] = useState(BLANK);
  const [isChecked, check] = useState(false);
  const recording = useAct(site, (header, body: Input) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/appeals/{appeal}/judgment', {
        params: { path: { site, id, appeal: appealId }, header },
        body,
      }),
    ),
  );
  const judgedOn = readDay(draft.judged);
  const notifiedOn = readDay(draft.notified);
  const isOrdered = outcome === 'annulled-with-injunction' && draft.injunction.trim() !== '';
  const injunctionBy = isOrdered ? readDay(draft.injunction) : null;
  const isBlank = (text: string): boolean => text.trim() === '';
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (judgedOn === null || notifiedOn === null || (isOrdered && injunctionBy === null)) return;
    if (isBlank(draft.court) || isBlank(draft.number)) return;
    const { court, number } = draft;
    recording.mutate({ outcome, judgedOn, notifiedOn, injunctionBy, court, number }, { onSuccess: onDone });
  };
  const field = (name: keyof typeof BLANK, label: string, fault: string | null) => (
    <TextInput
      label={label}
      value={draft[name]}
      onChange={(text) => write({ ...draft, [name]: text })}
      fault={isChecked && fault !== null ? fault : undefined}
    />
  );
  return (
    <form onSubmit={send} noValidate aria-label="Enregistrer le jugement">
      <div className="fields">
        <SelectInput
          label="Jugement"
          value={outcome}
          options={OUTCOMES}
          onChange={(code) => setOutcome(code as Input['outcome'])}
        />
        {field('court', 'Tribunal', isBlank(draft.court) ? 'Écrivez quel tribunal a jugé.' : null)}
        {field('number', 'Numéro', isBlank(draft.number) ? 'Le numéro figure en tête du jugement.' : null)}
        {field('judged', 'Rendu le', judgedOn === null ? DATE_FAULT : null)}
        {field('notified', 'Notifié au centre le', notifiedOn === null ? DATE_FAULT : null)}
        {outcome === 'annulled-with-injunction' &&
          field(
            'injunction',
            'Décider de nouveau avant le (facultatif)',
            isOrdered && injunctionBy === null ? DATE_FAULT : null,
          )}
      </div>
      {outcome !== 'rejected' && (
        <p>
          L’annulation s’inscrit au registre, ce qui n’est pas payé est libéré, et la demande est à décider de nouveau.
        </p>
      )}
      <Fault error={recording.error} />
      <p className="row actions">
        <Action kind="main" submits isPending={recording.isPending}>
          Enregistrer le jugement
        </Action>
        <Action onPress={onDone}>Annuler</Action>
      </p>
    </form>
  );
}
