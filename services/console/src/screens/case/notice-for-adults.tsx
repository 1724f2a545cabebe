import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { aidsQuery } from '../../api/aids.js';
import { authorityQuery } from '../../api/authority.js';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { day, today } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Fault, Waiting } from '../../ui/notice.js';
import { useModal } from '../../ui/use-modal.js';
import { informedHousehold, uninformedAdults, type UninformedAdult } from './adults.js';
import { ReadersAndRights } from './notice-aloud.js';
import { askedOf } from './notice-words.js';

interface AdultsProps {
  readonly site: string;
  readonly request: Shape<'CaseDetail'>;
}

/** What the other adults of the household must be told of their data (RGPD, article 14), one button for each who was told nothing. */
export function NoticeForAdults({ site, request }: AdultsProps) {
  // As it was read when the notice was opened: what changes behind it is not overwritten.
  const [opened, open] = useState<Omit<DialogProps, 'site' | 'onClosed'> | null>(null);
  return (
    <>
      {uninformedAdults(request.request?.household, today()).map((adult) => (
        <Action key={adult.place} onPress={() => open({ adult, request })}>{`Informer ${adult.called}`}</Action>
      ))}
      {opened && <AdultDialog site={site} {...opened} onClosed={() => open(null)} />}
    </>
  );
}

interface DialogProps extends AdultsProps {
  readonly adult: UninformedAdult;
  readonly onClosed: () => void;
}

function AdultDialog({ site, request, adult, onClosed }: DialogProps) {
  const aids = useQuery(aidsQuery(site));
  const authority = useQuery(authorityQuery(site));
  const { dialog } = useModal();
  const sources = aids.data?.items.find(({ code }) => code === request.aid)?.sources ?? [];
  // Beside the page and not in it: printed, it is alone on its sheet.
  return createPortal(
    <dialog ref={dialog} aria-labelledby="information-adulte" className="aloud" onClose={onClosed}>
      <h2 id="information-adulte" tabIndex={-1}>
        {`À lire ou à remettre : ${adult.called}`}
      </h2>
      <Waiting of={authority} />
      <Waiting of={aids} />
      {authority.data && aids.data && (
        <AdultWords
          letterhead={authority.data.letterhead}
          asked={adult.isPartner ? askedOf(sources) : []}
          toldOn={request.requestedOn}
        />
      )}
      <Handing site={site} request={request} adult={adult} onDone={() => dialog.current?.close()} />
    </dialog>,
    document.body,
  );
}

/** The day on which it was told is kept with the household, over the version that was read. */
function Handing({ site, request, adult, onDone }: Omit<DialogProps, 'onClosed'> & { readonly onDone: () => void }) {
  const { id, version, request: filed } = request;
  const record = useAct(site, (header, household: Shape<'HouseholdMember'>[]) =>
    answer(
      api.PATCH('/v1/sites/{site}/aid-requests/{id}', {
        params: { path: { site, id }, header: { ...header, 'If-Match': `"${String(version)}"` } },
        body: { household },
      }),
    ),
  );
  const note = (): void =>
    record.mutate(informedHousehold(filed?.household ?? [], adult.place, today()), { onSuccess: onDone });
  return (
    <>
      <Fault error={record.error} />
      <p className="row actions">
        <Action kind="main" onPress={() => print()}>
          Imprimer
        </Action>
        <Action isPending={record.isPending} onPress={note}>
          Je la lui ai lue ou remise
        </Action>
        <Action onPress={onDone}>Fermer</Action>
      </p>
    </>
  );
}

interface AdultWordsProps {
  readonly letterhead: Shape<'LetterheadInput'>;
  /** What the State may be asked for with this adult's identity, by who holds it. */
  readonly asked: readonly string[];
  readonly toldOn: string;
}

function AdultWords({ letterhead, asked, toldOn }: AdultWordsProps) {
  return (
    <>
      <h3>Qui et pourquoi</h3>
      <p>
        {`${letterhead.name} garde et utilise des informations sur vous, et en est responsable. C’est pour étudier la demande d’une personne de votre foyer et lui répondre : une mission d’intérêt public.`}
      </p>
      <h3>Quelles informations, et d’où elles viennent</h3>
      <p>
        {`Votre place dans le foyer, votre date de naissance, votre état civil s’il a été donné, et ce qui compte de vos ressources et de vos charges. La personne qui fait la demande les a données le ${day(toldOn)}.`}
      </p>
      {asked.length > 0 && (
        <>
          <p>Si le dossier de votre foyer est à votre nom, nous pouvons aussi demander, avec votre identité, à :</p>
          <ul>
            {asked.map((one) => (
              <li key={one}>{one}.</li>
            ))}
          </ul>
        </>
      )}
      <ReadersAndRights letterhead={letterhead} />
    </>
  );
}
