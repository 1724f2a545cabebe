import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { aidsQuery } from '../../api/aids.js';
import { authorityQuery } from '../../api/authority.js';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { day, today } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Fault, Waiting } from '../../ui/notice.js';
import { useModal } from '../../ui/use-modal.js';
import { askedOf } from './notice-words.js';
import { OPEN } from './open-status.js';

interface NoticeProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
}

/** What the person must be told of their data (RGPD, articles 13 and 14; CRPA L114-8), to be read aloud in one click. */
export function NoticeAloud({ site, request }: NoticeProps) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <Action onPress={() => open(true)}>Lire l’information à la personne</Action>
      {isOpen && <NoticeDialog site={site} request={request} onClosed={() => open(false)} />}
    </>
  );
}

function NoticeDialog({ site, request, onClosed }: NoticeProps & { readonly onClosed: () => void }) {
  const aids = useQuery(aidsQuery(site));
  const authority = useQuery(authorityQuery(site));
  const { dialog } = useModal();
  const sources = aids.data?.items.find(({ code }) => code === request.aid)?.sources ?? [];
  return (
    <dialog ref={dialog} aria-labelledby="information" className="aloud" onClose={onClosed}>
      <h2 id="information" tabIndex={-1}>
        À lire à la personne
      </h2>
      <Waiting of={authority} />
      <Waiting of={aids} />
      {authority.data && aids.data && <Words letterhead={authority.data.letterhead} asked={askedOf(sources)} />}
      <Reading site={site} request={request} onDone={() => dialog.current?.close()} />
    </dialog>
  );
}

/** The day on which it was read is kept with the request; until then the State is not asked. */
function Reading({ site, request, onDone }: NoticeProps & { readonly onDone: () => void }) {
  const { id, noticeGivenOn, status } = request;
  const record = useAct(site, (header, givenOn: string) => {
    const body = { notice: { givenOn, means: 'oral' as const } };
    return answer(api.PATCH('/v1/sites/{site}/aid-requests/{id}', { params: { path: { site, id }, header }, body }));
  });
  const mayRecord = !noticeGivenOn && OPEN.includes(status);
  return (
    <>
      {noticeGivenOn && <p className="soft">Déjà donnée le {day(noticeGivenOn)}.</p>}
      <Fault error={record.error} />
      <p className="row actions">
        {mayRecord && (
          <Action
            kind="main"
            isPending={record.isPending}
            onPress={() => record.mutate(today(), { onSuccess: onDone })}
          >
            Je l’ai lue à la personne
          </Action>
        )}
        <Action onPress={onDone}>Fermer</Action>
      </p>
    </>
  );
}

interface WordsProps {
  readonly letterhead: Pick<Shape<'LetterheadInput'>, 'name' | 'addressLines'>;
  /** What the State is asked for, by who holds it. */
  readonly asked: readonly string[];
}

function Words({ letterhead: { name, addressLines }, asked }: WordsProps) {
  return (
    <>
      <h3>Qui et pourquoi</h3>
      <p>
        {`${name} garde et utilise vos informations, et en est responsable. C’est pour étudier votre demande, vous répondre et verser l’aide si elle est accordée : une mission d’intérêt public.`}
      </p>
      <h3>Quelles informations</h3>
      <p>
        Votre identité, votre foyer, vos ressources, vos charges et ce que vous nous dites de votre situation. S’il en
        manque, la demande est enregistrée quand même, mais elle peut ne pas aboutir.
      </p>
      {asked.length > 0 && (
        <>
          <p>Pour vous éviter des papiers, nous demandons directement, pour cette demande seulement, à :</p>
          <ul>
            {asked.map((one) => (
              <li key={one}>{one}.</li>
            ))}
          </ul>
          <p>Vous pouvez préférer apporter les papiers vous-même : dites-le-nous.</p>
        </>
      )}
      <ReadersAndRights letterhead={{ name, addressLines }} />
    </>
  );
}

/** Who reads what is kept of somebody, for how long, and what they may ask. */
export function ReadersAndRights({ letterhead: { name, addressLines } }: Pick<WordsProps, 'letterhead'>) {
  return (
    <>
      <h3>Qui les lit, et combien de temps</h3>
      <p>
        Les personnes du centre qui s’occupent de la demande et celles qui en décident, tenues au secret. Un logiciel
        calcule ; c’est toujours une personne qui décide. Vos informations servent deux ans après notre dernier contact,
        puis sont archivées : dix ans si une aide est accordée, deux ans sinon.
      </p>
      <h3>Vos droits</h3>
      <p>
        {`Vous pouvez voir vos informations, les faire corriger, demander qu’on en limite l’usage ou vous y opposer. Écrivez au délégué à la protection des données : ${[name, ...addressLines].join(', ')}. Si la réponse ne vous convient pas, vous pouvez saisir la CNIL (cnil.fr).`}
      </p>
    </>
  );
}
