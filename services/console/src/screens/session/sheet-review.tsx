import { useState } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { plural } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Choice, TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';

interface SheetReviewProps {
  readonly site: string;
  readonly sessionId: string;
  readonly sheet: Shape<'SheetView'>;
}

/** A person looks at what the machine masked, puts it right, and shares it; or keeps it. */
export function SheetReview({ site, sessionId, sheet }: SheetReviewProps) {
  const { requestId, version, status } = sheet;
  const [purpose, setPurpose] = useState(sheet.purpose ?? '');
  const [evaluation, setEvaluation] = useState(sheet.evaluation ?? '');
  const [hasRead, setHasRead] = useState(false);
  const path = { site, id: sessionId, requestId };
  const share = useAct(site, (header, body: Shape<'SheetSharing'>) =>
    answer(api.POST('/v1/sites/{site}/sessions/{id}/sheets/{requestId}/sharing', { params: { path, header }, body })),
  );
  const withhold = useAct(site, (header) =>
    answer(api.POST('/v1/sites/{site}/sessions/{id}/sheets/{requestId}/withholding', { params: { path, header } })),
  );
  const edited = {
    ...(purpose.trim() === '' || purpose === sheet.purpose ? {} : { purpose }),
    ...(evaluation.trim() === '' || evaluation === sheet.evaluation ? {} : { evaluation }),
  };
  return (
    <div>
      <p className="soft">{plural(sheet.maskedCount, 'passage masqué')} par le logiciel.</p>
      {sheet.purpose !== null && (
        <TextInput label="Objet, tel que partagé" isLong value={purpose} onChange={setPurpose} />
      )}
      {sheet.evaluation !== null && (
        <TextInput label="Évaluation, telle que partagée" isLong value={evaluation} onChange={setEvaluation} />
      )}
      <Choice label={`J’ai relu la fiche ${sheet.reference} et l’avertissement`} isOn={hasRead} onChange={setHasRead} />
      <p className="row actions">
        <Action
          isDisabled={!hasRead}
          isPending={share.isPending}
          onPress={() => share.mutate({ version, warningRead: true, ...edited })}
        >
          {status === 'shared' ? 'Partager de nouveau' : 'Partager avec les membres'}
        </Action>
        {status !== 'withheld' && (
          <Action kind="plain" isPending={withhold.isPending} onPress={() => withhold.mutate()}>
            {status === 'shared' ? 'Retirer le partage' : 'Garder'}
          </Action>
        )}
      </p>
      <Fault error={share.error ?? withhold.error} />
    </div>
  );
}
