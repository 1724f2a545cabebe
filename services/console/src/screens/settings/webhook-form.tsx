import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { Action } from '../../ui/action.js';
import { Choice, FieldGroup, TextInput } from '../../ui/fields.js';
import { Fault, Notice } from '../../ui/notice.js';
import { eventLabel } from './webhook-words.js';

type EventType = Shape<'WebhookInput'>['eventTypes'][number];

interface WebhookFormProps {
  readonly site: string;
  /** What it may be told of. */
  readonly events: readonly string[];
}

/** Opens a webhook, and shows its secret: this once. */
export function WebhookForm({ site, events }: WebhookFormProps) {
  const [url, setUrl] = useState('');
  const [chosen, choose] = useState<readonly EventType[]>([]);
  const known = events as readonly EventType[];
  const [isChecked, check] = useState(false);
  const open = useAct(site, (header, body: Shape<'WebhookInput'>) =>
    answer(api.POST('/v1/sites/{site}/webhooks', { params: { path: { site }, header }, body })),
  );
  const isWrong = !/^https?:\/\/\S+$/.test(url.trim());
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (isWrong || chosen.length === 0) return;
    open.mutate(
      { url: url.trim(), eventTypes: [...chosen] },
      {
        onSuccess: () => {
          setUrl('');
          choose([]);
          check(false);
        },
      },
    );
  };
  return (
    <form onSubmit={send} noValidate aria-label="Ouvrir un webhook">
      {open.isSuccess && (
        <Notice tone="good">
          <p>
            Le secret de {open.data.url}, à donner au logiciel ; il n’est montré que cette fois :{' '}
            <code>{open.data.secret}</code>
          </p>
        </Notice>
      )}
      <TextInput
        label="Adresse du logiciel à prévenir"
        hint="https://…"
        value={url}
        onChange={setUrl}
        fault={isChecked && isWrong ? 'Une adresse qui commence par https://' : undefined}
      />
      <FieldGroup title="Ce dont il est prévenu">
        <div className="fields">
          {known.map((type) => (
            <Choice
              key={type}
              label={eventLabel(type)}
              isOn={chosen.includes(type)}
              onChange={(isOn) => choose(isOn ? [...chosen, type] : chosen.filter((one) => one !== type))}
            />
          ))}
        </div>
      </FieldGroup>
      {isChecked && chosen.length === 0 && <Notice tone="bad">Choisissez au moins un événement.</Notice>}
      <Fault error={open.error} />
      <p className="actions">
        <Action submits isPending={open.isPending}>
          Ouvrir ce webhook
        </Action>
      </p>
    </form>
  );
}
