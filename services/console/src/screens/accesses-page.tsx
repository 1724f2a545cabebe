import { useParams, useSearch } from '@tanstack/react-router';
import { useMembership } from '../api/person.js';
import { AccessAlerts, AccessesCard } from './privacy/accesses-card.js';
import { EliminationsCard } from './privacy/eliminations-card.js';
import { ExportCard } from './privacy/export-card.js';

/** The page of the data protection officer: who read what, what is held on somebody, what is to go. The administrator eliminates too. */
export function AccessesPage() {
  const { site } = useParams({ from: '/ccas/$site/acces' });
  const { demande } = useSearch({ from: '/ccas/$site/acces' });
  const isOfficer = useMembership(site)?.roles.includes('dpo') ?? false;
  return (
    <>
      <h1>Protection des données</h1>
      {isOfficer && <AccessAlerts site={site} />}
      {isOfficer && <ExportCard site={site} />}
      <EliminationsCard site={site} />
      {isOfficer && <AccessesCard site={site} request={demande} />}
    </>
  );
}
