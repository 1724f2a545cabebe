import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { protectionQuery } from '../../api/protection.js';
import { instant } from '../../format.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { Fault, Waiting } from '../../ui/notice.js';
import { ProtectionForm } from './protection-form.js';
import { ACTS, REASONS, channelWords } from './protection-words.js';

interface ProtectionCardProps {
  readonly site: string;
  readonly id: string;
  /** Whoever only watches over the data sees it, and changes nothing. */
  readonly isReadOnly: boolean;
}

/** Who reads the file and how the person is reached without harm; protects it, or lifts that. */
export function ProtectionCard({ site, id, isReadOnly }: ProtectionCardProps) {
  const found = useQuery(protectionQuery(site, id));
  const [isOpen, open] = useState(false);
  const { data } = found;
  if (data === undefined) return <Waiting of={found} />;
  const { protection, mayChange, acts } = data;
  if (isOpen) return <ProtectionForm site={site} id={id} known={data} onDone={() => open(false)} />;
  if (!protection)
    return isReadOnly ? null : (
      <p className="actions">
        <Action kind="plain" onPress={() => open(true)}>
          Protéger ce dossier
        </Action>
      </p>
    );
  return (
    <section className="card" aria-labelledby="protection">
      <h2 id="protection">Dossier protégé</h2>
      <dl className="facts">
        <dt>Raison</dt>
        <dd>{REASONS.find(([code]) => code === protection.reason)?.[1]}</dd>
        <dt>Joindre la personne</dt>
        <dd>{channelWords(protection.channel)}</dd>
        <dt>Le lisent</dt>
        <dd>{readersOf(data).join(', ')}</dd>
      </dl>
      <details>
        <summary>Ce qui a été fait</summary>
        <ul className="list">
          {acts.map((act, index) => (
            <li key={index}>
              <span className="soft">
                {instant(act.at)}, {act.byName ?? 'compte supprimé'}
              </span>{' '}
              {ACTS[act.kind]}
              {act.motive ? ` : ${act.motive}` : ''}
            </li>
          ))}
        </ul>
      </details>
      {mayChange && !isReadOnly && (
        <>
          <p className="actions">
            <Action onPress={() => open(true)}>Changer la protection</Action>
          </p>
          <Lifting site={site} id={id} />
        </>
      )}
    </section>
  );
}

function readersOf({ protection, accounts }: Shape<'CaseProtection'>): string[] {
  const named = (id: string): string => accounts.find((account) => account.id === id)?.name ?? 'compte supprimé';
  return (protection?.readerIds ?? []).map(named);
}

function Lifting({ site, id }: { readonly site: string; readonly id: string }) {
  const [isOpen, open] = useState(false);
  const [motive, setMotive] = useState('');
  const lift = useAct(site, (header, body: Shape<'ProtectionMotive'>) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/protection/lifting', {
        params: { path: { site, id }, header },
        body,
      }),
    ),
  );
  if (!isOpen)
    return (
      <p className="actions">
        <Action kind="plain" onPress={() => open(true)}>
          Lever la protection
        </Action>
      </p>
    );
  return (
    <>
      <TextInput
        label="Pourquoi lever la protection"
        hint="Tout le centre lira de nouveau ce dossier, adresse comprise."
        value={motive}
        onChange={setMotive}
        autoFocus
      />
      <Fault error={lift.error} />
      <p className="row actions">
        <Action
          kind="danger"
          isPending={lift.isPending}
          isDisabled={motive.trim() === ''}
          onPress={() => lift.mutate({ motive: motive.trim() })}
        >
          Lever la protection
        </Action>
        <Action kind="plain" onPress={() => open(false)}>
          Renoncer
        </Action>
      </p>
    </>
  );
}
