import { frenchDate, frenchEuros, type CivilDate } from '@octroi/kernel';
import { heading, listOf, paragraph, type Paper, type PaperBlock } from '../paper.js';
import type { Letterhead } from '../site-authority.js';
import type { Session } from './session.js';
import type { Sheet, SheetPerson } from './sheet.js';

const TIES: Readonly<Record<SheetPerson['tie'], string>> = {
  applicant: 'demandeur',
  partner: 'conjoint',
  child: 'enfant',
  parent: 'parent',
  other: 'autre personne',
};

const HOUSING = {
  home: 'logement personnel',
  hosted: 'hébergement chez un tiers',
  'election-de-domicile': 'domiciliation',
} as const;

/** Lines of a budget that say nothing but what they are. Any other code was typed by somebody, and may name an employer or a creditor. */
const LINES: Readonly<Record<string, string>> = {
  ...{ salaire: 'salaire', retraite: 'retraite', chomage: 'chômage', rsa: 'RSA', aah: 'AAH' },
  ...{ 'prime-activite': 'prime d’activité', 'allocations-familiales': 'allocations familiales' },
  ...{ 'aide-au-logement': 'aide au logement', 'pension-alimentaire': 'pension alimentaire', loyer: 'loyer' },
  ...{ energie: 'énergie', eau: 'eau', assurances: 'assurances', mutuelle: 'mutuelle', transport: 'transport' },
  ...{ telephone: 'téléphone et internet', credits: 'crédits', 'pension-versee': 'pension versée' },
};

/** The sheets that members read before a session, one a page: no name, no employer, no street. */
export function sheetBooklet(session: Session, sheets: readonly Sheet[], letterhead: Letterhead): Paper {
  const date = frenchDate(session.heldOn);
  const title = `Fiches de la séance du ${date}`;
  return {
    title,
    sender: { name: letterhead.name, lines: letterhead.addressLines },
    blocks: [
      heading(`${title} – ${session.bodyName}`, 1),
      paragraph(CONFIDENTIAL, 'small'),
      ...sheets.flatMap((sheet, index): readonly PaperBlock[] => [
        ...(index === 0 ? [] : [{ kind: 'page' } as const]),
        ...sheetBlocks(sheet),
      ]),
    ],
    footer: `${letterhead.name} – fiches confidentielles, séance du ${date}`,
  };
}

const CONFIDENTIAL =
  'Document confidentiel, couvert par le secret professionnel (article L133-5 du code de l’action sociale et des familles). À rendre ou à détruire à la clôture de la séance.';

function sheetBlocks(sheet: Sheet): readonly PaperBlock[] {
  return [
    heading(`Demande ${sheet.reference} – ${sheet.aidLabel}`),
    paragraph(askedFor(sheet)),
    ...section('Foyer', listOf(household(sheet))),
    ...section('Budget mensuel', budget(sheet)),
    ...section('Aides reçues depuis douze mois', received(sheet)),
    ...(sheet.purpose === null ? [] : section('Objet de la demande', prose(sheet.purpose))),
    ...(sheet.evaluation === null ? [] : section('Évaluation sociale', prose(sheet.evaluation))),
    ...section('Proposition', [paragraph(proposal(sheet))]),
  ];
}

function section(title: string, blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  return [heading(title), ...blocks];
}

function askedFor({ requestedOn, requestedAmountCents, urgent }: Sheet): string {
  const amount = requestedAmountCents === null ? '' : `, ${frenchEuros(requestedAmountCents)}`;
  return `Demandée le ${frenchDate(requestedOn)}${amount}${urgent ? ', en urgence' : ''}.`;
}

function household({ people, housing }: Sheet): readonly string[] {
  const who = people.map(({ tie, band }) => `${TIES[tie]}, ${band === null ? 'âge non connu' : `${band} ans`}`);
  return [...who, ...(housing === null ? [] : [HOUSING[housing]])];
}

function budget({ worksheet, quotientFamilial, resteAVivreCents }: Sheet): readonly PaperBlock[] {
  const measures = [
    ...(quotientFamilial === null ? [] : [`quotient familial : ${String(quotientFamilial)}`]),
    ...(resteAVivreCents === null ? [] : [`reste à vivre : ${frenchEuros(resteAVivreCents)}`]),
  ];
  return [
    ...listOf([linesOf('Ressources', worksheet.resources), linesOf('Charges', worksheet.charges)]),
    ...listOf(measures),
  ];
}

/** Lines that say what they are, each; all others as one sum. */
function linesOf(title: string, lines: Sheet['worksheet']['resources']): string {
  if (lines.length === 0) return `${title} : aucune déclarée`;
  const sums = new Map<string, number>();
  for (const { code, monthlyCents } of lines) {
    const label = LINES[code] ?? 'autres';
    sums.set(label, (sums.get(label) ?? 0) + monthlyCents);
  }
  const total = lines.reduce((sum, { monthlyCents }) => sum + monthlyCents, 0);
  const said = [...sums].map(([label, cents]) => `${label} ${frenchEuros(cents)}`);
  return `${title} : ${frenchEuros(total)} (${said.join(', ')})`;
}

function received(sheet: Sheet): readonly PaperBlock[] {
  if (sheet.received.length === 0) return [paragraph('Aucune.')];
  return listOf(
    sheet.received.map(({ aid, on, cents }) => `${frenchDate(on as CivilDate)} – ${aid} : ${frenchEuros(cents)}`),
  );
}

function proposal({ proposal: proposed }: Sheet): string {
  if (proposed === null) return 'Aucune : la demande n’est pas encore instruite.';
  const { kind, amountCents, because } = proposed;
  const amount = amountCents === null ? '' : ` ${frenchEuros(amountCents)}`;
  return `${kind === 'grant' ? `Accorder${amount}` : 'Refuser'} : ${because.replace(/\.$/, '')}.`;
}

function prose(text: string): readonly PaperBlock[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line));
}
