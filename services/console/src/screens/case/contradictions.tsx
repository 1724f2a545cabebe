import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contradictionsOfQuery, useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { instant } from '../../format.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { Fault, Notice, Waiting } from '../../ui/notice.js';
import { DATA, valueText } from './data-words.js';

interface ContradictionsProps {
  readonly site: string;
  readonly id: string;
  /** False for who reads the case and does not work on it. */
  readonly mayChoose: boolean;
}

const ENDS: Readonly<Record<NonNullable<Shape<'Contradiction'>['end']>, string>> = {
  paper: 'justificatif gardé',
  certified: 'valeur certifiée retenue',
  'new-paper': 'un autre justificatif a été saisi',
  'newer-answer': 'l’État a répondu de nouveau depuis',
  'request-ended': 'sans choix avant la fin de la demande',
};

/** What was typed is not what the State certifies: somebody chooses which one counts, and says why. */
export function Contradictions({ site, id, mayChoose }: ContradictionsProps) {
  const found = useQuery(contradictionsOfQuery(site, id));
  const items = found.data?.items ?? [];
  return (
    <>
      <Waiting of={found} />
      {items
        .filter(({ end }) => !end)
        .map((one) => (
          <Choice key={`${one.about}-${one.answeredAt}`} {...{ site, id, mayChoose }} contradiction={one} />
        ))}
      {items
        .filter(({ end }) => end)
        .map((one) => (
          <p key={`${one.about}-${one.answeredAt}`} className="soft">
            {`${DATA[one.about] ?? one.about} : justificatif ${valueText(one.paper)}, État ${valueText(one.certified)}. `}
            {!one.end ? '' : `Le ${instant(one.endedAt ?? one.answeredAt)}, ${ENDS[one.end]}.`}
            {one.reason ? ` Motif : ${one.reason}` : ''}
          </p>
        ))}
    </>
  );
}

interface ChoiceProps extends ContradictionsProps {
  readonly contradiction: Shape<'Contradiction'>;
}

function Choice({ site, id, mayChoose, contradiction }: ChoiceProps) {
  const { about, answeredAt, certified, paper } = contradiction;
  const [reason, setReason] = useState('');
  const [isChecked, check] = useState(false);
  const settle = useAct(site, (header, body: Shape<'ContradictionInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/contradictions', { params: { path: { site, id }, header }, body }),
    ),
  );
  const choose = (choice: 'paper' | 'certified'): void => {
    check(true);
    if (reason.trim() !== '') settle.mutate({ about, answeredAt, choice, reason: reason.trim() });
  };
  return (
    <div role="group" aria-label={`Choisir : ${DATA[about] ?? about}`}>
      <Notice tone="warn">
        {`${DATA[about] ?? about} : le ${instant(answeredAt)}, l’État a certifié ${valueText(certified)} ; le justificatif saisi dit ${valueText(paper)}. Rien n’a été changé : vérifiez avec la personne.`}
      </Notice>
      {mayChoose && (
        <>
          <TextInput
            label="Motif du choix"
            value={reason}
            onChange={setReason}
            fault={
              isChecked && reason.trim() === '' ? 'Dites pourquoi : le motif est gardé avec votre nom.' : undefined
            }
          />
          <div className="row actions">
            <Action isPending={settle.isPending} onPress={() => choose('paper')}>
              Garder le justificatif
            </Action>
            <Action isPending={settle.isPending} onPress={() => choose('certified')}>
              Retenir la valeur certifiée
            </Action>
          </div>
          <Fault error={settle.error} />
        </>
      )}
    </div>
  );
}
