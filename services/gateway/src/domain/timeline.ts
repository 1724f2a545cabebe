import { civilDateAt, frenchDate, frenchEuros, isCivilDate } from '@octroi/kernel';
import { PRODUCER_OF, QUOTIENT, subjectOf, type CaseFact, type FactSource } from './case-fact.js';

/** One line of a request's history. */
export interface TimelineEntry {
  readonly at: string;
  /** French sentence. */
  readonly what: string;
  /** Opaque id of the person or service that acted; null when nobody asked. */
  readonly by: string | null;
  readonly type: string;
  readonly eventId: string;
}

const LINE: readonly string[] = ['intake', 'retrieval', 'eligibility', 'decision'];

/** The history of a request: in time, then in the order of the straight line, then of the service that speaks. */
export function timeline(facts: readonly CaseFact[]): TimelineEntry[] {
  const once = [...new Map(facts.map((fact) => [fact.eventId, fact])).values()];
  return once.sort(compare).map((fact) => ({
    at: fact.at,
    what: sentence(fact),
    by: fact.actorId,
    type: fact.type,
    eventId: fact.eventId,
  }));
}

function compare(one: CaseFact, other: CaseFact): number {
  const place = (fact: CaseFact): number => LINE.indexOf(PRODUCER_OF[fact.kind]);
  return (
    order(one.at, other.at) ||
    place(one) - place(other) ||
    one.sequence - other.sequence ||
    order(one.eventId, other.eventId)
  );
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function sentence(fact: CaseFact): string {
  switch (fact.kind) {
    case 'request-submitted':
      return `Demande ${fact.data.reference} enregistrée${fact.data.urgent ? ', signalée urgente' : ''}.`;
    case 'request-corrected':
      return `Demande complétée ou corrigée : ${fact.data.changed.map((field) => FIELDS[field] ?? field).join(', ')}.`;
    case 'document-added':
      return 'Pièce numérisée ajoutée au dossier.';
    case 'promise-recorded':
      return 'Promesse faite à la personne notée.';
    case 'request-protected':
      return 'Dossier protégé : seules les personnes nommées le lisent.';
    case 'protection-lifted':
      return 'Protection du dossier levée.';
    case 'finding-recorded':
      return `Constat : ${fact.data.question} ${found(fact.data.value)}`;
    case 'household-data-retrieved':
      return retrieved(fact);
    case 'household-data-contradicted':
      return `La réponse de l’État contredit le justificatif saisi (${dataText(fact)}) : une personne tranche.`;
    case 'contradiction-settled':
      return `Choix entre le justificatif et la réponse de l’État (${dataText(fact)}) : ${CHOSEN[fact.data.choice]}.`;
    case 'household-data-unavailable':
      return `Données du foyer indisponibles (${dataText(fact)}) : ${NEXT_STEP[fact.data.nextStep]}.`;
    case 'retrieval-postponed':
      return postponed(fact);
    case 'request-assessed':
      return `Règlement du ${french(fact.data.regulation)} appliqué : ${ASSESSED[fact.data.outcome]}.`;
    case 'request-routed':
      return `Demande orientée vers ${authorityText(fact.data.authority)} (${fact.data.because}).`;
    case 'papers-asked':
      return `Pièces demandées, à remettre au plus tard le ${french(fact.data.by)} ; sans décision prise, le délai de silence est suspendu.`;
    case 'papers-given':
      return `Pièces demandées reçues le ${french(fact.data.givenOn)} ; sans décision prise, le délai de silence court de nouveau.`;
    case 'other-right-noted':
      return otherRight(fact);
    case 'decision-proposed':
      return proposed(fact);
    case 'proposal-returned':
      return 'Proposition renvoyée à qui l’a préparée, à revoir.';
    case 'decider-recused':
      return `Déport d’une personne habilitée : ${authorityText(fact.data.to)} décide à sa place.`;
    case 'decision-recorded':
      return decided(fact);
    case 'decision-withdrawn':
      return undone(fact);
    case 'appeal-recorded':
      return appealed(fact);
    case 'appeal-answered':
      return appealAnswered(fact);
    case 'judgment-recorded':
      return judged(fact);
    case 'judgment-appealed':
      return judgmentAppealed(fact);
    case 'request-closed':
      return `Demande close : ${CLOSINGS[fact.data.reason] ?? fact.data.reason}.`;
    case 'request-withdrawn':
      return fact.data.reason === 'filed-by-mistake'
        ? 'Demande retirée : enregistrée par erreur.'
        : 'Demande retirée par la personne.';
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  requestedAmountCents: 'montant demandé',
  purpose: 'objet',
  urgent: 'urgence',
  notice: 'information de la personne',
  applicant: 'état civil',
  address: 'adresse',
  household: 'foyer',
  referral: 'orientation',
  representative: 'représentant',
  contact: 'moyen de contact',
  interpreter: 'interprète',
  referent: 'référent',
  debts: 'dettes',
  bill: 'facture',
  proposal: 'proposition du travailleur social',
  socialEvaluation: 'évaluation sociale',
  worksheet: 'fiche budget',
  billCents: 'facture',
  needLevel: 'niveau de besoin',
  statuses: 'statuts',
  taxIncome: 'revenu fiscal',
};

function found(value: boolean | number | null): string {
  if (value === null) return 'Réponse retirée.';
  return typeof value === 'number' ? `${String(value).replace('.', ',')}.` : value ? 'Oui.' : 'Non.';
}

const CHOSEN = {
  paper: 'le justificatif est gardé',
  certified: 'la valeur certifiée est retenue',
} as const;

const NEXT_STEP = {
  'ask-the-person': 'la personne apporte le justificatif',
  'fix-the-request': 'la demande est à corriger',
  'call-the-administrator': 'l’administrateur est à prévenir',
} as const;

const ASSESSED = {
  eligible: 'conditions remplies',
  ineligible: 'refus proposé',
  'to-assess': 'un point reste à apprécier par une personne',
} as const;

function quotient(fact: CaseFact<'household-data-retrieved'>): string {
  const known = fact.data.quotientFamilial;
  if (known?.value === undefined || known.value === null) return 'pas de quotient familial';
  return `quotient familial ${known.value} (${known.provider}, ${String(known.month).padStart(2, '0')}/${known.year})`;
}

const RECEIVED = {
  proof: 'Justificatif saisi',
  'api-particulier': 'Données du foyer reçues d’API Particulier',
  dgfip: 'Données du foyer reçues de l’administration fiscale',
} as const;

/** Figures in words, where they are what the fact is about. */
function figuresIn(fact: CaseFact<'household-data-retrieved'>): { text: string; source: FactSource } | null {
  const { taxIncome, jobseekerBenefits, childcareShare } = fact.data;
  const about = subjectOf(fact);
  if (about === 'tax-income' && taxIncome !== undefined) {
    const { referenceCents, shares, year, source } = taxIncome;
    const parts = shares === null ? '' : `, ${String(shares).replace('.', ',')} part${shares >= 2 ? 's' : ''}`;
    return { text: `${frenchEuros(referenceCents)}${parts} (revenus de ${year})`, source };
  }
  if (about === 'jobseeker-benefits' && jobseekerBenefits !== undefined) {
    const { monthlyCents, year, month, source } = jobseekerBenefits;
    return { text: `${frenchEuros(monthlyCents)} (${String(month).padStart(2, '0')}/${year})`, source };
  }
  if (about === 'eaje' && childcareShare !== undefined) {
    const { annualResourcesCents, year, source } = childcareShare;
    return { text: `${frenchEuros(annualResourcesCents)} de ressources (${year})`, source };
  }
  return null;
}

function retrieved(fact: CaseFact<'household-data-retrieved'>): string {
  const { source: ofQuotient, statuses = [] } = fact.data;
  const figures = figuresIn(fact);
  const status = statuses.find(({ code }) => code === subjectOf(fact));
  const answer = status === undefined ? figures?.text : status.value ? 'oui' : 'non';
  const what = answer === undefined ? quotient(fact) : `${dataText(fact)} : ${answer}`;
  return `${RECEIVED[status?.source ?? figures?.source ?? ofQuotient]} : ${what}.`;
}

const STATE_WAITS: ReadonlySet<string> = new Set(['state-slow', 'too-many-calls', 'timed-out']);

function postponed({ data }: CaseFact<'retrieval-postponed'>): string {
  if (data.state === 'retrying' && STATE_WAITS.has(data.reason))
    return 'L’État répond lentement ou demande d’attendre : nouvel essai automatique.';
  if (data.state === 'retrying' && data.reason === 'calls-paused')
    return 'Appels du CCAS à l’État en pause, sans date de reprise.';
  if (data.state === 'retrying' && data.reason === 'resumed') return 'L’État va être interrogé.';
  if (data.state === 'retrying') return 'Interrogation de l’État reportée : nouvel essai automatique.';
  if (data.reason === 'habilitation-not-in-force' && data.nextAttemptAt !== null)
    return `Interrogation de l’État en attente du début de l’habilitation du CCAS, le ${french(civilDateAt(new Date(data.nextAttemptAt)))}.`;
  return data.waitsFor === 'administrator'
    ? 'Interrogation de l’État en attente de l’administrateur.'
    : 'Interrogation de l’État en attente d’un complément de l’agent.';
}

const OTHER_RIGHTS: Readonly<Record<string, string>> = {
  fsl: 'fonds de solidarité pour le logement',
  'family-benefits': 'prestations de la CAF ou de la MSA',
  'energy-voucher': 'chèque énergie',
  'health-cover': 'complémentaire santé solidaire',
  jobseeker: 'France Travail',
  pension: 'retraite',
  disability: 'droits liés au handicap',
  'statutory-aid': 'aide sociale légale',
  other: 'autre',
};

function otherRight({ data: { right, awaitedUntil } }: CaseFact<'other-right-noted'>): string {
  const noted = `Droit demandé ailleurs noté (${OTHER_RIGHTS[right] ?? right})`;
  return awaitedUntil === null
    ? `${noted}.`
    : `${noted} : sa réponse est attendue, à relancer le ${french(awaitedUntil)} ; le délai légal court.`;
}

const PROPOSED: Readonly<Record<CaseFact<'decision-proposed'>['data']['outcome'], string>> = {
  granted: 'Accord proposé',
  'partially-granted': 'Accord partiel proposé',
  refused: 'Refus proposé',
  adjourned: 'Ajournement proposé',
};

function proposed({ data }: CaseFact<'decision-proposed'>): string {
  const amount = data.amountCents === null ? '' : ` (${frenchEuros(data.amountCents)})`;
  return `${PROPOSED[data.outcome]}${amount} à ${authorityText(data.to)}.`;
}

function decided({ data }: CaseFact<'decision-recorded'>): string {
  const amount = data.amountCents === null ? '' : ` de ${frenchEuros(data.amountCents)}`;
  const words = {
    granted: `Aide accordée${amount}`,
    'partially-granted': `Aide accordée en partie${amount}`,
    refused: 'Aide refusée',
    adjourned: `Décision ajournée${data.returnsOn === null ? '' : ` au ${french(data.returnsOn)}`}`,
  };
  return `${words[data.outcome]} par ${authorityText(data.authority)}, registre ${data.register.label}.`;
}

const UNDONE = {
  withdrawal: 'Décision retirée',
  abrogation: 'Décision abrogée',
  annulment: 'Décision annulée par le juge',
} as const;

function undone({ data }: CaseFact<'decision-withdrawn'>): string {
  const what = UNDONE[data.kind];
  const next = data.reopened ? 'la demande est de nouveau à décider' : 'la demande est close';
  return `${what}, registre ${data.register.label} : ${next}.`;
}

function appealAnswered({ data: { answer, register, decisionId, standing } }: CaseFact<'appeal-answered'>): string {
  if (answer === 'upheld')
    return `Recours accueilli, registre ${register.label} : cette décision remplace ce qui était contesté.`;
  return standing.decisionId === decisionId
    ? `Recours contre le rejet implicite rejeté par une décision, registre ${register.label}.`
    : `Recours rejeté, registre ${register.label} : la décision contestée demeure.`;
}

const JUDGED = {
  rejected: 'le recours est rejeté',
  annulled: 'ce qui était contesté est annulé, il faut décider de nouveau',
  'annulled-with-injunction': 'ce qui était contesté est annulé, avec injonction de décider de nouveau',
} as const;

function judged({ data: { outcome, judgedOn, injunctionBy } }: CaseFact<'judgment-recorded'>): string {
  const by = injunctionBy === null ? '' : ` avant le ${french(injunctionBy)}`;
  return `Jugement du ${french(judgedOn)} : ${JUDGED[outcome]}${by}.`;
}

function judgmentAppealed({ data: { by, lodgedOn, outcome, ruledOn } }: CaseFact<'judgment-appealed'>): string {
  if (outcome === null || ruledOn === null)
    return `Appel ou pourvoi ${by === 'centre' ? 'du centre' : 'de la personne'} contre le jugement, le ${french(lodgedOn)} : le jugement s’applique d’ici à ce qu’il soit statué.`;
  const what =
    outcome === 'confirmed' ? 'le jugement est confirmé' : 'le jugement est annulé, le recours est à juger de nouveau';
  return `Juridiction supérieure, le ${french(ruledOn)} : ${what}.`;
}

function appealed({ data: { kind, receivedOn, late, reopened, decisionId } }: CaseFact<'appeal-recorded'>): string {
  const against = decisionId === null ? ' contre le rejet implicite' : '';
  const what = `${kind === 'gracious' ? 'Recours gracieux' : 'Recours devant le tribunal'}${against}`;
  const next = reopened ? ' : la demande est à examiner de nouveau, la décision s’applique d’ici là' : '';
  return `${what} reçu le ${french(receivedOn)}${late ? ', après le délai' : ''}${next}.`;
}

const CLOSINGS: Readonly<Record<string, string>> = {
  'no-follow-up': 'sans suite',
  death: 'décès',
  departure: 'départ de la commune',
  reorientation: 'réorientation',
};

function french(date: string): string {
  return isCivilDate(date) ? frenchDate(date) : date;
}

const AUTHORITIES: Readonly<Record<string, string>> = {
  'delegated-agent': 'l’agent délégataire',
  'vice-president': 'la vice-présidence',
  'commission-permanente': 'la commission permanente',
  'conseil-administration': 'le conseil d’administration',
};

const DATA: Readonly<Record<string, string>> = {
  'quotient-familial': 'quotient familial',
  rsa: 'RSA',
  'prime-activite': 'prime d’activité',
  asf: 'ASF',
  'student-grant': 'bourse d’études',
  aah: 'AAH',
  aeeh: 'AEEH',
  c2s: 'C2S',
  jobseeker: 'inscription à France Travail',
  'jobseeker-benefits': 'indemnités de France Travail',
  eaje: 'participation familiale (crèche)',
  'tax-income': 'revenu fiscal de référence',
  student: 'statut d’étudiant',
};

function dataText(fact: CaseFact): string {
  const about = subjectOf(fact) ?? QUOTIENT;
  return DATA[about] ?? about;
}

function authorityText(authority: string): string {
  return AUTHORITIES[authority] ?? authority;
}
