import type { Shape } from '../../api/client.js';
import { euros } from '../../format.js';
import { plainLabel } from '../../words.js';
import { lineLabel } from '../filing/budget-lines.js';

type Line = Shape<'WorksheetLine'>;

const sum = (lines: readonly Line[]): number => lines.reduce((total, { monthlyCents }) => total + monthlyCents, 0);

/** The budget of the household, line by line, a month. */
export function WorksheetCard({ request: { request } }: { readonly request: Shape<'CaseDetail'> }) {
  const worksheet = request?.worksheet;
  if (!worksheet) return null;
  return (
    <section className="card" aria-labelledby="budget">
      <h2 id="budget">Budget par mois</h2>
      <table>
        <caption className="visually-hidden">Ressources et charges par mois</caption>
        <Lines title="Ressources" lines={worksheet.resources} />
        <Lines title="Charges" lines={worksheet.charges} />
        <tbody>
          <tr>
            <th scope="row">Reste</th>
            <td className="number">
              <strong>{euros(sum(worksheet.resources) - sum(worksheet.charges))}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <tbody>
      <tr>
        <th scope="row">{title}</th>
        <td className="number">{euros(sum(lines))}</td>
      </tr>
      {lines.map(({ code, monthlyCents }, index) => (
        <tr key={`${code}-${String(index)}`}>
          <td>{lineLabel(code) ?? plainLabel(code)}</td>
          <td className="number">{euros(monthlyCents)}</td>
        </tr>
      ))}
    </tbody>
  );
}
