import { sumCents, yearOf, type CivilDate, type CommandCause } from '@octroi/kernel';
import { append, registerLabel } from '@octroi/register';
import type { AidRequest } from '../../domain/aid-request.js';
import type { Signature } from '../../domain/decide.js';
import { wellFormed } from '../../domain/decision-content.js';
import { free } from '../../domain/envelope.js';
import type { SessionPart } from '../../domain/session/session-part.js';
import {
  UNDOING_KIND,
  UNDOING_SERIES,
  undoingBasis,
  type AnnulmentInput,
  type RecordedUndoing,
  type UndoingInput,
  type UndoingPart,
} from '../../domain/undoing.js';
import type { DecisionStores, RecordedDecision } from '../ports/stores.js';
import { DELIBERATION_SERIES, type RegisterMeans } from '../register/record-in-register.js';

/** An act that undoes, judged, with the vote of a session when there was one. */
export interface UndoingToRecord {
  readonly cause: CommandCause;
  readonly request: AidRequest;
  readonly undone: RecordedDecision;
  readonly input: UndoingInput | AnnulmentInput;
  /** The day from which the request waits again. @default today */
  readonly reopenedOn?: CivilDate;
  readonly signature: Signature;
  readonly session: SessionPart | null;
  readonly today: CivilDate;
  /** Version of the site's authority: its letterhead. */
  readonly authorityVersion: number;
}

/** Writes the act at the end of the chain, gives back what was not paid, opens or ends the request, and publishes it. The request's row is locked before. */
export async function recordUndoing(
  stores: DecisionStores,
  act: UndoingToRecord,
  means: RegisterMeans,
): Promise<RecordedUndoing> {
  const { cause, request, input, session, today } = act;
  const { siteId } = cause;
  const keptCents = await freeWhatIsNotPaid(stores, siteId, { undone: act.undone, by: cause.actor.subject });
  const undoing = undoingPart(act, { withdrawalId: stores.newId(), keptCents });
  const statement = {
    reason: wellFormed(input.reason),
    observations: wellFormed(input.observations?.summary ?? null),
  };
  const recorded = await written(stores, { siteId, act: { undoing, statement, session } }, means);
  await stores.requests.reopen(siteId, request.id, {
    on: act.reopenedOn ?? today,
    closed: input.afterwards === 'close',
  });
  stores.decisionWithdrawn(siteId, recorded, request.version + 1);
  return recorded;
}

function undoingPart(
  { cause, undone: { entry, decision }, input, signature, session, today, ...rest }: UndoingToRecord,
  { withdrawalId, keptCents }: { readonly withdrawalId: string; readonly keptCents: number },
): UndoingPart {
  const { decisionId, requestId, reference, aidLabel, decidedOn } = decision;
  const { kind, ground, afterwards, observations } = input;
  return {
    ...{ withdrawalId, decisionId, requestId, reference, aidLabel, kind, ground, withdrawnOn: today, keptCents },
    ...{ undoneLabel: registerLabel(entry), undonePosition: entry.position, undoneHash: entry.hash },
    ...{ undoneOn: decidedOn, afterwards },
    ...{ invitedOn: observations?.invitedOn ?? null, heardOn: observations?.heardOn ?? null },
    ...(session === null ? {} : { authority: session.body }),
    legalBasis: input.kind === 'annulment' ? signature.reference : undoingBasis(decision, input),
    delegation: signature.reference,
    ...{ signatoryName: signature.holderName, signatoryQuality: signature.holderQuality },
    ...{ signatoryId: cause.actor.subject, authorityVersion: rest.authorityVersion },
  };
}

async function written(
  stores: DecisionStores,
  { siteId, act }: { readonly siteId: string; readonly act: Omit<RecordedUndoing, 'entry'> },
  { cryptography, salts }: RegisterMeans,
): Promise<RecordedUndoing> {
  const { undoing, statement, session } = act;
  const head = await stores.register.lockHead(siteId);
  const draft = {
    // What a body votes is a deliberation, and is numbered as one.
    ...{ series: session === null ? UNDOING_SERIES : DELIBERATION_SERIES, kind: UNDOING_KIND },
    decidedOn: undoing.withdrawnOn,
    parts: [
      { name: 'withdrawal', salt: salts.next(), value: undoing },
      { name: 'statement', salt: salts.next(), value: statement },
      ...(session === null ? [] : [{ name: 'session', salt: salts.next(), value: session }]),
    ],
  };
  const appended = append({ site: siteId, head, recordedAt: stores.now, drafts: [draft] }, cryptography);
  await stores.register.append(siteId, appended.entries, appended.head);
  const [entry] = appended.entries;
  if (entry === undefined) throw new Error('The register took no entry.');
  const recorded = { entry, ...act };
  await stores.undoings.add(siteId, recorded);
  return recorded;
}

/** Payments that have not left no longer stand, and their sum goes back to the envelopes of the year. @returns what has left, in cents */
async function freeWhatIsNotPaid(
  stores: DecisionStores,
  siteId: string,
  { undone: { decision }, by }: { readonly undone: RecordedDecision; readonly by: string },
): Promise<number> {
  const { aid, amountCents, decidedOn, decisionId, requestId } = decision;
  if (amountCents === null) return 0;
  const payments = (await stores.payments.lockOf(siteId, requestId)).filter(
    (one) => one.decisionId === decisionId && !one.replaced,
  );
  const left = payments.filter(({ state }) => state === 'ordered' || state === 'paid');
  const standing = payments.filter((one) => !left.includes(one));
  await stores.payments.save(
    siteId,
    standing.map((one) => ({ ...one, replaced: true })),
    by,
  );
  const keptCents = sumCents(left.map((one) => one.amountCents));
  const envelopes = await stores.budget.lock(siteId, yearOf(decidedOn));
  await stores.budget.save(siteId, free(envelopes, { aid, amountCents: amountCents - keptCents }));
  return keptCents;
}
