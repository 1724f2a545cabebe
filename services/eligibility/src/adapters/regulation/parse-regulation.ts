import { createHash } from 'node:crypto';
import { RuleViolation, canonicalJson, type FieldFault } from '@octroi/kernel';
import { LineCounter, isNode, parseDocument, visit, type Document } from 'yaml';
import { checkRegulation, type RegulationFault } from '../../domain/check-regulation.js';
import type { Regulation } from '../../domain/regulation.js';

/** A regulation read from its file, with the hash of what it says (comments and layout aside). */
export interface ParsedRegulation {
  readonly regulation: Regulation;
  /** SHA-256 of the canonical JSON of the content, lower-case hexadecimal. */
  readonly hash: string;
}

const MOST_CHARACTERS = 512_000;
const DEEPEST = 20;
const MOST_NODES = 20_000;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads and checks a regulation file. @throws RuleViolation `regulation-invalid` with every fault, its line in the parameters */
export function parseRegulation(source: string): ParsedRegulation {
  const lines = new LineCounter();
  const document = openDocument(source, lines);
  const raw: unknown = document.toJS({ maxAliasCount: 0 });
  const checked = checkRegulation(raw);
  if ('faults' in checked) throw invalid(checked.faults.map((fault) => withLine(fault, document, lines)));
  return { regulation: checked.regulation, hash: createHash('sha256').update(canonicalJson(raw)).digest('hex') };
}

function openDocument(source: string, lineCounter: LineCounter): Document {
  if (source.length > MOST_CHARACTERS) throw invalid([fault('', 0, 'Le fichier est trop grand.')]);
  const document = parseDocument(source, { lineCounter, uniqueKeys: true, version: '1.2', schema: 'core' });
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

/** What a file may hold to harm whoever reads it: aliases that multiply, depth, size, keys that reach into objects. */
function dangersOf(document: Document, lines: LineCounter): FieldFault[] {
  const dangers: FieldFault[] = [];
  let nodes = 0;
  const refuse = (at: number | undefined, sentence: string): symbol => {
    dangers.push(fault('', lines.linePos(at ?? 0).line, sentence));
    return visit.BREAK;
  };
  visit(document, {
    Node: (_key, node, path) => {
      nodes += 1;
      if (nodes > MOST_NODES || path.length > DEEPEST * 2)
        return refuse(node.range?.[0], 'Le fichier est trop profond ou trop grand.');
      return undefined;
    },
    Alias: (_key, node) => refuse(node.range?.[0], 'Les alias YAML ne sont pas permis.'),
    Pair: (_key, pair) => {
      const key = isNode(pair.key) ? String(pair.key) : '';
      return FORBIDDEN_KEYS.has(key.trim())
        ? refuse(undefined, `La clé « ${key.trim()} » n’est pas permise.`)
        : undefined;
    },
  });
  return dangers;
}

function withLine({ path, sentence }: RegulationFault, document: Document, lines: LineCounter): FieldFault {
  const known = path
    .map((_key, index) => path.slice(0, path.length - index))
    .find((candidate) => isNode(document.getIn(candidate, true)));
  const node = known === undefined ? document.contents : document.getIn(known, true);
  const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  return fault(`/${path.join('/')}`, line, sentence);
}

function fault(pointer: string, line: number, sentence: string): FieldFault {
  return { pointer, code: 'regulation-fault', parameters: { line, sentence } };
}

function invalid(faults: readonly FieldFault[]): RuleViolation {
  return new RuleViolation('regulation-invalid', { faults });
}
