import { useQuery } from '@tanstack/react-query';
import { protectionQuery } from '../../api/protection.js';
import { channelWords } from './protection-words.js';

/** Says that a file is protected, and how the person is reached without harm. */
export function ProtectedMark({ site, id }: { readonly site: string; readonly id: string }) {
  const protection = useQuery(protectionQuery(site, id)).data?.protection ?? null;
  if (protection === null) return null;
  return (
    <p className="row">
      <span className="tag act">Dossier protégé</span>
      <span>{channelWords(protection.channel)}</span>
    </p>
  );
}
