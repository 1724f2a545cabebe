import type { Shape } from '../../api/client.js';
import { euros } from '../../format.js';

type Table = Shape<'StatisticsTableView'>;
type Tally = NonNullable<Table['lines'][number]['tally']>;

/** Parts of a bar, in the order in which they stand; what is left of the bar is still open. */
const PARTS = [
  { className: 'granted', word: 'accordées', count: (tally: Tally) => tally.granted + tally.partiallyGranted },
  { className: 'refused', word: 'refusées', count: (tally: Tally) => tally.refused },
  { className: 'withdrawn', word: 'retirées', count: (tally: Tally) => tally.withdrawn },
] as const;

interface OutcomesProps {
  readonly site: string;
  readonly table: Table;
  readonly period: { readonly from: string; readonly until: string };
}

/** A table of requests with a bar a line, and the same as a file. */
export function Outcomes({ site, table: { breakdown, title, lines }, period: { from, until } }: OutcomesProps) {
  const most = Math.max(1, ...lines.map(({ tally }) => tally?.filed ?? 0));
  const file = (kind: string): string =>
    `/v1/sites/${site}/statistics/${breakdown}.${kind}?from=${from}&until=${until}`;
  return (
    <section className="card" aria-labelledby={breakdown}>
      <h2 id={breakdown}>{title}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={`${title}, tableau`}>
        <table>
          <caption className="legend" aria-hidden="true">
            {PARTS.map(({ className, word }) => (
              <span key={className} className={className}>
                {word}
              </span>
            ))}
            <span className="open">ouvertes ou ajournées</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Ce qui est compté</span>
              </th>
              <td aria-hidden="true" />
              <th scope="col" className="number">
                Déposées
              </th>
              <th scope="col" className="number">
                Accordées
              </th>
              <th scope="col" className="number">
                Refusées
              </th>
              <th scope="col" className="number">
                Montant
              </th>
              <th scope="col" className="number">
                Délai médian
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ code, label, tally }) => (
              <tr key={code}>
                <th scope="row">{label}</th>
                {tally === null || tally === undefined ? (
                  <td colSpan={6} className="soft">
                    moins de 5 demandes
                  </td>
                ) : (
                  <Figures tally={tally} most={most} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="row actions">
        <a href={file('csv')} download>
          CSV<span className="visually-hidden"> : {title}</span>
        </a>
        <a href={file('ods')} download>
          ODS<span className="visually-hidden"> : {title}</span>
        </a>
      </p>
    </section>
  );
}

function Figures({ tally, most }: { readonly tally: Tally; readonly most: number }) {
  const { medianDays = null } = tally;
  return (
    <>
      <td aria-hidden="true">
        <Bar tally={tally} most={most} />
      </td>
      <td className="number">{tally.filed}</td>
      <td className="number">{tally.granted + tally.partiallyGranted}</td>
      <td className="number">{tally.refused}</td>
      <td className="number">{euros(tally.grantedCents)}</td>
      <td className="number">{medianDays === null ? '—' : `${String(medianDays)} j`}</td>
    </>
  );
}

const WIDTH = 200;

/** What became of the requests of a line; its figures stand beside it. */
function Bar({ tally, most }: { readonly tally: Tally; readonly most: number }) {
  const scale = WIDTH / most;
  const parts = PARTS.map(({ className, count }, index) => ({
    className,
    x: PARTS.slice(0, index).reduce((sum, part) => sum + part.count(tally), 0) * scale,
    width: count(tally) * scale,
  }));
  return (
    <svg className="bar" viewBox={`0 0 ${String(WIDTH)} 14`} preserveAspectRatio="none" role="presentation">
      <rect className="open" x={0} y={0} width={tally.filed * scale} height={14} />
      {parts.map((part) => (
        <rect key={part.className} y={0} height={14} {...part} />
      ))}
    </svg>
  );
}
