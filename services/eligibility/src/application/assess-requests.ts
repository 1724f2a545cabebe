import { TransientError, canonicalJson } from '@octroi/kernel';
import { versionFor, type RequestFacts } from '@octroi/regulation';
import type { AdoptedRegulation, AssessedRequest, EligibilityStores, RequestKey, RequestRow } from './ports/stores.js';

/** Versions that a request with an assessment takes: one for the assessment, one for the routing. */
const VERSIONS_TAKEN = 2;

/** Assesses those of the requests that have everything, and whose facts or regulation changed since the last time. Inside a transaction. */
export class AssessRequests {
  async execute(stores: EligibilityStores, keys: readonly RequestKey[]): Promise<void> {
    const rows = await stores.requests.lock(keys);
    const siteIds = [...new Set(rows.map(({ siteId }) => siteId))];
    const [regulations, communes] = [await stores.regulations.ofSites(siteIds), await stores.sites.communesOf(siteIds)];
    const assessed = rows.flatMap((row) => {
      const siteCommunes = communes.get(row.siteId);
      // The site's description travels on another stream, and may be behind.
      if (siteCommunes === undefined) throw new TransientError('too-early');
      return assessRow(row, regulations.get(row.siteId) ?? [], siteCommunes);
    });
    await stores.requests.keepAssessments(assessed);
    for (const request of assessed) stores.assessed(request);
  }
}

function assessRow(
  row: RequestRow,
  versions: readonly AdoptedRegulation[],
  siteCommunes: readonly string[],
): AssessedRequest[] {
  const { submission, household } = row;
  if (submission === null) return [];
  const found = versionFor(
    versions.map((adopted) => ({ ...adopted.regulation, adopted })),
    submission.aid,
    submission.requestedOn,
  );
  if (found === null) return [];
  const { regulation, hash, assessor } = found.adopted;
  const fetches = regulation.aids.some((aid) => aid.code === submission.aid && aid.sources.length > 0);
  if (fetches && household === null) return [];
  const facts: RequestFacts = { submission, household, siteCommunes };
  const inputs = canonicalJson({ regulation: hash, facts });
  if (inputs === row.assessedInputs) return [];
  const { siteId, requestId, cause } = row;
  const assessment = assessor.assess(facts);
  const version = row.version + VERSIONS_TAKEN;
  return [
    {
      siteId,
      requestId,
      aid: submission.aid,
      version,
      regulation: regulation.version,
      regulationHash: hash,
      inputs,
      assessment,
      cause,
    },
  ];
}
