import { RuleViolation, type FieldFault } from '@octroi/kernel';
import { Assessor, parseRegulation, type ParsedRegulation } from '@octroi/regulation';
import type {
  AdoptedRegulation,
  CheckedSource,
  RegulationFinding,
  RegulationReader,
} from '../../application/ports/stores.js';

/** Texts whose check is remembered: reading the list of versions checks none of them twice. */
const MOST_REMEMBERED = 32;

/** Regulations from YAML, ready to be applied. */
export class YamlRegulationReader implements RegulationReader {
  private readonly remembered = new Map<string, CheckedSource>();

  read(source: string): AdoptedRegulation {
    return ready(parseRegulation(source));
  }

  check(source: string): CheckedSource {
    const known = this.remembered.get(source);
    if (known !== undefined) return known;
    const checked = checkSource(source);
    for (const oldest of this.remembered.keys())
      if (this.remembered.size >= MOST_REMEMBERED) this.remembered.delete(oldest);
    this.remembered.set(source, checked);
    return checked;
  }
}

function checkSource(source: string): CheckedSource {
  try {
    const parsed = parseRegulation(source);
    return { adopted: ready(parsed), findings: parsed.warnings.map((warning) => findingOf(warning, false)) };
  } catch (error) {
    if (!(error instanceof RuleViolation) || error.code !== 'regulation-invalid') throw error;
    return { adopted: null, findings: error.faults.map((fault) => findingOf(fault, true)) };
  }
}

function ready({ regulation, hash }: ParsedRegulation): AdoptedRegulation {
  return { regulation, hash, assessor: new Assessor(regulation) };
}

function findingOf({ parameters }: FieldFault, blocking: boolean): RegulationFinding {
  return { line: Number(parameters?.['line'] ?? 1), sentence: String(parameters?.['sentence'] ?? ''), blocking };
}
