import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAidLabel } from '../../api/aids.js';
import { duplicatesQuery } from '../../api/search.js';
import { day, readDay } from '../../format.js';
import { Notice } from '../../ui/notice.js';
import { StatusTag } from '../../ui/tag.js';
import { useSettled } from '../../ui/use-settled.js';
import { calledName } from '../../words.js';
import type { Draft } from './draft.js';

type Typed = Pick<Draft, 'birthName' | 'givenNames' | 'birthDate'>;

/** People already known who look like the one being typed, and what they have asked. */
export function Duplicates({ site, draft }: { readonly site: string; readonly draft: Typed }) {
  const typed = useSettled(JSON.stringify([draft.birthName.trim(), draft.givenNames, draft.birthDate]));
  const [birthName, givenNames, birthDate] = JSON.parse(typed) as [string, string, string];
  const person = { birthName, givenNames: givenNames.split(/[\s,]+/).filter(Boolean), birthDate: readDay(birthDate) };
  const isTold = person.givenNames.length > 0 || person.birthDate !== null;
  const query = duplicatesQuery(site, person);
  const labelOf = useAidLabel(site);
  const { data } = useQuery({ ...query, enabled: query.enabled === true && isTold });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>Cette personne est peut-être déjà connue :</p>
      <ul>
        {data.items.map(({ likeness, person: known, running, request }) => (
          <li key={request.id}>
            <Link to="/ccas/$site/demandes/$id" params={{ site, id: request.id }} search={{}}>
              {calledName({ ...known, birthName: known.birthName ?? '' })}, {day(known.birthDate)}
            </Link>{' '}
            {likeness === 'same' ? 'même identité' : 'identité proche'} : {request.reference}, {labelOf(request.aid)},{' '}
            {day(request.requestedOn)} {running ? <StatusTag status={request.status} /> : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
