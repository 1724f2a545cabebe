import { TransientError, canonicalJson } from '@octroi/kernel';
import { questionsAsked, versionFor, type Aid, type RequestFacts } from '@octroi/regulation';
import type {
  AdoptedRegulation,
  AssessedRequest,
  CentreQuestion,
  EligibilityStores,
  RequestKey,
  RequestRow,
} from './ports/stores.js';

/** Versions that a request with an assessment takes: one for the assessment, one for the routing. */
const VERSIONS_TAKEN = 2;

/** A request, and what it is assessed by. */
interface Assessable {
  readonly row: RequestRow;
  readonly adopted: AdoptedRegulation;
  readonly siteCommunes: readonly string[];
}

/** Assesses those of the requests that have everything, and whose facts or regulation changed since the last time. Inside a transaction. */
export class AssessRequests {
  async execute(stores: EligibilityStores, keys: readonly RequestKey[]): Promise<void> {
    const rows = await stores.requests.lock(keys);
    const siteIds = [...new Set(rows.map(({ siteId }) => siteId))];
    const [regulations, communes] = await Promise.all([
      stores.regulations.ofSites(siteIds),
      stores.sites.communesOf(siteIds),
    ]);
    const assessable = rows.flatMap((row): Assessable[] => {
      const siteCommunes = communes.get(row.siteId);
      // The site's description travels on another stream, and may be behind.
      if (siteCommunes === undefined) throw new TransientError('too-early');
      const adopted = versionOf(row, regulations.get(row.siteId) ?? []);
      return adopted === null ? [] : [{ row, adopted, siteCommunes }];
    });
    const granted = await grantsBefore(stores, assessable);
    const assessed = assessable.flatMap((one) => assessOne(one, granted(one)));
    await stores.requests.keepAssessments(assessed);
    for (const request of assessed) stores.assessed(request);
  }
}

/** What was granted before, to the household and by the centre: only what the regulation asks for. */
export type GrantsBefore = Pick<RequestFacts, 'history' | 'centre'>;

/** Read for all the requests at once, and only where a rule or a cap rests on the past. */
export async function grantsBefore(
  { grants }: Pick<EligibilityStores, 'grants'>,
  assessable: readonly Pick<Assessable, 'row' | 'adopted'>[],
): Promise<(one: Pick<Assessable, 'row' | 'adopted'>) => GrantsBefore> {
  const ofHousehold = assessable.filter(({ adopted }) => adopted.assessor.usesHistory).map(({ row }) => row);
  const ofCentre = assessable.filter(({ adopted }) => adopted.assessor.usesCentre).map(centreQuestion);
  const histories = ofHousehold.length === 0 ? null : await grants.historiesOf(ofHousehold);
  const centres = ofCentre.length === 0 ? null : await grants.ofCentres(ofCentre);
  return (one) => ({
    ...(one.adopted.assessor.usesHistory ? { history: histories?.get(one.row.requestId) ?? [] } : {}),
    ...(one.adopted.assessor.usesCentre ? { centre: centres?.get(one.row.requestId) ?? {} } : {}),
  });
}

function centreQuestion({ row, adopted }: Pick<Assessable, 'row' | 'adopted'>): CentreQuestion {
  const { siteId, requestId, submission } = row;
  const selections = submission === null ? [] : adopted.assessor.centreSelections(submission.requestedOn);
  return { siteId, requestId, selections };
}

/** The version that the request's date selects, and its aid; null when none knows it. */
export function selectedVersion(
  { submission }: Pick<RequestRow, 'submission'>,
  versions: readonly AdoptedRegulation[],
): { readonly adopted: AdoptedRegulation; readonly aid: Aid } | null {
  if (submission === null) return null;
  const candidates = versions.map((adopted) => ({ ...adopted.regulation, adopted }));
  const found = versionFor(candidates, submission.aid, submission.requestedOn);
  const aid = found?.aids.find(({ code }) => code === submission.aid);
  return found === null || aid === undefined ? null : { adopted: found.adopted, aid };
}

/** The version that the request's date selects, when everything it fetches is there. An urgent request waits for nothing. */
function versionOf(row: RequestRow, versions: readonly AdoptedRegulation[]): AdoptedRegulation | null {
  const selected = selectedVersion(row, versions);
  if (selected === null) return null;
  const { adopted, aid } = selected;
  const isUrgent = row.submission?.urgent === true && aid.urgency !== null;
  return isFetched(aid.sources, row) || isUrgent ? adopted : null;
}

/** The quotient is waited for; a status that does not come is a question to the person, and a tax notice that was brought at the filing needs no fetching. */
function isFetched(
  all: readonly string[],
  { household, submission }: Pick<RequestRow, 'household' | 'submission'>,
): boolean {
  const sources = all.filter((source) => source !== 'tax-income' || submission?.taxIncome === undefined);
  if (sources.length === 0) return true;
  if (!sources.includes('quotient-familial')) return household !== null;
  return household !== null && (household.quotientFamilial !== null || household.confirmedByAgent);
}

function assessOne({ row, adopted, siteCommunes }: Assessable, granted: GrantsBefore): AssessedRequest[] {
  const { siteId, requestId, cause, submission, household, findings } = row;
  if (submission === null) return [];
  const { regulation, hash, assessor } = adopted;
  const facts: RequestFacts = {
    submission,
    household,
    siteCommunes,
    ...granted,
    ...(Object.keys(findings).length > 0 ? { findings } : {}),
  };
  const inputs = canonicalJson({ regulation: hash, facts });
  if (inputs === row.assessedInputs) return [];
  const assessment = assessor.assess(facts);
  return [
    {
      siteId,
      requestId,
      aid: submission.aid,
      version: row.version + VERSIONS_TAKEN,
      regulation: regulation.version,
      regulationHash: hash,
      inputs,
      assessment,
      questions: questionsAsked(regulation, assessment.missing),
      cause,
    },
  ];
}
