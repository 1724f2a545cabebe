import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { RuleViolation } from '@octroi/kernel';
import { parse, stringify } from 'yaml';
import { parseRegulation } from './parse-regulation.js';

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

describe('the page on regulations', () => {
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
