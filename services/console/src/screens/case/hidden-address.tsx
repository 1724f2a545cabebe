import { useState, type SubmitEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Shape } from '../../api/client.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';

/** The address of a protected file: shown to whoever says why, as long as they stay on the page. */
export function HiddenAddress({ site, id }: { readonly site: string; readonly id: string }) {
  const [motive, setMotive] = useState('');
  const [isOpen, open] = useState(false);
  const queries = useQueryClient();
  const show = useMutation({
    mutationFn: (body: Shape<'ProtectionMotive'>) =>
      answer(
        api.POST('/v1/sites/{site}/aid-requests/{id}/protection/address', { params: { path: { site, id } }, body }),
      ),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['site', site, 'case', id, 'protection'] }),
  });
  if (show.data !== undefined) return <>{inWords(show.data.address)}</>;
  if (!isOpen)
    return (
      <>
        masquée{' '}
        <Action kind="plain" onPress={() => open(true)}>
          Afficher l’adresse
        </Action>
      </>
    );
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (motive.trim() !== '') show.mutate({ motive: motive.trim() });
  };
  return (
    <form onSubmit={send} noValidate aria-label="Afficher l’adresse">
      <TextInput
        label="Pourquoi l’afficher"
        hint="Votre nom et ce motif sont gardés avec le dossier."
        value={motive}
        onChange={setMotive}
        autoFocus
      />
      <Fault error={show.error} />
      <p className="row actions">
        <Action submits isPending={show.isPending} isDisabled={motive.trim() === ''}>
          Afficher l’adresse
        </Action>
        <Action kind="plain" onPress={() => open(false)}>
          Renoncer
        </Action>
      </p>
    </form>
  );
}

function inWords(address: Shape<'ProtectedAddress'>['address']): string {
  if (!address) return 'non renseignée';
  return [address.line, address.postalCode].filter(Boolean).join(', ') || 'non renseignée';
}
