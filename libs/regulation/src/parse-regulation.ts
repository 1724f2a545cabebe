import { createHash } from 'node:crypto';
import { RuleViolation, canonicalJson, type FieldFault } from '@octroi/kernel';
import { LineCounter, isAlias, isMap, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import { checkRegulation } from './check-regulation.js';
import { checkSite, undelegated, type SiteContext } from './check-site.js';
import type { RegulationFault } from './fault-reader.js';
import type { Regulation } from './regulation.js';

/** A regulation read from its file, with the hash of what it says (comments, layout and worked cases aside). */
export interface ParsedRegulation {
  readonly regulation: Regulation;
  /** What a person should look at before adopting it; its line in the parameters. */
  readonly warnings: readonly FieldFault[];
  /** SHA-256 of the canonical JSON of the content, lower-case hexadecimal. */
  readonly hash: string;
}

const MOST_CHARACTERS = 200_000;
const MOST_LINES = 5_000;
const DEEPEST = 20;
const MOST_NODES = 20_000;
const MOST_FAULTS = 100;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Brackets open at once, indentation, and lists in lists on one line, before anything is parsed: a depth of thousands ends the process. */
const DEEPEST_BRACKETS = 40;
const LONG_LINE = /^.{5001}/m;
const DEEP_LINE = /^( {200}|( *[-?:] ){40})/m;

/**
 * Reads and checks a regulation file; against what its centre may do, when the centre is given.
 * @throws RuleViolation `regulation-invalid` with every fault, its line in the parameters
 */
export function parseRegulation(source: string, site: SiteContext | null = null): ParsedRegulation {
  const lines = new LineCounter();
  const document = openDocument(source, lines);
  const raw: unknown = document.toJS({ maxAliasCount: 0 });
  const whole = checkRegulation(raw);
  const ofSite = site === null || 'faults' in whole ? [] : checkSite(whole.regulation, site);
  const checked = ofSite.length > 0 ? { faults: ofSite } : whole;
  if ('faults' in checked)
    throw invalid(checked.faults.slice(0, MOST_FAULTS).map((fault) => withLine(fault, document, lines)));
  const { cases: _cases, ...norm } = raw as Record<string, unknown>;
  return {
    regulation: checked.regulation,
    warnings: [...checked.warnings, ...(site === null ? [] : undelegated(checked.regulation, site))].map((fault) =>
      withLine(fault, document, lines),
    ),
    hash: createHash('sha256').update(canonicalJson(norm)).digest('hex'),
  };
}

function openDocument(source: string, lineCounter: LineCounter): Document {
  if (source.length > MOST_CHARACTERS) throw invalid([fault('', 1, 'Le fichier est trop grand.')]);
  if (source.split('\n', MOST_LINES + 1).length > MOST_LINES)
    throw invalid([fault('', MOST_LINES, 'Le fichier a trop de lignes.')]);
  if (LONG_LINE.test(source)) throw invalid([fault('', 1, 'Une ligne du fichier est trop longue.')]);
  if (DEEP_LINE.test(source) || deepestBrackets(source) > DEEPEST_BRACKETS)
    throw invalid([fault('', 1, 'Le fichier est trop profond.')]);
  // The library looks for double keys one by one, in a time that grows with the square of their number: `dangersOf` does it at once.
  const document = parseDocument(source, { lineCounter, uniqueKeys: false, version: '1.2', schema: 'core' });
  if (document.errors.length > 0)
    throw invalid(
      document.errors.map((error) =>
        fault('', lineCounter.linePos(error.pos[0]).line, 'Le fichier n’est pas du YAML valide à cet endroit.'),
      ),
    );
  const dangers = dangersOf(document, lineCounter);
  if (dangers.length > 0) throw invalid(dangers);
  return document;
}

function deepestBrackets(source: string): number {
  let [depth, deepest] = [0, 0];
  for (const [bracket] of source.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** What a file may hold to harm whoever reads it: aliases that multiply, depth, size, keys that reach into objects or hide each other. */
function dangersOf(document: Document, lines: LineCounter): FieldFault[] {
  const dangers: FieldFault[] = [];
  let nodes = 0;
  visit(document, (_key, node, path) => {
    nodes += 1;
    const danger =
      nodes > MOST_NODES || path.length > DEEPEST * 2
        ? { at: node, sentence: 'Le fichier est trop profond ou trop grand.' }
        : dangerOf(node);
    if (danger === null) return undefined;
    dangers.push(fault('', lineOf(danger.at, lines), danger.sentence));
    return visit.BREAK;
  });
  return dangers;
}

function dangerOf(node: unknown): { readonly at: unknown; readonly sentence: string } | null {
  if (isAlias(node)) return { at: node, sentence: 'Les alias YAML ne sont pas permis.' };
  if (!isMap(node)) return null;
  const names = new Set<string>();
  for (const { key } of node.items) {
    if (!isScalar(key)) return { at: key, sentence: 'Une clé est ici un simple nom.' };
    const name = String(key.value).trim();
    if (FORBIDDEN_KEYS.has(name)) return { at: key, sentence: `La clé « ${name} » n’est pas permise.` };
    if (names.has(name)) return { at: key, sentence: `La clé « ${name} » est écrite deux fois.` };
    names.add(name);
  }
  return null;
}

/** The line of the deepest part of the path that the file has: of its key when it has one. */
function withLine({ path, sentence }: RegulationFault, document: Document, lines: LineCounter): FieldFault {
  const written = path
    .map((_key, index) => path.slice(0, path.length - index))
    .find((candidate) => isNode(document.getIn(candidate, true)));
  const at = written === undefined ? document.contents : (keyOf(document, written) ?? document.getIn(written, true));
  return fault(`/${path.join('/')}`, lineOf(at, lines), sentence);
}

function keyOf(document: Document, path: RegulationFault['path']): unknown {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  return parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key;
}

function lineOf(node: unknown, lines: LineCounter): number {
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
}

function fault(pointer: string, line: number, sentence: string): FieldFault {
  return { pointer, code: 'regulation-fault', parameters: { line, sentence } };
}

function invalid(faults: readonly FieldFault[]): RuleViolation {
  return new RuleViolation('regulation-invalid', { faults: faults.slice(0, MOST_FAULTS) });
}
