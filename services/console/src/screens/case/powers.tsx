import { useQuery } from '@tanstack/react-query';
import { authorityQuery, envelopesQuery } from '../../api/authority.js';
import { euros, today } from '../../format.js';
import { Notice } from '../../ui/notice.js';

/** What whoever signs must know first: a power that is disputed, an envelope that runs out. */
export function Powers({ site, aid }: { readonly site: string; readonly aid: string }) {
  const authority = useQuery(authorityQuery(site)).data;
  const envelopes = useQuery(envelopesQuery(site)).data?.items ?? [];
  const year = Number(today().slice(0, 4));
  const left = envelopes.filter((one) => one.year === year && (one.aid ?? aid) === aid);
  return (
    <>
      {authority?.signatureMode === 'agent-signs' && !authority.delegationSettled && (
        <Notice tone="warn">
          La signature par l’agent repose sur une délibération dont la portée n’est pas tranchée par le conseil.
        </Notice>
      )}
      {left.map(({ aid: only, leftCents }) => (
        <p key={only ?? 'all'} className="soft">
          {`Enveloppe ${String(year)}${only ? '' : ', toutes aides'} : il reste ${euros(leftCents)}.`}
        </p>
      ))}
    </>
  );
}
