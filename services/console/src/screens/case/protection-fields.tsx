import type { Shape } from '../../api/client.js';
import { SelectInput, TextInput } from '../../ui/fields.js';
import { REASONS, meansFor } from './protection-words.js';

type Wish = Shape<'ProtectionInput'>;

interface ProtectionFieldsProps {
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
  /** What is not said of how they are reached. */
  readonly fault?: string | undefined;
}

/** Why a file is protected, and how the person is reached without harm. */
export function ProtectionFields({ wish, onChange, fault }: ProtectionFieldsProps) {
  const { reason, channel } = wish;
  const said = (part: Partial<Wish['channel']>): void => onChange({ ...wish, channel: { ...channel, ...part } });
  const because = (code: Wish['reason']): void => {
    const isLeft = meansFor(code).some(([means]) => means === channel.means);
    onChange({ ...wish, reason: code, channel: isLeft ? channel : { ...channel, means: 'in-person' } });
  };
  return (
    <div className="fields">
      <SelectInput
        label="Pourquoi"
        value={reason}
        onChange={(code) => because(code as Wish['reason'])}
        options={REASONS}
      />
      <SelectInput
        label="Comment joindre la personne"
        value={channel.means}
        onChange={(code) => said({ means: code as Wish['channel']['means'] })}
        options={meansFor(reason)}
        {...(channel.means === 'in-person' ? { hint: 'Rien n’est envoyé à l’adresse.' } : {})}
      />
      {channel.means !== 'in-person' && (
        <TextInput
          label="Numéro ou adresse"
          value={channel.value ?? ''}
          onChange={(value) => said({ value })}
          fault={fault}
        />
      )}
      <TextInput
        label="À quoi faire attention"
        hint="Par exemple : entre 9 h et 16 h, ne pas laisser de message."
        value={channel.caution ?? ''}
        onChange={(caution) => said({ caution })}
      />
    </div>
  );
}
