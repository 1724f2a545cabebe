import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { eliminationsQuery } from '../../api/retention.js';
import { day } from '../../format.js';
import { Action } from '../../ui/action.js';
import { SelectInput } from '../../ui/fields.js';
import { useFirst } from '../../ui/more.js';
import { Fault, Waiting } from '../../ui/notice.js';
import { EliminationItem } from './elimination-item.js';

const SAMPLINGS = [
  [1, 'tous les dossiers accordés sont conservés'],
  [5, 'un dossier accordé sur 5 est conservé'],
  [10, 'un dossier accordé sur 10 est conservé'],
  [20, 'un dossier accordé sur 20 est conservé'],
  [50, 'un dossier accordé sur 50 est conservé'],
] as const;

/** Files at the end of their time: proposed, sent to the archives, with their visa eliminated. */
export function EliminationsCard({ site }: { readonly site: string }) {
  const eliminations = useQuery(eliminationsQuery(site));
  const { items = [], holds = [] } = eliminations.data ?? {};
  const [shown, others] = useFirst(items, 'des bordereaux');
  const [shownHolds, otherHolds] = useFirst(holds, 'des dossiers protégés');
  return (
    <section className="card" aria-labelledby="eliminations">
      <h2 id="eliminations">Dossiers à éliminer</h2>
      <p>
        Un refus ou une demande sans suite se garde deux ans après le dernier contact, une aide accordée dix ans. Un
        recours, une avance due ou un paiement en cours retiennent le dossier. Rien n’est effacé avant le visa des
        archives départementales, que vous inscrivez ici.
      </p>
      <ProposeForm key={items.length} site={site} />
      <Waiting of={eliminations} />
      {eliminations.data && items.length === 0 && <p className="soft">Aucune proposition pour l’instant.</p>}
      <ul className="list">
        {shown.map((elimination) => (
          <li key={elimination.id}>
            <EliminationItem site={site} elimination={elimination} />
          </li>
        ))}
      </ul>
      {others}
      {holds.length > 0 && (
        <>
          <h3>Dossiers protégés de l’élimination</h3>
          <ul className="list">
            {shownHolds.map(({ requestId, reference, reason, placedOn }) => (
              <li key={requestId}>
                {reference ?? '—'} : {reason} <span className="soft">depuis le {day(placedOn)}</span>
                <Release site={site} id={requestId} />
              </li>
            ))}
          </ul>
          {otherHolds}
        </>
      )}
    </section>
  );
}

function ProposeForm({ site }: { readonly site: string }) {
  const [sampling, setSampling] = useState('10');
  const propose = useAct(site, (header, sampleEvery: Shape<'EliminationInput'>['sampleEvery']) =>
    answer(api.POST('/v1/sites/{site}/eliminations', { params: { path: { site }, header }, body: { sampleEvery } })),
  );
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const sampleEvery = SAMPLINGS.find(([every]) => String(every) === sampling)?.[0];
    if (sampleEvery !== undefined) propose.mutate(sampleEvery);
  };
  return (
    <form onSubmit={send} noValidate aria-label="Proposer une élimination">
      <SelectInput
        label="Échantillon"
        hint="Selon la taille de la commune : voyez avec vos archives départementales."
        value={sampling}
        onChange={setSampling}
        options={SAMPLINGS.map(([every, words]) => [String(every), words] as const)}
      />
      <Fault error={propose.error} />
      <p className="actions">
        <Action submits isPending={propose.isPending}>
          Préparer un bordereau
        </Action>
      </p>
    </form>
  );
}

function Release({ site, id }: { readonly site: string; readonly id: string }) {
  const release = useAct(site, (_header, reason: null) =>
    answer(
      api.PUT('/v1/sites/{site}/aid-requests/{id}/elimination-hold', {
        params: { path: { site, id } },
        body: { reason },
      }),
    ),
  );
  return (
    <>
      <Fault error={release.error} />
      <Action kind="plain" onPress={() => release.mutate(null)} isPending={release.isPending}>
        Lever la protection
      </Action>
    </>
  );
}
