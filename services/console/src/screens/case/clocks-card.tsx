import type { Shape } from '../../api/client.js';
import { day } from '../../format.js';

/** The dates that the law gives to a request. */
export function ClocksCard({ clocks }: { readonly clocks: Shape<'RequestClocks'> }) {
  const dates = [
    ['Reçue le', clocks.receivedOn],
    ['Accusé de réception', clocks.acknowledgedOn],
    ['Le silence vaut rejet le', clocks.silenceOn],
    ['Le silence vaut rejet de la demande, après le jugement, le', clocks.renewedSilenceOn],
    ['Pièces à remettre avant le', clocks.suspension?.by],
    ['Revient le', clocks.returnsOn],
    ['Recours possible jusqu’au', clocks.appealUntil],
    ['Retrait possible jusqu’au', clocks.withdrawalUntil],
  ] as const;
  return (
    <section className="card" aria-labelledby="delais">
      <h2 id="delais">Délais</h2>
      <dl className="facts">
        {dates.flatMap(([label, date]) =>
          date ? [<dt key={label}>{label}</dt>, <dd key={`${label}-date`}>{day(date)}</dd>] : [],
        )}
      </dl>
      {clocks.silent && <p>Le délai est passé : le silence vaut rejet, une décision reste possible.</p>}
    </section>
  );
}
