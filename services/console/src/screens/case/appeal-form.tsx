import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { readDay } from '../../format.js';
import { Action } from '../../ui/action.js';
import { SelectInput, TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';

type Input = Shape<'AppealInput'>;

const KINDS = [
  ['gracious', 'gracieux, adressé au centre'],
  ['contentious', 'contentieux, devant le tribunal'],
] as const;

const APPELLANTS = [
  ['person', 'la personne'],
  ['representative', 'son représentant'],
  ['other', 'quelqu’un d’autre'],
] as const;

interface AppealFormProps {
  readonly site: string;
  readonly id: string;
  /** Nothing notifies silence. */
  readonly isAgainstSilence: boolean;
  readonly onDone: () => void;
}

/** An appeal as it came: dates, who, and what they say. */
export function AppealForm({ site, id, isAgainstSilence, onDone }: AppealFormProps) {
  const [kind, setKind] = useState<Input['kind']>('gracious');
  const [appellant, setAppellant] = useState<Input['appellant']>('person');
  const [name, setName] = useState('');
  const [received, setReceived] = useState('');
  const [sent, setSent] = useState('');
  const [notified, setNotified] = useState('');
  const [grounds, setGrounds] = useState('');
  const [isChecked, check] = useState(false);
  const recording = useAct(site, (header, body: Input) =>
    answer(api.POST('/v1/sites/{site}/aid-requests/{id}/appeals', { params: { path: { site, id }, header }, body })),
  );
  const receivedOn = readDay(received);
  const [sentOn, notifiedOn] = [sent, notified].map((text) => readDay(text));
  const wrong = (text: string): string | undefined =>
    isChecked && text.trim() !== '' && readDay(text) === null ? 'Une date, par exemple 15/12/2026.' : undefined;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    const unread = [sent, notified].some((text) => text.trim() !== '' && readDay(text) === null);
    if (receivedOn === null || unread || grounds.trim() === '') return;
    const who = { appellant, appellantName: name.trim() === '' ? null : name };
    const dates = { receivedOn, sentOn: sentOn ?? null, notifiedOn: notifiedOn ?? null };
    recording.mutate({ kind, ...who, ...dates, grounds }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} noValidate>
      {isAgainstSilence && <p>Ce recours conteste le rejet implicite : aucune décision n’a été prise à temps.</p>}
      <div className="fields">
        <SelectInput label="Recours" value={kind} options={KINDS} onChange={(code) => setKind(code as Input['kind'])} />
        <TextInput
          label="Reçu le"
          hint="JJ/MM/AAAA"
          inputMode="numeric"
          value={received}
          onChange={setReceived}
          fault={isChecked && receivedOn === null ? 'Une date, par exemple 15/12/2026.' : undefined}
          autoFocus
        />
        <TextInput
          label="Posté le (facultatif)"
          hint="Le cachet de la poste, s’il y en a un : c’est lui qui compte."
          inputMode="numeric"
          value={sent}
          onChange={setSent}
          fault={wrong(sent)}
        />
        {!isAgainstSilence && <Notified value={notified} onChange={setNotified} fault={wrong(notified)} />}
        <SelectInput
          label="Formé par"
          value={appellant}
          options={APPELLANTS}
          onChange={(code) => setAppellant(code as Input['appellant'])}
        />
        {appellant !== 'person' && <TextInput label="Nom" value={name} onChange={setName} />}
      </div>
      <TextInput
        label="Ce que dit le recours"
        isLong
        value={grounds}
        onChange={setGrounds}
        fault={isChecked && grounds.trim() === '' ? 'Résumez ce qui est contesté.' : undefined}
      />
      <Fault error={recording.error} />
      <p className="row actions">
        <Action kind="main" submits isPending={recording.isPending}>
          Enregistrer le recours
        </Action>
        <Action onPress={onDone}>Annuler</Action>
      </p>
    </form>
  );
}

interface NotifiedProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | undefined;
}

function Notified(field: NotifiedProps) {
  return (
    <TextInput
      label="Décision notifiée le (facultatif)"
      hint="Seulement si une preuve existe : sans elle, aucun délai n’est opposable."
      inputMode="numeric"
      {...field}
    />
  );
}
