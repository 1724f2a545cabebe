import type { Letter } from '../domain/decision-letter.js';
import { TODAY, aRequest, aSiteAuthority } from './decision.fixture.js';
import { InMemoryDecisionStores } from './in-memory-decision-stores.js';

/** An open request at a centre that has its letterhead, and a press that keeps what it is given. */
export function aDesk() {
  const memory = new InMemoryDecisionStores();
  memory.versions.push(aSiteAuthority());
  memory.rows.set(aRequest().id, aRequest());
  const printed: Letter[] = [];
  const press = {
    print: async (letter: Letter): Promise<Uint8Array> => {
      printed.push(letter);
      return new Uint8Array([printed.length]);
    },
  };
  const identity = { birthName: 'MARTIN', usageName: null, givenNames: ['JEANNE'], sex: 'F', address: null } as const;
  const sources = { unitOfWork: memory.unitOfWork, identities: { identityOf: async () => identity } };
  return { memory, printed, press, sources, requestId: aRequest().id, today: TODAY };
}

/** Everything that a letter says. */
export function wordsOf({ sections }: Letter): string {
  return sections.flatMap(({ heading, paragraphs, points }) => [heading ?? '', ...paragraphs, ...points]).join('\n');
}
