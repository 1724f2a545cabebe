import { registerLabel } from '@octroi/register';
import type { BodyCode } from '../../domain/session/body.js';
import type { Session } from '../../domain/session/session.js';
import { reportsFrom, toReport } from '../../domain/session/urgent-reports.js';
import type { DecisionStores } from '../ports/stores.js';

const SESSIONS = 200;

/** Urgent decisions that are on the agenda of the council's next session to be reported (CASF R123-22); nothing for another body. */
export async function urgentReports(
  stores: DecisionStores,
  siteId: string,
  body: BodyCode,
): Promise<Pick<Session, 'reports'>> {
  if (body !== 'conseil-administration') return {};
  const sessions = await stores.sessions.list(siteId, { count: SESSIONS, from: null });
  const last = sessions.find((one) => one.body === body && one.status === 'closed') ?? null;
  const decided = await stores.register.urgentSince(siteId, reportsFrom(last));
  const reports = decided.map(({ entry, decision: { decisionId, requestId, reference, decidedOn } }) => ({
    ...{ decisionId, requestId, reference, label: registerLabel(entry), decidedOn },
  }));
  return { reports: toReport(reports, last) };
}
