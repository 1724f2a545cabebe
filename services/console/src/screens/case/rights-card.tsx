import { useState } from 'react';
import type { Shape } from '../../api/client.js';
import { day } from '../../format.js';
import { Action } from '../../ui/action.js';
import { RightForm } from './right-form.js';
import { ANSWERS, isNotOpened, rightLabel } from './rights-words.js';

type Right = Shape<'OtherRightView'>;

interface RightsCardProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
  /** False for who reads only. */
  readonly isWriter: boolean;
}

/** Rights first: what is still to be opened elsewhere, what was applied for, and what it became. */
export function RightsCard({ site, request, isWriter }: RightsCardProps) {
  const [open, setOpen] = useState<string | null>(null);
  const { id, urgent, status } = request;
  // Nothing follows a request that has ended without decision.
  const mayNote = isWriter && status !== 'withdrawn' && status !== 'closed';
  const rights = request.rights ?? [];
  if (rights.length === 0 && !mayNote) return null;
  const close = (): void => setOpen(null);
  return (
    <section className="card" aria-labelledby="droits">
      <h2 id="droits">Autres droits</h2>
      {rights.length === 0 && <p className="soft">Aucun droit à ouvrir n’est noté.</p>}
      {urgent && rights.some(({ answer }) => !answer) && (
        <p>La demande est urgente : elle n’attend pas ces réponses.</p>
      )}
      <ul className="list">
        {rights.map((right) => (
          <li key={right.rightId}>
            <RightLine right={right} />
            {mayNote && open !== right.rightId && (
              <Action kind="plain" onPress={() => setOpen(right.rightId)}>
                {`Suivre : ${rightLabel(right)}`}
              </Action>
            )}
            {open === right.rightId && <RightForm site={site} id={id} known={right} onDone={close} />}
          </li>
        ))}
      </ul>
      {mayNote && open === null && (
        <p className="row actions">
          <Action onPress={() => setOpen('')}>Noter un droit</Action>
        </p>
      )}
      {open === '' && <RightForm site={site} id={id} onDone={close} />}
    </section>
  );
}

function RightLine({ right }: { readonly right: Right }) {
  const { appliedOn, receiptOn, transmittedOn, remindOn, answer } = right;
  const said = [
    appliedOn && `demandé le ${day(appliedOn)}`,
    receiptOn && `récépissé remis le ${day(receiptOn)}`,
    transmittedOn && `transmis le ${day(transmittedOn)}`,
    answer && `${ANSWERS[answer.answer]} le ${day(answer.answeredOn)}`,
    remindOn && `à relancer le ${day(remindOn)}`,
  ].filter((words) => words);
  return (
    <>
      <strong>{rightLabel(right)}</strong> {isNotOpened(right) && <span className="tag act">À ouvrir</span>}{' '}
      {said.join(', ')}
    </>
  );
}
