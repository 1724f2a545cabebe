import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { letterheadQuery, logoAddress } from '../../api/letterhead.js';
import { useMembership } from '../../api/person.js';
import { Action } from '../../ui/action.js';
import { isReadable } from '../../ui/contrast.js';
import { TextInput } from '../../ui/fields.js';
import { Fault, Notice, Waiting } from '../../ui/notice.js';
import { LOGO_TYPES, inBase64, refusalOfLogo } from './logo-file.js';

type Look = Shape<'LetterheadLookView'>;

/** The logo and the colour of the centre, as they are; an administrator changes them. */
export function LetterheadLook({ site }: { readonly site: string }) {
  const look = useQuery(letterheadQuery(site));
  const canSet = useMembership(site)?.roles.includes('admin') ?? false;
  return (
    <section className="card" aria-labelledby="logo">
      <h2 id="logo">Logo et couleur</h2>
      <p className="soft">Sur les lettres et les papiers datés d’aujourd’hui et après, et en haut de ces écrans.</p>
      <Waiting of={look} />
      {look.data && (
        <>
          {look.data.logo ? (
            <p>
              <img className="logo" src={logoAddress(site, look.data.version)} alt="Logo du centre" />
            </p>
          ) : (
            <p>Aucun logo.</p>
          )}
          <p>Couleur : {look.data.colour ?? 'celle d’Octroi'}.</p>
          {canSet && <LookForm key={look.data.version} site={site} look={look.data} />}
          <p>
            <a
              className="button"
              href={`/v1/sites/${site}/letter-previews/granted.pdf`}
              target="_blank"
              rel="noreferrer"
            >
              Voir sur une lettre (PDF)
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function LookForm({ site, look }: { readonly site: string; readonly look: Look }) {
  const [colour, setColour] = useState(look.colour ?? '');
  const [refused, setRefused] = useState<string | null>(null);
  const wanted = colour.trim();
  const fault =
    wanted === '' || isReadable(wanted) ? undefined : 'Une couleur foncée, écrite #rrggbb : 4,5 pour 1 au moins.';
  const set = useAct(site, (_once, body: Shape<'LetterheadLookInput'>) =>
    answer(api.PUT('/v1/sites/{site}/letterhead', { params: { path: { site } }, body })),
  );
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const refusal = refusalOfLogo(file);
    setRefused(refusal);
    if (refusal === null) set.mutate({ colour: look.colour, logo: await inBase64(file) });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === undefined) set.mutate({ colour: wanted === '' ? null : wanted });
      }}
    >
      <p className="hint">PNG ou JPEG, 200 ko et 2 000 pixels de côté au plus.</p>
      <p className="actions">
        <FileTrigger acceptedFileTypes={LOGO_TYPES} onSelect={(files) => void choose(files?.[0])}>
          <Action isPending={set.isPending}>{look.logo ? 'Remplacer le logo' : 'Choisir un logo'}</Action>
        </FileTrigger>
        {look.logo && (
          <Action
            kind="plain"
            isPending={set.isPending}
            onPress={() => set.mutate({ colour: look.colour, logo: null })}
          >
            Retirer le logo
          </Action>
        )}
      </p>
      {refused !== null && <Notice tone="bad">{refused}</Notice>}
      <TextInput
        label="Couleur du centre"
        hint="Par exemple #7a1f3d ; vide pour celle d’Octroi"
        value={colour}
        onChange={setColour}
        fault={fault}
      />
      <p className="actions">
        <Action kind="main" submits isPending={set.isPending} isDisabled={fault !== undefined}>
          Enregistrer la couleur
        </Action>
      </p>
      <Fault error={set.error} />
    </form>
  );
}
