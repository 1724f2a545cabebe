import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FEWEST_LETTERS, searchQuery } from '../api/search.js';
import { day, plural } from '../format.js';
import { TextInput } from '../ui/fields.js';
import { Fault } from '../ui/notice.js';
import { StatusTag } from '../ui/tag.js';
import { useSettled } from '../ui/use-settled.js';
import { calledName, plainLabel } from '../words.js';

/** A person or a request, found as one types. */
export function Search({ site }: { readonly site: string }) {
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const found = useQuery({ ...searchQuery(site, asked), placeholderData: keepPreviousData });
  const items = asked.length < FEWEST_LETTERS ? [] : (found.data?.items ?? []);
  return (
    <search className="card">
      <TextInput
        label="Chercher une personne ou une demande"
        hint="Nom et prénom, date de naissance (JJ/MM/AAAA) ou référence"
        value={text}
        onChange={setText}
      />
      <Fault error={found.error} />
      <p role="status" className="soft">
        {said(text.trim(), asked, found)}
      </p>
      <ul className="list">
        {items.map(({ person, request }) => (
          <li key={`${request.id}-${person.birthName ?? ''}-${person.birthDate ?? ''}`}>
            <Link to="/ccas/$site/demandes/$id" params={{ site, id: request.id }} search={{}}>
              {calledName({ ...person, birthName: person.birthName ?? '' })}
              {person.birthDate ? `, ${day(person.birthDate)}` : ''}
            </Link>{' '}
            <span className="soft">
              {request.reference}, {request.aidLabel ?? plainLabel(request.aid)}, {day(request.requestedOn)}
            </span>{' '}
            <StatusTag status={request.status} />
          </li>
        ))}
      </ul>
    </search>
  );
}

interface Found {
  readonly data: { readonly items: readonly unknown[]; readonly more: boolean } | undefined;
  readonly isFetching: boolean;
}

/** What is known of the search while one types: that it runs, before its answer is there. */
function said(typed: string, asked: string, { data, isFetching }: Found): string {
  if (typed.length < FEWEST_LETTERS) return '';
  if (isFetching || typed !== asked) return 'Recherche…';
  return data === undefined ? '' : countOf(data.items.length, data.more);
}

function countOf(count: number, isMore: boolean): string {
  if (count === 0) return 'Personne à ce nom, ni demande à cette référence.';
  return isMore ? `Les ${String(count)} premières : précisez.` : `${plural(count, 'trouvée')}.`;
}
