import type { AdoptedRegulation, RegulationReader } from '../../application/ports/stores.js';
import { RuleEngine } from '../../domain/rule-engine.js';
import { parseRegulation } from './parse-regulation.js';

/** Regulations from YAML, with their engine. */
export class YamlRegulationReader implements RegulationReader {
  read(source: string): AdoptedRegulation {
    const { regulation, hash } = parseRegulation(source);
    return { regulation, hash, engine: RuleEngine.of(regulation) };
  }
}
