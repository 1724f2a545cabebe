import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { authorityQuery } from '../api/authority.js';
import type { Shape } from '../api/client.js';
import { useMembership } from '../api/person.js';
import { day, euros } from '../format.js';
import { Notice, Waiting } from '../ui/notice.js';
import { AUTHORITY, READERS } from '../words.js';
import { Envelopes } from './envelopes.js';
import { Habilitation } from './settings/habilitation.js';
import { LetterheadLook } from './settings/letterhead-look.js';
import { LetterWords } from './settings/letter-words.js';
import { Webhooks } from './settings/webhooks.js';

type Authority = Shape<'AuthorityView'>;

/** Who sees letters before they are sent; whoever answers for the data does not write to people. */
const LETTER_READERS: readonly string[] = ['agent', 'secretary', 'president', 'manager', 'admin'];

/** Who answers for the centre's right to ask the State. */
const ACCESS_READERS: readonly string[] = ['manager', 'admin'];

/** How the centre decides: delegations, bodies, envelopes, reasons, letterhead. Changed by its file, with its deliberation. */
export function SettingsPage() {
  const { site } = useParams({ from: '/ccas/$site/reglages' });
  const authority = useQuery(authorityQuery(site));
  const roles = useMembership(site)?.roles ?? [];
  const readsLetters = roles.some((role) => LETTER_READERS.includes(role));
  return (
    <>
      <h1>Réglages du centre</h1>
      <p className="soft">
        Ils se changent dans le fichier du centre, avec la délibération qui les fonde ; les mots des lettres, le logo et
        la couleur, ici.
      </p>
      <Waiting of={authority} />
      {authority.data && (
        <>
          <SignatureMode authority={authority.data} />
          <Delegations delegations={authority.data.delegations} />
          <div className="columns">
            <div>
              <Bodies bodies={authority.data.bodies} />
            </div>
            <div>
              {roles.some((role) => READERS.includes(role)) && <Envelopes site={site} />}
              <Reasons reasons={authority.data.reasons} />
            </div>
            <Letterhead letterhead={authority.data.letterhead} />
          </div>
          {roles.some((role) => ACCESS_READERS.includes(role)) && <Habilitation site={site} />}
          {readsLetters && <LetterheadLook site={site} />}
          {readsLetters && <LetterWords site={site} />}
          {roles.includes('admin') && <Webhooks site={site} />}
        </>
      )}
    </>
  );
}

function SignatureMode({ authority }: { readonly authority: Authority }) {
  const text =
    authority.signatureMode === 'agent-signs'
      ? 'L’agent délégataire signe lui-même.'
      : 'L’agent propose, la personne compétente signe.';
  return (
    <Notice tone={authority.delegationSettled ? 'info' : 'warn'}>
      <p>{text}</p>
      {authority.delegationText ? <p>« {authority.delegationText} »</p> : null}
      {!authority.delegationSettled && <p>La portée de cette délibération reste à faire trancher par le conseil.</p>}
    </Notice>
  );
}

function Delegations({ delegations }: { readonly delegations: Authority['delegations'] }) {
  return (
    <section className="card" aria-labelledby="delegations">
      <h2 id="delegations">Délégations</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="Délégations, tableau">
        <table>
          <caption className="visually-hidden">Délégations</caption>
          <thead>
            <tr>
              <th scope="col">Qui</th>
              <th scope="col">En tant que</th>
              <th scope="col">Acte</th>
              <th scope="col" className="number">
                Plafond
              </th>
              <th scope="col">Du</th>
              <th scope="col">Au</th>
            </tr>
          </thead>
          <tbody>
            {delegations.map((one) => (
              <tr key={`${one.reference}-${one.holderName}-${one.validFrom}`}>
                <th scope="row">
                  {one.holderName}, {one.holderQuality}
                </th>
                <td>{AUTHORITY[one.authority]}</td>
                <td>{one.reference}</td>
                <td className="number">{euros(one.ceilingCents)}</td>
                <td>{day(one.validFrom)}</td>
                <td>{day(one.revokedOn ?? one.validUntil)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Bodies({ bodies }: { readonly bodies: Authority['bodies'] }) {
  return bodies.map(({ code, name, seats, members }) => (
    <section key={code} className="card" aria-labelledby={`instance-${code}`}>
      <h2 id={`instance-${code}`}>{name}</h2>
      <p className="soft">{seats} sièges.</p>
      <ul className="list">
        {members.map((member) => (
          <li key={member.id}>
            {member.civility} {member.name}
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Reasons({ reasons }: { readonly reasons: Authority['reasons'] }) {
  return (
    <section className="card" aria-labelledby="motifs">
      <h2 id="motifs">Motifs des décisions</h2>
      <ul className="list">
        {reasons.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Letterhead({ letterhead }: { readonly letterhead: Authority['letterhead'] }) {
  return (
    <section className="card" aria-labelledby="entete">
      <h2 id="entete">En-tête des lettres</h2>
      <p>
        {letterhead.name}
        {letterhead.addressLines.map((line) => (
          <span key={line}>
            <br />
            {line}
          </span>
        ))}
      </p>
      <dl className="facts">
        <dt>Recours gracieux</dt>
        <dd>{letterhead.appealTo}</dd>
        <dt>Recours contentieux</dt>
        <dd>{letterhead.court}</dd>
      </dl>
    </section>
  );
}
