import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DropZone, FileTrigger, type FileDropItem } from 'react-aria-components';
import { answer, api } from '../../api/client.js';
import { useAct } from '../../api/cases.js';
import { documentAddress, documentsQuery, sendScan } from '../../api/documents.js';
import { instant } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Fault, Notice, Waiting } from '../../ui/notice.js';
import { SCAN_TYPES, refusalOf } from './scan-refusal.js';

interface DocumentsCardProps {
  readonly site: string;
  readonly id: string;
}

/** What the person brought, scanned: files are dropped here, beside the case. */
export function DocumentsCard({ site, id }: DocumentsCardProps) {
  const documents = useQuery(documentsQuery(site, id));
  const remove = useAct(site, (_once, document: string) =>
    answer(
      api.DELETE('/v1/sites/{site}/aid-requests/{id}/documents/{document}', {
        params: { path: { site, id, document } },
      }),
    ),
  );
  return (
    <section className="card" aria-labelledby="documents">
      <h2 id="documents">Pièces numérisées</h2>
      <Waiting of={documents} />
      <ul className="list">
        {documents.data?.items.map((document) => (
          <li key={document.id}>
            <a href={documentAddress(site, id, document.id)} download={document.name}>
              {document.name}
            </a>{' '}
            <span className="soft">
              {Math.ceil(document.size / 1024)} Ko, {instant(document.addedAt)},{' '}
              {document.addedByName ?? 'logiciel du centre'}
            </span>{' '}
            {document.isOwn && (
              <Action kind="plain" isPending={remove.isPending} onPress={() => remove.mutate(document.id)}>
                Retirer {document.name}
              </Action>
            )}
          </li>
        ))}
      </ul>
      <Fault error={remove.error} />
      <NewDocuments site={site} id={id} />
    </section>
  );
}

/** Files one after the other; the first that is refused stops, and is named with what to do. */
function NewDocuments({ site, id }: DocumentsCardProps) {
  const queries = useQueryClient();
  const [at, setAt] = useState<{ readonly name: string; readonly place: number; readonly count: number } | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const send = useMutation({
    mutationFn: async (files: readonly File[]) => {
      setRefused(null);
      for (const [index, file] of files.entries()) {
        setAt({ name: file.name, place: index + 1, count: files.length });
        const refusal = refusalOf(file);
        if (refusal !== null) {
          setRefused(`${file.name} : ${refusal}`);
          return;
        }
        await sendScan(site, id, { file, key: crypto.randomUUID() });
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['site', site, 'case', id] }),
  });
  const dropped = async (items: readonly FileDropItem[]): Promise<void> =>
    send.mutate(await Promise.all(items.map((item) => item.getFile())));
  return (
    <DropZone
      className="drop"
      aria-label="Déposer des pièces"
      onDrop={({ items }) => void dropped(items.filter((item) => item.kind === 'file'))}
    >
      <p className="hint">Déposez ici des fichiers PDF, JPEG ou PNG, 10 Mo au plus chacun.</p>
      <FileTrigger
        acceptedFileTypes={SCAN_TYPES}
        allowsMultiple
        onSelect={(files) => files !== null && send.mutate([...files])}
      >
        <Action isPending={send.isPending}>Choisir des fichiers</Action>
      </FileTrigger>
      {send.isPending && at !== null && (
        <Notice>
          Envoi de {at.name} ({at.place} sur {at.count})…
        </Notice>
      )}
      {refused !== null && <Notice tone="bad">{refused}</Notice>}
      {send.error !== null && at !== null && <p>Non ajoutée : {at.name}.</p>}
      <Fault error={send.error} />
    </DropZone>
  );
}
