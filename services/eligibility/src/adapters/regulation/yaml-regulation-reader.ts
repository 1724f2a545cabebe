import type { AdoptedRegulation, RegulationReader } from '../../application/ports/stores.js';
import { Assessor, parseRegulation } from '@octroi/regulation';

/** Regulations from YAML, with their engine. */
export class YamlRegulationReader implements RegulationReader {
  read(source: string): AdoptedRegulation {
    const { regulation, hash } = parseRegulation(source);
    return { regulation, hash, assessor: new Assessor(regulation) };
  }
}
