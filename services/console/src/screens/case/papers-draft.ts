import type { Shape } from '../../api/client.js';
import { readDay, typedDay } from '../../format.js';

type Case = Shape<'CaseDetail'>;

/** What a person is asked to bring, as it is typed. */
export interface PapersDraft {
  readonly chosen: readonly string[];
  /** One a line. */
  readonly others: string;
  readonly by: string;
}

/** What must be put right before sending, by field. */
export type PapersFaults = Partial<Record<'papers' | 'by', string>>;

const MOST_PAPERS = 20;
const LONGEST = 200;
const USUAL_DAYS = 15;

/** Papers to propose: those that would prove what the State did not say, then those that the regulation asks of everybody. */
export function proposedPapers(
  { retrieval }: Pick<Case, 'retrieval'>,
  documents: readonly string[],
): readonly string[] {
  const proofs = [retrieval, ...retrieval.sources].flatMap((source) => source.proofs.map(({ label }) => label));
  return [...new Set([...proofs, ...documents].map(capitalised))];
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A request in which nothing is chosen yet, with the usual time to answer. */
export function emptyPapers(on: string): PapersDraft {
  const by = new Date(Date.parse(on) + USUAL_DAYS * 86_400_000).toISOString().slice(0, 10);
  return { chosen: [], others: '', by: typedDay(by) };
}

/** The body to send, or what is typed wrongly. */
export function papersBody(
  { chosen, others, by }: PapersDraft,
  on: string,
): { readonly body: Shape<'PapersInput'> } | { readonly faults: PapersFaults } {
  const lines = others.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  const papers = [...new Set([...chosen, ...lines.filter((line) => line !== '')])];
  const date = readDay(by);
  const faults = { ...papersFault(papers), ...dayFault(date, on) };
  return date === null || Object.keys(faults).length > 0 ? { faults } : { body: { papers, by: date } };
}

function papersFault(papers: readonly string[]): PapersFaults {
  if (papers.length === 0) return { papers: 'Choisissez au moins une pièce, ou écrivez-la.' };
  if (papers.length > MOST_PAPERS) return { papers: `${String(MOST_PAPERS)} pièces au plus : regroupez-en.` };
  if (papers.some((paper) => paper.length > LONGEST))
    return { papers: `${String(LONGEST)} signes au plus par pièce : une ligne pour chacune.` };
  return {};
}

function dayFault(date: string | null, on: string): PapersFaults {
  if (date === null) return { by: 'Une date, par exemple 15/12/2026.' };
  return date <= on ? { by: 'Une date à venir : la personne doit avoir le temps.' } : {};
}

/** True while papers may be asked for: before the decision, or afterwards for what was decided in urgency. */
export function mayAskForPapers({ decision, undoing }: Pick<Case, 'decision' | 'undoing'>, isOpen: boolean): boolean {
  return isOpen || (decision?.urgent === true && !undoing);
}
