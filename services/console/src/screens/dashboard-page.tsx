import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, type Shape } from '../api/client.js';
import { useMembership } from '../api/person.js';
import { day, euros, plural, readDay, today, typedDay } from '../format.js';
import { TextInput } from '../ui/fields.js';
import { Waiting } from '../ui/notice.js';
import { useSettled } from '../ui/use-settled.js';
import { Outcomes } from './dashboard/outcomes.js';
import { Envelopes } from './envelopes.js';
import './dashboard/dashboard.css';

const SPENDING_READERS: readonly string[] = ['agent', 'secretary', 'president', 'manager', 'dpo'];

/** What the centre did over a period: requests, delays, outcomes and spending, each as bars and as a file. */
export function DashboardPage() {
  const { site } = useParams({ from: '/ccas/$site/tableau-de-bord' });
  const [from, setFrom] = useState(() => typedDay(`${today().slice(0, 4)}-01-01`));
  const [until, setUntil] = useState(() => typedDay(today()));
  const period = useSettled(`${readDay(from) ?? ''} ${readDay(until) ?? ''}`, 300);
  const [first = '', last = ''] = period.split(' ');
  const isPeriod = first !== '' && last !== '' && first <= last;
  const statistics = useQuery({
    queryKey: ['site', site, 'statistics', first, last],
    queryFn: () =>
      answer(
        api.GET('/v1/sites/{site}/statistics', { params: { path: { site }, query: { from: first, until: last } } }),
      ),
    enabled: isPeriod,
  });
  const canSpend = useMembership(site)?.roles.some((role) => SPENDING_READERS.includes(role)) ?? false;
  return (
    <>
      <h1>Tableau de bord</h1>
      <div className="row end">
        <TextInput label="Demandes du" value={from} onChange={setFrom} fault={faultOf(from)} />
        <TextInput
          label="au"
          value={until}
          onChange={setUntil}
          fault={faultOf(until) ?? (first > last && last !== '' ? 'C’est avant le début.' : undefined)}
        />
      </div>
      {isPeriod && <Waiting of={statistics} />}
      {statistics.data !== undefined && (
        <>
          <Totals of={statistics.data} />
          {canSpend && <Envelopes site={site} />}
          {statistics.data.tables
            .filter(({ lines }) => lines.length > 0)
            .map((table) => (
              <Outcomes key={table.breakdown} site={site} table={table} period={{ from: first, until: last }} />
            ))}
        </>
      )}
    </>
  );
}

function faultOf(text: string): string | undefined {
  return readDay(text) === null ? 'Écrivez une date, par exemple 31/12/2026.' : undefined;
}

function Totals({ of: { total, waiting, from, until } }: { readonly of: Shape<'StatisticsView'> }) {
  const figures: readonly (readonly [string, string])[] = [
    ['déposées', String(total.filed)],
    ['encore ouvertes', String(waiting)],
    ['accordées, même en partie', String(total.granted + total.partiallyGranted)],
    ['refusées', String(total.refused)],
    ['accordés en tout', euros(total.grantedCents)],
    ['du dépôt à la décision, pour la moitié', daysOf(total.medianDays)],
    ['pour neuf demandes sur dix', daysOf(total.ninthDecileDays)],
  ];
  return (
    <section className="card" aria-labelledby="ensemble">
      <h2 id="ensemble">{`Du ${day(from)} au ${day(until)}`}</h2>
      <ul className="figures">
        {figures.map(([what, value]) => (
          <li key={what}>
            <span className="big">{value}</span> <span className="soft">{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function daysOf(days: number | null | undefined): string {
  return days === null || days === undefined ? '—' : plural(days, 'jour');
}
