/** A small sound regulation: `sections` replace or add top-level sections of the file, as YAML. */
export function aRegulation(sections: Readonly<Record<string, string>> = {}): string {
  const all: Record<string, string> = { ...BASE, ...sections };
  return Object.entries(all)
    .map(([name, text]) => `${name}:${text.includes('\n') ? `\n${indented(text)}` : ` ${text}`}`)
    .join('\n');
}

function indented(text: string): string {
  return text
    .replace(/^\n/, '')
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

const ROUTE = "{ authority: commission-permanente, because: L'aide est examinée }";

const BASE = {
  format: '1',
  version: '2026-01-01',
  deliberation: '{ reference: D1, date: 2026-01-01 }',
  validity: '{ selected-by: request-date, from: 2026-01-01, until: null }',
  aids: `
aide:
  label: Aide
  sources: []
  amount: montant
  conditions: [residence]`,
  rules: `
montant: 100 €`,
  conditions: `
residence:
  rule: résidence . dans la commune
  met: Oui.
  not-met: Non.
  to-assess: À voir.`,
  routing: `
otherwise: ${ROUTE}
refusal: ${ROUTE}
to-assess: ${ROUTE}`,
} as const;
