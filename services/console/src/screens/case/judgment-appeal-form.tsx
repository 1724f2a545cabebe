import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { readDay } from '../../format.js';
import { Action } from '../../ui/action.js';
import { SelectInput, TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';

type Input = Shape<'JudgmentAppealInput'>;
type Noted = Shape<'JudgmentAppealView'>;
type Outcome = Shape<'Ruling'>['outcome'];

const APPELLANTS: readonly (readonly [Input['by'], string])[] = [
  ['person', 'la personne'],
  ['centre', 'le centre'],
];
const OUTCOMES: readonly (readonly [Outcome | '', string])[] = [
  ['', 'pas encore jugé'],
  ['confirmed', 'le jugement est confirmé'],
  ['judgment-annulled', 'le jugement est annulé, à juger de nouveau'],
];
const DATE_FAULT = 'Une date, par exemple 15/12/2026.';

interface JudgmentAppealFormProps {
  readonly site: string;
  readonly id: string;
  readonly appealId: string;
  /** What is known of it; null for a new one. */
  readonly noted: Noted | null;
  readonly onDone: () => void;
}

/** An appeal against a judgment, then what the higher court says of it. */
export function JudgmentAppealForm({ site, id, appealId, noted, onDone }: JudgmentAppealFormProps) {
  const [by, setBy] = useState<Input['by']>(noted?.by ?? 'person');
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const lodged = noted ? noted.lodgedOn.split('-').reverse().join('/') : '';
  const [draft, write] = useState({ court: noted?.court ?? 'Conseil d’État', lodged, ruled: '', number: '' });
  const [isChecked, check] = useState(false);
  const noting = useAct(site, (header, body: Input) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/appeals/{appeal}/judgment/appeal', {
        params: { path: { site, id, appeal: appealId }, header },
        body,
      }),
    ),
  );
  const lodgedOn = readDay(draft.lodged);
  const ruledOn = readDay(draft.ruled);
  const isBlank = (text: string): boolean => text.trim() === '';
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    const { court, number } = draft;
    if (lodgedOn === null || isBlank(court)) return;
    if (outcome !== '' && (ruledOn === null || isBlank(number))) return;
    const ruling = outcome === '' || ruledOn === null ? null : { outcome, ruledOn, number };
    noting.mutate({ by, court, lodgedOn, ruling }, { onSuccess: onDone });
  };
  const field = (name: keyof typeof draft, label: string, fault: string | null) => (
    <TextInput
      label={label}
      value={draft[name]}
      onChange={(text) => write({ ...draft, [name]: text })}
      fault={isChecked && fault !== null ? fault : undefined}
    />
  );
  return (
    <form onSubmit={send} noValidate aria-label="Appel ou pourvoi contre le jugement">
      <div className="fields">
        <SelectInput
          label="Formé par"
          value={by}
          options={APPELLANTS}
          onChange={(code) => setBy(code as Input['by'])}
        />
        {field('court', 'Juridiction saisie', isBlank(draft.court) ? 'Écrivez quelle juridiction est saisie.' : null)}
        {field('lodged', 'Formé le', lodgedOn === null ? DATE_FAULT : null)}
        <SelectInput
          label="Ce qui en est jugé"
          value={outcome}
          options={OUTCOMES}
          onChange={(code) => setOutcome(code as Outcome | '')}
        />
        {outcome !== '' && field('ruled', 'Jugé le', ruledOn === null ? DATE_FAULT : null)}
        {outcome !== '' &&
          field('number', 'Numéro', isBlank(draft.number) ? 'Le numéro figure en tête de la décision.' : null)}
      </div>
      <p>L’appel ou le pourvoi ne suspend pas le jugement : il s’applique d’ici là.</p>
      <Fault error={noting.error} />
      <p className="row actions">
        <Action kind="main" submits isPending={noting.isPending}>
          Noter
        </Action>
        <Action onPress={onDone}>Annuler</Action>
      </p>
    </form>
  );
}
