import { useState } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api } from '../../api/client.js';
import { Action } from '../../ui/action.js';
import { Fault } from '../../ui/notice.js';

/** The file names its version itself. */
const VERSION = /^version: *['"]?(\d{4}-\d{2}-\d{2})/m;

interface DraftFormProps {
  readonly site: string;
  readonly onDrafted: (version: string) => void;
}

/** A file written beside the console, checked as it is put here: nothing is in force before its deliberation. */
export function DraftForm({ site, onDrafted }: DraftFormProps) {
  const [source, setSource] = useState<string | null>(null);
  const draft = useAct(site, (_once, text: string) => {
    const body = { source: text, version: VERSION.exec(text)?.[1] ?? '' };
    return answer(api.POST('/v1/sites/{site}/regulations', { params: { path: { site } }, body }));
  });
  return (
    <section className="card" aria-labelledby="projet">
      <h2 id="projet">Déposer un projet de règlement</h2>
      <p className="field">
        <label htmlFor="fichier">Fichier YAML</label>
        <input
          id="fichier"
          type="file"
          accept=".yaml,.yml"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            void file?.text().then(setSource);
          }}
        />
      </p>
      <Fault error={draft.error} />
      <Action
        kind="main"
        isPending={draft.isPending}
        isDisabled={source === null}
        onPress={() => {
          if (source !== null) draft.mutate(source, { onSuccess: ({ version }) => onDrafted(version) });
        }}
      >
        Contrôler ce projet
      </Action>
    </section>
  );
}
