import {
  RuleViolation,
  civilDateAt,
  hasRole,
  type Actor,
  type CivilDate,
  type CommandCause,
  type UnitOfWork,
} from '@octroi/kernel';
import { implicitRejectionOn } from '../../domain/clocks.js';
import { templateOn, withTemplate, type LetterTemplate, type TemplateKind } from '../../domain/letter-template.js';
import type { Letter } from '../../domain/decision-letter.js';
import type { FilingFacts, Handler } from '../../domain/filing-letters.js';
import type { DecisionPowers } from '../../domain/site-authority.js';
import { isProofOwed } from './is-proof-owed.js';
import type { IdentityGateway } from '../ports/papers.js';
import type { DecisionStores } from '../ports/stores.js';
import { recipientOf } from '../letter/recipient.js';

/** What a letter about a file is printed from. */
export interface FilingSources {
  readonly unitOfWork: UnitOfWork<DecisionStores>;
  readonly identities: IdentityGateway;
}

/** The facts of a letter about a file, with the words of the centre. */
export interface WordedFacts extends FilingFacts {
  readonly madeOn: CivilDate;
  readonly templates: readonly LetterTemplate[];
}

/** Who prints a letter about which request. */
export interface FilingQuestion {
  readonly actor: Actor;
  readonly cause: CommandCause;
  readonly requestId: string;
  /** @default open */
  readonly status?: 'open' | 'closed';
  /** Also of a request that was decided in urgency, whose proof comes afterwards. @default false */
  readonly orProofOwed?: boolean;
}

interface Kept extends Omit<WordedFacts, 'recipient'> {
  readonly communeCodes: readonly string[];
}

/**
 * Reads what a letter about a request that is open, or was closed, is written from; the identity is asked of intake each time.
 * @param touch writes in the same transaction, and gives the date of the letter
 */
export async function filingFacts(
  { unitOfWork, identities }: FilingSources,
  { actor, cause, ...asked }: FilingQuestion,
  touch: (stores: DecisionStores, kept: Omit<Kept, 'madeOn'>) => Promise<CivilDate>,
): Promise<WordedFacts> {
  const allowed = hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'machine');
  if (!allowed || actor.purpose !== 'print-letter') throw new RuleViolation('role-not-allowed');
  const { siteId, correlationId } = cause;
  const { requestId } = asked;
  const { result: kept } = await unitOfWork.run(cause, async (stores): Promise<Kept> => {
    const found = await keptFacts(stores, siteId, { ...asked, actor });
    return { ...found, madeOn: await touch(stores, found) };
  });
  const identity = await identities.identityOf({ siteId, requestId, correlationId });
  if (identity === null) throw new RuleViolation('not-found');
  const { communeCodes, ...facts } = kept;
  return { ...facts, recipient: recipientOf(identity, communeCodes, facts.letterhead.place) };
}

async function keptFacts(
  stores: DecisionStores,
  siteId: string,
  { requestId, actor, status: wanted = 'open', orProofOwed = false }: Omit<FilingQuestion, 'cause'>,
): Promise<Omit<Kept, 'madeOn'>> {
  const request = await stores.requests.find(siteId, requestId);
  if (request === null) throw new RuleViolation('not-found');
  const { status, submission } = request;
  const proofOwed = orProofOwed && (await isProofOwed(stores, request));
  if ((status !== wanted && !proofOwed) || submission === null) throw new RuleViolation('document-not-ready');
  const powers = await stores.authority.powersOf(siteId, actor.subject);
  if (powers === null) throw new RuleViolation('document-not-ready');
  const papers = await stores.papers.of(siteId, requestId);
  const labels = await stores.sites.aidLabels(siteId);
  await stores.logAccess([requestId]);
  return {
    ...{ submission, proofOwed },
    aidLabel: labels.filter(({ aid }) => aid === submission.aid).at(-1)?.label ?? submission.aid,
    letterhead: powers.authority.letterhead,
    handler: handlerOf(powers, civilDateAt(stores.now)),
    silenceOn: implicitRejectionOn(request.reopenedOn ?? submission.requestedOn, papers),
    awaited: papers.filter(({ givenOn }) => givenOn === null),
    communeCodes: await stores.sites.communesOf(siteId),
    templates: await stores.templates.of(siteId),
  };
}

/** A letter about a file with the words that the centre had on its day. */
export function worded(letter: Letter, kind: TemplateKind, facts: WordedFacts): Letter {
  const { templates, madeOn, letterhead, aidLabel, submission } = facts;
  return withTemplate(letter, templateOn(templates, kind, madeOn), {
    ...{ centre: letterhead.name, aidLabel, reference: submission.reference },
    ...{ requestedOn: submission.requestedOn, requestedAmountCents: submission.requestedAmountCents },
  });
}

/** A delegation is the only act that names its holder here. */
function handlerOf({ delegations }: DecisionPowers, today: CivilDate): Handler | null {
  const held = delegations.find(
    ({ validFrom, validUntil, revokedOn }) =>
      validFrom <= today && (validUntil ?? today) >= today && (revokedOn === null || revokedOn > today),
  );
  return held === undefined ? null : { name: held.holderName, quality: held.holderQuality };
}
