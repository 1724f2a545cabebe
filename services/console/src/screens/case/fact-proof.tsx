import { useQuery } from '@tanstack/react-query';
import type { Shape } from '../../api/client.js';
import { documentAddress, documentsQuery } from '../../api/documents.js';
import { day } from '../../format.js';

interface FactProofProps {
  readonly site: string;
  readonly id: string;
  readonly proof: Shape<'CaseFactProof'> | undefined;
  /** Who may not open the scans reads which paper it was, and no more. */
  readonly mayOpen: boolean;
}

/** The paper on which a fact rests, and the scans that show it. */
export function FactProof({ site, id, proof, mayOpen }: FactProofProps) {
  const documents = useQuery({
    ...documentsQuery(site, id),
    enabled: mayOpen && proof !== undefined && proof.documentIds.length > 0,
  });
  if (proof === undefined) return null;
  const names = new Map(documents.data?.items.map((document) => [document.id, document.name]));
  return (
    <p className="soft">
      Justificatif : {proof.label}, vu le {day(proof.seenOn)}
      {mayOpen &&
        proof.documentIds.map((document, index) => (
          <span key={document}>
            {', '}
            <a href={documentAddress(site, id, document)} download={names.get(document)}>
              {names.get(document) ?? `pièce ${String(index + 1)}`}
            </a>
          </span>
        ))}
      .
    </p>
  );
}
