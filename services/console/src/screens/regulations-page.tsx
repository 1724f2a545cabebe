import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../api/client.js';
import { useMembership } from '../api/person.js';
import { day, today } from '../format.js';
import { Action } from '../ui/action.js';
import { Waiting } from '../ui/notice.js';
import { DraftForm } from './regulation/draft-form.js';
import { VersionCard } from './regulation/version-card.js';

const STATE = {
  draft: 'Projet à corriger',
  checked: 'Projet contrôlé',
  simulated: 'Projet essayé',
  adopted: 'Adopté',
  'in-force': 'En vigueur',
  ended: 'Terminé',
} as const;

/** Versions of the regulation, their text, and a change to try on past requests. */
export function RegulationsPage() {
  const { site } = useParams({ from: '/ccas/$site/reglement' });
  const [opened, open] = useState<string | null>(null);
  const versions = useQuery({
    queryKey: ['site', site, 'regulations'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/regulations', { params: { path: { site } } })),
  });
  const roles = useMembership(site)?.roles ?? [];
  const canDraft = roles.includes('manager') || roles.includes('admin');
  return (
    <>
      <h1>Règlement des aides</h1>
      <section className="card">
        <Waiting of={versions} />
        <ul className="list">
          {versions.data?.items.map(({ version, state, deliberation, validFrom }) => (
            <li key={version} className="row">
              <strong>{day(version)}</strong> <span className="tag calm">{STATE[state]}</span>
              <span className="soft">
                {deliberation ? `Délibération ${deliberation}. ` : ''}
                {validFrom
                  ? `${validFrom > today() ? 'Prévue à partir du' : 'En vigueur depuis le'} ${day(validFrom)}.`
                  : ''}
              </span>
              <Action onPress={() => open(opened === version ? null : version)}>
                {opened === version ? 'Refermer' : 'Lire'}
              </Action>
            </li>
          ))}
        </ul>
      </section>
      {opened !== null && <VersionCard key={opened} site={site} version={opened} roles={roles} />}
      {canDraft && <DraftForm site={site} onDrafted={open} />}
    </>
  );
}
