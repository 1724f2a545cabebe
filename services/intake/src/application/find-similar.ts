import { RuleViolation, hasRole, type Actor, type CommandCause, type Identity, type UnitOfWork } from '@octroi/kernel';
import { likeness, peopleOf, searchKeys } from '../domain/search.js';
import type { IntakeStores, StoredAidRequest } from './ports/stores.js';

/** A request whose household has somebody who looks like the one that was typed. */
export interface SimilarPerson {
  readonly requestId: string;
  readonly likeness: 'same' | 'close';
  readonly as: 'applicant' | 'household';
  readonly person: Partial<Identity>;
}

/** People met by one word of the name or by the birth date, at most. */
const MET = 200;
const SHOWN = 50;

/** Finds the requests of whoever looks like a person who is being typed; each one shown is logged. */
export class FindSimilar {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(actor: Actor, cause: CommandCause, identity: Identity): Promise<readonly SimilarPerson[]> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager')) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const met = new Set<string>();
      for (const { head, others } of searchesFor(identity))
        for (const { requestId } of await stores.search.find(cause.siteId, { by: 'people', head, others }, MET))
          met.add(requestId);
      const requests = met.size === 0 ? [] : await stores.requests.findAll(cause.siteId, [...met]);
      const similar = requests
        .flatMap((request) => lookAlike(request, identity))
        .toSorted(compare)
        .slice(0, SHOWN);
      await stores.logAccess(similar.map(({ requestId }) => requestId));
      return { similar };
    });
    return result.similar;
  }
}

/** Two of name, first given name and birth date must agree: by the date, and by both names. */
function searchesFor(identity: Identity): { readonly head: string; readonly others: readonly string[] }[] {
  const { birthDate, givenNames = [] } = identity;
  const heads = (part: Partial<Identity>): string[] =>
    searchKeys({ aid: '', requestedOn: '', applicant: { birthName: '', ...part } })
      .map(({ key }) => key.split(' ')[0] ?? '')
      .toSorted((one, other) => other.length - one.length);
  const [date] = heads({ birthDate: birthDate?.length === 10 ? birthDate : null });
  const names = heads({ birthName: identity.birthName });
  const [given] = heads({ givenNames: givenNames.slice(0, 1) });
  const [name, ...others] = names;
  return [
    ...(date === undefined ? [] : [{ head: date, others: [] }]),
    ...(name === undefined || given === undefined ? [] : [{ head: name, others: [...others, given] }]),
  ];
}

function lookAlike({ id: requestId, submission }: StoredAidRequest, identity: Identity): SimilarPerson[] {
  const found = peopleOf(submission)
    .map(({ place, identity: person }) => ({ place, person, how: likeness(identity, person) }))
    .toSorted((one, other) => Number(other.how === 'same') - Number(one.how === 'same'))
    .find(({ how }) => how !== null);
  if (found === undefined || found.how === null) return [];
  return [{ requestId, likeness: found.how, as: found.place === 0 ? 'applicant' : 'household', person: found.person }];
}

function compare(one: SimilarPerson, other: SimilarPerson): number {
  if (one.likeness !== other.likeness) return one.likeness === 'same' ? -1 : 1;
  return one.requestId < other.requestId ? 1 : -1;
}
