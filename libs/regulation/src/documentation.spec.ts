import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { RuleViolation } from '@octroi/kernel';
import { parse, stringify } from 'yaml';
import { parseRegulation } from './parse-regulation.js';
import { publishedPatterns } from './testing/published-cases.js';

const PAGE = readFileSync(new URL('../../../deploy/docs/reglement.md', import.meta.url), 'utf8');

interface Snippet {
  readonly title: string;
  readonly refused: string | null;
  readonly sections: Record<string, unknown>;
}

/** The examples of the page, in order; each under the title before it. */
function snippets(): Snippet[] {
  const found: Snippet[] = [];
  let [title, refused] = ['', null as string | null];
  for (const [, heading, refusal, text] of PAGE.matchAll(
    /^#+ (.+)$|^<!-- refusé : (.+) -->$|^```yaml\n([\s\S]*?)^```$/gm,
  )) {
    if (heading !== undefined) title = heading;
    if (refusal !== undefined) refused = refusal;
    if (text === undefined) continue;
    found.push({ title, refused, sections: parse(text) as Record<string, unknown> });
    refused = null;
  }
  return found;
}

const [WHOLE, ...EXTRACTS] = snippets();

/** The first regulation with an extract added: entries of the same name are replaced, cases too. */
function extended(sections: Record<string, unknown>): string {
  const merged: Record<string, unknown> = { ...WHOLE!.sections };
  for (const [name, section] of Object.entries(sections))
    merged[name] =
      name === 'cases' || name === 'routing'
        ? section
        : { ...(merged[name] as object | undefined), ...(section as object) };
  if (!('cases' in sections)) delete merged['cases'];
  return stringify(merged, { lineWidth: 0 });
}

function faultsOf(source: string): string[] {
  try {
    parseRegulation(source);
    return [];
  } catch (error) {
    return (error as RuleViolation).faults.map(({ parameters }) => String(parameters?.['sentence']));
  }
}

/** Where the page shows each pattern that real regulations have: by the beginning of a title. */
const SHOWN: Readonly<Record<string, string>> = {
  ...all('Le quotient familial', 'M_QF D_ROUTING_THRESHOLD D_AGENT_ALONE'),
  ...all(
    'Le reste à vivre',
    'M_RAV_UNSPECIFIED M_RAV_PERSON_DAY M_RAV_PERSON_MONTH M_CHARGES_CAPPED M_UC M_RESOURCE_LIST',
  ),
  ...all('Une autre mesure', 'M_QF_LOCAL M_RAV_WEIGHTED M_TAX_AMOUNT M_EFFORT_RATE M_MIN_OF_TWO M_REFERENCE_PERIOD'),
  ...all('Un montant revalorisé', 'M_INDEXED_PARAM T_VERSIONED M_RESOURCES_CEILING_BY_COMPOSITION A_FIXED'),
  ...all('Différentiel', 'M_RESOURCE_FLOOR A_DIFFERENTIAL A_PRORATA A_LINEAR_CLAMP A_MIN_PAYABLE'),
  ...all('Premier règlement', 'E_RESIDENCE D_COMMISSION X_DOCS P_THIRD_PARTY X_APPEAL A_CAP_REQUEST'),
  ...all(
    'Un statut',
    'E_AGE E_STATUS E_RAV_BAND E_PRIOR_EVENT E_PRESCRIPTION E_NATIONALITY_STAY E_RESIDENCE_EXEMPTION',
  ),
  ...all('Résidence', 'E_RESIDENCE_DURATION E_RESIDENCE_WINDOW'),
  ...all("Ce qu'aucune machine", 'E_COUNTERPART E_SOCIAL_FOLLOWUP X_CHANGE_OF_SITUATION X_INCOMPLETE_LAPSE'),
  ...all('Compter les membres', 'E_FAMILY A_PER_CHILD A_PLUS_PER_EXTRA'),
  ...all('Délai de carence', 'E_SUBSIDIARITY E_NONCUMUL E_CARENCE E_DEADLINE_WINDOW'),
  ...all('Plafonds', 'A_CAP_YEAR A_CAP_ROLLING12 T_ONCE_PERIOD T_SCHOOL_TERM E_LIMITED_STOCK'),
  ...all('Suspendre', 'T_SUSPENSION D_REPORTING'),
  ...all('Un tableau à une entrée', 'A_TIER_TABLE'),
  ...all('Un tableau à deux entrées', 'A_TIER_2D A_PERCENT_BILL A_CAP_BY_CATEGORY A_BOUNDED_BY_COST'),
  ...all("« Jusqu'à »", 'A_DISCRETIONARY'),
  ...all('Tarif', 'A_TARIFF A_MIN_OF A_OPTION_BEST P_AFTER_PROOF P_SPLIT T_RECOVERY'),
  ...all('Prêt', 'A_LOAN T_DURATION_RENEWAL D_ADVISORY P_VOUCHER P_BANK'),
  ...all('Qui décide', 'D_URGENCY D_DEROGATION D_CA D_AUTOMATIC'),
};

function all(title: string, patterns: string): Record<string, string> {
  return Object.fromEntries(patterns.split(' ').map((pattern) => [pattern, title]));
}

describe('the page on regulations', () => {
  test('shows every pattern of real regulations, under a title with an example that runs', () => {
    const titles = new Set([WHOLE, ...EXTRACTS].map((snippet) => snippet?.title ?? ''));
    for (const [pattern, title] of Object.entries(SHOWN))
      expect([pattern, [...titles].some((one) => one.startsWith(title))]).toEqual([pattern, true]);
    const counted = publishedPatterns();
    expect(Object.keys(SHOWN).toSorted()).toEqual((counted ?? Object.keys(SHOWN)).toSorted());
  });

  test('the regulation of the tutorial may be adopted, without a remark', () => {
    const text = /```yaml\n([\s\S]*?)^```$/m.exec(PAGE)?.[1] ?? '';
    const { regulation, warnings } = parseRegulation(text);
    expect([regulation.cases.length, warnings]).toEqual([3, []]);
  });

  test.each(EXTRACTS.filter(({ refused }) => refused === null).map((one) => [one.title, one] as const))(
    '« %s » works as it is shown',
    (_title, { sections }) => {
      expect(faultsOf(extended(sections))).toEqual([]);
    },
  );

  test.each(EXTRACTS.flatMap((one) => (one.refused === null ? [] : [[one.refused, one] as const])))(
    'what is refused is: %s',
    (sentence, { sections }) => {
      expect(faultsOf(extended(sections)).join('\n')).toContain(sentence);
    },
  );
});
