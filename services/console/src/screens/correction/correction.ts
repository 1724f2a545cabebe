import type { Shape } from '../../api/client.js';
import { submissionOf, type Draft } from '../filing/draft.js';
import { typedDraft } from '../filing/typed-draft.js';

type Submission = NonNullable<Shape<'CaseDetail'>['request']>;
type Correction = Shape<'RequestCorrection'>;
type Members = NonNullable<Submission['household']>;

/** What the form shows of a request, field by field, with the words for each. */
const FIELDS = [
  ['addressKind', 'le logement'],
  ['line', 'l’adresse'],
  ['postalCode', 'le code postal'],
  ['communeCode', 'la commune'],
  ['residentSince', 'l’arrivée dans la commune'],
  ['members', 'les personnes du foyer'],
  ['resources', 'les ressources'],
  ['charges', 'les charges'],
] as const satisfies readonly (readonly [keyof Draft, string])[];

/** True for the same content; nothing and null are the same. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * What the form changed of the household and of its means, and nothing else. A field that is sent replaces all that was known of it: what the
 * form does not show (stays, identities of members) is taken over from what was read.
 */
export function correctionOf(request: Submission, typed: Draft): Correction {
  const before = submissionOf(typedDraft(request), request.requestedOn);
  const now = submissionOf(typed, request.requestedOn);
  return {
    ...(isSame(before.address, now.address) ? {} : { address: addressOf(request, now) }),
    ...(isSame(before.household, now.household) ? {} : { household: membersOf(request, before, now) }),
    ...(isSame(before.worksheet, now.worksheet) ? {} : { worksheet: now.worksheet ?? null }),
  };
}

/** The address as it is typed, with what the form does not show of the one that was known. */
export function addressOf({ address: known }: Submission, { address }: Submission): Correction['address'] {
  if (!address) return null;
  const { domiciliation, ...others } = known ?? {};
  const keeps = address.kind === 'election-de-domicile' && domiciliation;
  return { ...others, ...address, ...(keeps ? { domiciliation } : {}) };
}

/** Whoever is not changed stays as they were; whoever is, keeps what is known of them beyond the form. */
export function membersOf(request: Submission, before: Submission, now: Submission): Members {
  const left = (request.household ?? []).map((known, index) => ({ known, shown: before.household?.[index] }));
  const take = (fits: (one: (typeof left)[number]) => boolean): Members[number] | undefined => {
    const index = left.findIndex(fits);
    return index === -1 ? undefined : left.splice(index, 1)[0]?.known;
  };
  const kept = (now.household ?? []).map((member) => ({ member, same: take(({ shown }) => isSame(shown, member)) }));
  return kept.map(({ member, same }) => {
    if (same !== undefined) return same;
    return { ...take(({ known }) => known.relation === member.relation), ...member };
  });
}

/** What was typed, over a request that somebody else changed meanwhile. */
export interface MergedDraft {
  readonly draft: Draft;
  /** What both changed, in words: what was typed stays. */
  readonly conflicts: readonly string[];
}

/** Takes over what somebody else changed, but for what was typed here. */
export function mergedDraft(read: Submission, typed: Draft, current: Submission): MergedDraft {
  const [before, theirs] = [typedDraft(read), typedDraft(current)];
  const mine = FIELDS.filter(([field]) => !isSame(before[field], typed[field]));
  const kept = Object.fromEntries(mine.map(([field]) => [field, typed[field]])) as Partial<Draft>;
  const conflicts = mine.filter(
    ([field]) => !isSame(before[field], theirs[field]) && !isSame(theirs[field], typed[field]),
  );
  return { draft: { ...theirs, ...kept }, conflicts: conflicts.map(([, words]) => words) };
}
