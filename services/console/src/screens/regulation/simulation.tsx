import { useState } from 'react';
import { useAidLabel } from '../../api/aids.js';
import { answer, api, type Shape } from '../../api/client.js';
import { euros, plural } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Fault } from '../../ui/notice.js';
import { addEffects } from './add-effects.js';

type Effect = Shape<'AidEffect'>;

interface Progress {
  readonly aids: readonly Effect[];
  readonly done: number;
  readonly total: number;
  readonly isRunning: boolean;
}

/** A draft tried on past requests, step by step: who gains, who loses, what it costs. */
export function Simulation({ site, version }: { readonly site: string; readonly version: string }) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const run = async (): Promise<void> => {
    setError(null);
    let after: string | null = null;
    let aids: readonly Effect[] = [];
    do {
      const step: Shape<'SimulationStep'> = await answer(
        api.POST('/v1/sites/{site}/regulations/{version}/simulations', {
          params: { path: { site, version } },
          body: { after },
        }),
      );
      aids = addEffects(aids, step.aids);
      after = step.next ?? null;
      setProgress({ aids, done: step.done, total: step.total, isRunning: !step.finished });
      if (step.finished) return;
    } while (after !== null);
  };
  return (
    <>
      <p className="actions">
        <Action
          kind="main"
          isPending={progress?.isRunning ?? false}
          onPress={() => {
            run().catch((cause: unknown) => setError(cause as Error));
          }}
        >
          Essayer sur les demandes passées
        </Action>
      </p>
      <Fault error={error} />
      {progress !== null && <Result site={site} progress={progress} />}
    </>
  );
}

interface ResultProps {
  readonly site: string;
  readonly progress: Progress;
}

function Result({ site, progress: { aids, done, total } }: ResultProps) {
  const labelOf = useAidLabel(site);
  const most = Math.max(1, ...aids.flatMap(({ costBeforeCents, costAfterCents }) => [costBeforeCents, costAfterCents]));
  return (
    <>
      <p role="status">
        {plural(done, 'demande')} sur {total}.
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="Effet du projet">
        <table>
          <caption>Effet du projet sur les demandes passées</caption>
          <thead>
            <tr>
              <th scope="col">Aide</th>
              <th scope="col" className="number">
                Demandes
              </th>
              <th scope="col" className="number">
                Y gagnent
              </th>
              <th scope="col" className="number">
                Y perdent
              </th>
              <th scope="col">Coût, avant puis après</th>
            </tr>
          </thead>
          <tbody>
            {aids.map((one) => (
              <tr key={one.aid}>
                <th scope="row">{labelOf(one.aid)}</th>
                <td className="number">{one.requests}</td>
                <td className="number">{one.gain}</td>
                <td className="number">{one.lose}</td>
                <td>
                  <Bar cents={one.costBeforeCents} most={most} label="avant" />
                  <Bar cents={one.costAfterCents} most={most} label="après" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A bar with its figure: the figure alone says it all. */
function Bar({ cents, most, label }: { readonly cents: number; readonly most: number; readonly label: string }) {
  return (
    <div>
      <meter min={0} max={most} value={cents} aria-label={label} /> {euros(cents)}
    </div>
  );
}
