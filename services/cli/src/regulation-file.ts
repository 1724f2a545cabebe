import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InfrastructureError } from '@octroi/infrastructure';
import { RuleViolation, type FieldFault } from '@octroi/kernel';
import { parseRegulation, type ParsedRegulation, type SiteContext } from '@octroi/regulation';
import { parse } from 'yaml';

/** A regulation file as it was read, or what is wrong with it. */
export interface ReadRegulation {
  readonly file: string;
  readonly source: string;
  /** Null when there are faults. */
  readonly parsed: ParsedRegulation | null;
  readonly faults: readonly FieldFault[];
}

/** Reads and checks a regulation file, beside the `site.yaml` of its folder when there is one. @throws InfrastructureError when it cannot be read */
export async function readRegulationFile(file: string): Promise<ReadRegulation> {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new InfrastructureError(`${file} : fichier absent ou illisible.`);
  });
  try {
    return { file, source, parsed: parseRegulation(source, await siteBeside(file)), faults: [] };
  } catch (error) {
    if (error instanceof RuleViolation && error.code === 'regulation-invalid')
      return { file, source, parsed: null, faults: error.faults };
    throw error;
  }
}

/** One line of a report: file, line, sentence. */
export function faultLine(file: string, { parameters }: FieldFault): string {
  return `${file}:${String(parameters?.['line'] ?? 1)} : ${String(parameters?.['sentence'] ?? '')}`;
}

/** What the centre may do, by its `site.yaml`; null when the file stands alone. */
async function siteBeside(file: string): Promise<SiteContext | null> {
  const text = await readFile(join(dirname(dirname(file)), 'site.yaml'), 'utf8').catch(() => null);
  if (text === null) return null;
  const content = parse(text, { maxAliasCount: 0 }) as {
    readonly site?: { readonly communeCodes?: string[] };
    readonly habilitation?: { readonly scopes?: string[]; readonly providers?: string[] };
    readonly authority?: { readonly delegations?: SiteContext['delegations'] };
  };
  return {
    communeCodes: content.site?.communeCodes ?? [],
    scopes: content.habilitation?.scopes ?? [],
    providers: content.habilitation?.providers ?? [],
    delegations: content.authority?.delegations ?? [],
  };
}
