import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { Shape } from '../api/client.js';
import { euros, typedDay } from '../format.js';
import { StatusTag } from '../ui/tag.js';
import { AUTHORITY, calledName, plainLabel } from '../words.js';

interface CaseTableProps {
  readonly site: string;
  readonly items: readonly Shape<'CaseItem'>[];
  /** The worklist that the case is opened from: previous and next follow it. */
  readonly list: string | undefined;
  readonly caption: string;
}

/** Requests, one a line. */
export function CaseTable({ site, items, list, caption }: CaseTableProps) {
  return (
    <div className="scroll cases" tabIndex={0} role="region" aria-label={`${caption}, tableau`}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Demande</th>
            <th scope="col">Personne</th>
            <th scope="col">Aide</th>
            <th scope="col">Déposée le</th>
            <th scope="col" className="number">
              QF
            </th>
            <th scope="col" className="number">
              Demandé
            </th>
            <th scope="col">État</th>
            <th scope="col">Qui décide</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <CaseRow key={item.id} site={site} item={item} list={list} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CaseRowProps extends Pick<CaseTableProps, 'site' | 'list'> {
  readonly item: Shape<'CaseItem'>;
}

/** Drawn once: a long list that goes on does not draw again what it shows. */
const CaseRow = memo(function CaseRow({ site, item, list }: CaseRowProps) {
  return (
    <tr>
      <th scope="row">
        <Link
          className="reference"
          to="/ccas/$site/demandes/$id"
          params={{ site, id: item.id }}
          search={list === undefined ? {} : { liste: list }}
        >
          {item.reference}
        </Link>
        {item.urgent && <span className="tag act">Urgent</span>}
      </th>
      <td>{item.applicant ? calledName(item.applicant) : '—'}</td>
      <td>{item.aidLabel ?? plainLabel(item.aid)}</td>
      <td className="date" data-label="Déposée le">
        {typedDay(item.requestedOn)}
      </td>
      <td className="number" data-label="QF">
        {item.quotientFamilial ?? '—'}
      </td>
      <td className="number" data-label="Demandé">
        {euros(item.requestedAmountCents)}
      </td>
      <td>
        <StatusTag status={item.status} />
      </td>
      <td data-label="Qui décide">{item.authority ? AUTHORITY[item.authority] : '—'}</td>
    </tr>
  );
});
