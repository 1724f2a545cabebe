import { RuleViolation, type Actor, type CivilDate, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { ageOn, type Submission, type WorksheetLine } from '../domain/aid-request.js';
import { ageBand } from '../domain/age-band.js';
import { candidatesOf, maskText, namesHousehold } from '../domain/mask.js';
import type { IntakeStores, StoredAidRequest } from './ports/stores.js';

/** Which households, and texts that a person has edited since. */
export interface SheetsQuestion {
  readonly requestIds: readonly string[];
  readonly edited?: readonly { readonly requestId: string; readonly text: string }[];
}

interface SheetPerson {
  readonly tie: 'applicant' | 'partner' | 'child' | 'parent' | 'other';
  readonly band: string | null;
}

/** A household without what names it. */
export interface DescribedHousehold {
  readonly requestId: string;
  readonly people: readonly SheetPerson[];
  readonly housing: 'home' | 'hosted' | 'election-de-domicile' | null;
  readonly worksheet: { readonly resources: readonly WorksheetLine[]; readonly charges: readonly WorksheetLine[] };
  readonly purpose: string | null;
  readonly evaluation: string | null;
  readonly maskedCount: number;
}

/** What the sheets of a session say of households: names are masked here, where they are known, and do not leave. */
export class DescribeForSheets {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestIds, edited = [] }: SheetsQuestion,
  ): Promise<{ readonly households: readonly DescribedHousehold[]; readonly named: readonly string[] }> {
    if (actor.issuer !== 'decision' || actor.purpose !== 'prepare-sheets') throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const ids = [...new Set([...requestIds, ...edited.map(({ requestId }) => requestId)])];
      const requests = new Map((await stores.requests.findAll(siteId, ids)).map((one) => [one.id, one]));
      await stores.logAccess([...requests.keys()]);
      const named = edited.filter(({ requestId, text }) => {
        const request = requests.get(requestId);
        return request === undefined || namesHousehold(text, request.submission);
      });
      const households = [];
      for (const id of requestIds) {
        const request = requests.get(id);
        if (request !== undefined) households.push(await describe(stores, siteId, request));
      }
      return { households, named: [...new Set(named.map(({ requestId }) => requestId))] };
    });
    return result;
  }
}

async function describe(
  stores: IntakeStores,
  siteId: string,
  { id, submission }: StoredAidRequest,
): Promise<DescribedHousehold> {
  const { purpose = null, socialEvaluation = null, address, worksheet } = submission;
  const words = candidatesOf(`${purpose ?? ''}\n${socialEvaluation ?? ''}`);
  const known = new Set(await stores.search.knownWords(siteId, words));
  const mask = (text: string | null) => (text === null ? null : maskText({ text, submission, known }));
  const [masked, evaluated] = [mask(purpose), mask(socialEvaluation)];
  return {
    ...{ requestId: id, people: peopleOf(submission), housing: address?.kind ?? null },
    worksheet: { resources: worksheet?.resources ?? [], charges: worksheet?.charges ?? [] },
    ...{ purpose: masked?.text ?? null, evaluation: evaluated?.text ?? null },
    maskedCount: (masked?.count ?? 0) + (evaluated?.count ?? 0),
  };
}

function peopleOf({ applicant, household = [], requestedOn }: Submission): SheetPerson[] {
  const bandOf = (birthDate: string | null | undefined): string | null => {
    const age = ageOn(birthDate, requestedOn as CivilDate);
    return age === null ? null : ageBand(age);
  };
  const members = household.map(({ relation, birthDate, identity }) => ({
    tie: relation,
    band: bandOf(birthDate ?? identity?.birthDate),
  }));
  return [{ tie: 'applicant', band: bandOf(applicant.birthDate) }, ...members];
}
