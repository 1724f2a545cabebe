import { useQuery } from '@tanstack/react-query';
import type { Shape } from '../../api/client.js';
import { letterTemplatesQuery } from '../../api/letter-templates.js';
import { useMembership } from '../../api/person.js';
import { day, today } from '../../format.js';
import { Waiting } from '../../ui/notice.js';
import { LetterWordsForm } from './letter-words-form.js';

type State = Shape<'LetterTemplateState'>;

const LETTER: Readonly<Record<State['letter'], string>> = {
  acknowledgement: 'Accusé de réception',
  'incomplete-file': 'Pièces manquantes',
  granted: 'Aide accordée',
  refused: 'Demande refusée',
  adjourned: 'Demande ajournée',
};

const WRITERS = ['manager', 'admin'];

/** The centre's own words in its letters: what is in force, what comes, a look at the letter, and a change from a day on. */
export function LetterWords({ site }: { readonly site: string }) {
  const templates = useQuery(letterTemplatesQuery(site));
  const canWrite = useMembership(site)?.roles.some((role) => WRITERS.includes(role)) ?? false;
  return (
    <section className="card" aria-labelledby="lettres">
      <h2 id="lettres">Lettres</h2>
      <p className="soft">
        Vos mots s’ajoutent au début et à la fin. La décision, ses motifs, les voies et délais de recours et les
        mentions légales sont toujours imprimés.
      </p>
      <Waiting of={templates} />
      {templates.data?.items.map((state) => (
        <details key={state.letter}>
          <summary>{LETTER[state.letter]}</summary>
          <Words title="Aujourd’hui" site={site} letter={state.letter} on={today()} words={state.inForce} />
          {state.coming.map((words) => (
            <Words
              key={words.version}
              title={`À partir du ${day(words.from)}`}
              site={site}
              letter={state.letter}
              on={words.from}
              words={words}
            />
          ))}
          {canWrite && <LetterWordsForm site={site} state={state} label={LETTER[state.letter]} />}
        </details>
      ))}
    </section>
  );
}

interface WordsProps {
  readonly title: string;
  readonly site: string;
  readonly letter: string;
  readonly on: string;
  readonly words: Shape<'LetterTemplateView'> | null | undefined;
}

function Words({ title, site, letter, on, words }: WordsProps) {
  return (
    <>
      <h3>{title}</h3>
      {words?.introduction && <p>« {words.introduction} »</p>}
      {words?.closing && <p>« {words.closing} »</p>}
      {!words?.introduction && !words?.closing && <p className="soft">Le texte de base, sans ajout.</p>}
      <p>
        <a
          className="button"
          href={`/v1/sites/${site}/letter-previews/${letter}.pdf?on=${on}`}
          target="_blank"
          rel="noreferrer"
        >
          Voir la lettre (PDF)
        </a>
      </p>
    </>
  );
}
