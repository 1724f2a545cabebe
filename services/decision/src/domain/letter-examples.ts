import { addDays, type CivilDate } from '@octroi/kernel';
import { closingLetter } from './closing-letter.js';
import type { DecisionPart } from './decision-content.js';
import type { AppealPart } from './appeal.js';
import { appealReceiptLetter } from './appeal-letter.js';
import { decisionLetter, type Letter } from './decision-letter.js';
import { acknowledgementLetter, incompleteFileLetter, type FilingFacts } from './filing-letters.js';
import type { TemplateFacts } from './letter-template.js';
import { commitmentLetter } from './payment/payment-papers.js';
import { undoingLetter } from './undoing-letter.js';
import { implicitRejectionOn } from './clocks.js';
import type { Letterhead } from './site-authority.js';

/** Letters that a centre can look at before it sends any. */
export const LETTER_KINDS = [
  'acknowledgement',
  'incomplete-file',
  'granted',
  'refused',
  'adjourned',
  'commitment',
  'withdrawal',
  'closing',
  'appeal-receipt',
  'appeal-rejected',
] as const;

/** One of {@link LETTER_KINDS}. */
export type LetterKind = (typeof LETTER_KINDS)[number];

/** A letter to somebody who does not exist, under the centre's own letterhead. */
export function exampleLetter(kind: LetterKind, letterhead: Letterhead, today: CivilDate): Letter {
  if (kind === 'acknowledgement') return acknowledgementLetter(exampleFiling(letterhead, today), today);
  if (kind === 'incomplete-file') {
    const { awaited, ...filing } = exampleFiling(letterhead, today);
    const papers = ['Justificatif de domicile de moins de trois mois', 'Facture d’énergie à payer'];
    const asked = { id: '', requestId: '', papers, askedOn: today, by: addDays(today, 21), givenOn: null };
    const silenceOn = implicitRejectionOn(filing.submission.requestedOn, [asked]);
    return incompleteFileLetter({ ...filing, silenceOn, awaited: [...awaited, asked] });
  }
  if (kind === 'closing') return closingLetter(exampleFiling(letterhead, today), { on: today, reason: 'no-follow-up' });
  const label = `DEC-${today.slice(0, 4)}-000000`;
  if (kind === 'appeal-receipt') return exampleAppeal(letterhead, today);
  if (kind === 'withdrawal') return exampleUndoing(letterhead, today);
  if (kind === 'commitment') return exampleCommitment(letterhead, { label, today });
  return decisionLetter({
    ...{ decision: exampleDecision(kind, today), label, letterhead, recipient: NOBODY },
    statement: { comment: null, derogationReason: null },
  });
}

function exampleAppeal(letterhead: Letterhead, today: CivilDate): Letter {
  const register = {
    series: 'DEC',
    year: 0,
    number: 0,
    position: 1,
    hash: '',
    label: `DEC-${today.slice(0, 4)}-000000`,
  };
  const decided = { outcome: 'refused', amountCents: null, authority: 'delegated-agent' } as const;
  const contested = { decisionId: '', ...decided, decidedOn: addDays(today, -30), register };
  return appealReceiptLetter({
    appeal: { receivedOn: today, contested, silenceOn: null, late: false, until: null },
    ...{ reference: REFERENCE, aidLabel: AID.aidLabel, silenceOn: implicitRejectionOn(today) },
    ...{ letterhead, recipient: NOBODY, handler: null, madeOn: today },
  });
}

function exampleUndoing(letterhead: Letterhead, today: CivilDate): Letter {
  const undoing = {
    ...{ withdrawalId: '', decisionId: '', requestId: '', reference: REFERENCE, ...AID, withdrawnOn: today },
    ...({ kind: 'withdrawal', ground: 'illegality', afterwards: 'decide-again', keptCents: 5_000 } as const),
    ...{
      undoneLabel: `DEC-${today.slice(0, 4)}-000000`,
      undonePosition: 1,
      undoneHash: '',
      undoneOn: addDays(today, -40),
    },
    ...{
      invitedOn: addDays(today, -20),
      heardOn: addDays(today, -10),
      legalBasis: 'article L242-1 du code des relations entre le public et l’administration',
    },
    ...{ delegation: 'DÉLÉGATION', signatoryName: 'Prénom Nom', signatoryQuality: 'qualité', signatoryId: '' },
    authorityVersion: 0,
  };
  const statement = { reason: 'Motif propre à la situation.', observations: 'ce que la personne a dit.' };
  const label = `RET-${today.slice(0, 4)}-000000`;
  return undoingLetter({ undoing, statement, label, letterhead, recipient: NOBODY });
}

function exampleCommitment(
  letterhead: Letterhead,
  { label, today }: { readonly label: string; readonly today: CivilDate },
): Letter {
  return commitmentLetter({
    payment: { amountCents: 15_000, decisionLabel: label },
    creditor: { name: 'Fournisseur Exemple', reference: '000000', addressLines: NOBODY.addressLines },
    customer: NOBODY.name,
    ...{ letterhead, signatory: { name: 'Prénom Nom', quality: 'qualité' }, on: today },
  });
}

const NOBODY = { name: 'CAMILLE EXEMPLE', sex: null, addressLines: ['1 rue de l’Exemple', '00000 Exemple'] } as const;
const AID = { aid: 'exemple', aidLabel: 'Aide alimentaire' } as const;
const REFERENCE = 'EXEMPLE-000000';

/** What markers stand for in the letters to nobody. */
export function exampleFacts({ name: centre }: Letterhead, today: CivilDate): TemplateFacts {
  const amounts = { requestedAmountCents: 15_000, amountCents: 15_000 };
  return {
    ...{ centre, aidLabel: AID.aidLabel, reference: REFERENCE, ...amounts },
    ...{ requestedOn: addDays(today, -20), returnsOn: addDays(today, 30) },
  };
}

function exampleFiling(letterhead: Letterhead, today: CivilDate): FilingFacts {
  const requestedOn = addDays(today, -2);
  return {
    submission: { reference: REFERENCE, aid: AID.aid, requestedAmountCents: 15_000, requestedOn, urgent: false },
    aidLabel: AID.aidLabel,
    ...{ letterhead, recipient: NOBODY, handler: null, awaited: [] },
    silenceOn: implicitRejectionOn(requestedOn),
  };
}

function exampleAnswer(today: CivilDate): AppealPart {
  const contested = { contestedId: '', contestedPosition: 1, contestedHash: '', contestedOn: addDays(today, -30) };
  const rejected = { kind: 'gracious', answer: 'rejected', late: false } as const;
  const contestedLabel = `DEC-${today.slice(0, 4)}-000000`;
  return { appealId: '', ...rejected, receivedOn: addDays(today, -10), contestedLabel, ...contested };
}

function exampleDecision(
  kind: 'granted' | 'refused' | 'adjourned' | 'appeal-rejected',
  today: CivilDate,
): DecisionPart {
  const outcome = kind === 'appeal-rejected' ? 'refused' : kind;
  const reason = { code: 'exemple', text: 'Motif choisi dans le catalogue du centre.' };
  return {
    ...{ decisionId: '', requestId: '', reference: REFERENCE, ...AID, requestedOn: addDays(today, -20) },
    ...{ requestedAmountCents: 15_000, decidedOn: today, outcome, urgent: false, derogation: false },
    amountCents: outcome === 'granted' ? 15_000 : null,
    returnsOn: outcome === 'adjourned' ? addDays(today, 30) : null,
    reasons: outcome === 'refused' ? [reason] : [],
    ...(kind === 'appeal-rejected' ? { appeal: exampleAnswer(today) } : {}),
    ...{ authority: 'delegated-agent', delegation: 'DÉLÉGATION', legalBasis: 'règlement des aides facultatives' },
    ...{ signatoryName: 'Prénom Nom', signatoryQuality: 'qualité', signatoryId: '', authorityVersion: 0 },
    routing: {
      ...{ authority: 'delegated-agent', because: 'Conditions du règlement remplies', proposal: 'grant' },
      ...{ proposedAmountCents: 15_000, ceilingCents: null, regulation: today, regulationHash: '' },
    },
  };
}
