import { RuleViolation, civilDateAt, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import {
  MARKERS,
  TEMPLATE_KINDS,
  markersOf,
  templateOn,
  type LetterTemplate,
  type Marker,
  type TemplateKind,
} from '../../domain/letter-template.js';
import type { DecisionStores } from '../ports/stores.js';

/** What a centre says in one letter, today and later. */
export interface TemplateState {
  readonly kind: TemplateKind;
  readonly inForce: LetterTemplate | null;
  /** The next first. */
  readonly coming: readonly LetterTemplate[];
  readonly markers: readonly { readonly code: Marker; readonly meaning: string }[];
}

/** Shows a centre's own words in each of its letters. */
export class ListLetterTemplates {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, cause: CommandCause): Promise<readonly TemplateState[]> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'admin'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const today = civilDateAt(stores.now);
      const templates = await stores.templates.of(cause.siteId);
      return { states: TEMPLATE_KINDS.map((kind) => stateOf(kind, templates, today)) };
    });
    return result.states;
  }
}

function stateOf(
  kind: TemplateKind,
  templates: readonly LetterTemplate[],
  today: LetterTemplate['from'],
): TemplateState {
  const later = templates.filter((one) => one.kind === kind && one.from > today);
  const days = [...new Set(later.map(({ from }) => from))].sort();
  return {
    kind,
    inForce: templateOn(templates, kind, today),
    coming: days.flatMap((day) => templateOn(templates, kind, day) ?? []),
    markers: markersOf(kind).map((code) => ({ code, meaning: MARKERS[code] })),
  };
}
