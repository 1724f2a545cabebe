import { FAULT_TEXTS, PROBLEMS, isProblemCode, problemDetail } from '@octroi/contracts';
import { InfrastructureError } from '@octroi/infrastructure';
import { OctroiError, RuleViolation, TransientError } from '@octroi/kernel';
import type { ImportStep } from './site-folder.js';

/** Why a part of a site was not imported, in words of whoever imports it. */
export function explained(siteId: string, { label, contract }: ImportStep, error: unknown): InfrastructureError {
  if (!(error instanceof OctroiError))
    return new InfrastructureError(`${siteId} : ${label} : ${error instanceof Error ? error.name : 'erreur'}`);
  if (error instanceof TransientError)
    return new InfrastructureError(
      `${siteId} : ${label} : le service « ${contract.owner} » ne répond pas. Vérifiez qu’il tourne et que NATS_URL est juste, puis recommencez.`,
    );
  const { title, detail } = wordsOf(error);
  const faults = error instanceof RuleViolation ? error.faults.map((fault) => `\n  ${faultLine(fault)}`) : [];
  return new InfrastructureError(`${siteId} : ${label} : ${title}. ${detail}${faults.join('')}`);
}

function wordsOf({ code, parameters }: OctroiError): { readonly title: string; readonly detail: string } {
  if (!isProblemCode(code)) return { title: code, detail: '' };
  return { title: PROBLEMS[code].title, detail: problemDetail(code, parameters) };
}

/** A fault of a regulation has its line and its sentence; any other its place and a text of the catalogue. */
function faultLine({ pointer, code, parameters }: RuleViolation['faults'][number]): string {
  const { line, sentence } = parameters ?? {};
  if (line === undefined) return `${pointer} ${FAULT_TEXTS[code] ?? code}`;
  return `ligne ${String(line)}, ${pointer} : ${String(sentence)}`;
}
