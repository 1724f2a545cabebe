import {
  RuleViolation,
  civilDateAt,
  hasRole,
  type Actor,
  type CivilDate,
  type CommandCause,
  type UnitOfWork,
} from '@octroi/kernel';
import { exampleFacts, exampleLetter, type LetterKind } from '../../domain/letter-examples.js';
import { TEMPLATE_KINDS, templateOn, withTemplate } from '../../domain/letter-template.js';
import type { LetterPress } from '../ports/papers.js';
import type { DecisionStores } from '../ports/stores.js';
import { settingOf } from '../site/setting.js';

/** Prints a letter to nobody under the site's letterhead, for a look before any is sent. */
export class PreviewLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly press: LetterPress,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { kind, on }: { readonly kind: LetterKind; readonly on: CivilDate | null },
  ): Promise<Uint8Array> {
    const allowed = hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'admin');
    if (!allowed || actor.purpose !== 'preview-letter') throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const powers = await stores.authority.powersOf(cause.siteId, null);
      if (powers === null) throw new RuleViolation('document-not-ready');
      const templates = await stores.templates.of(cause.siteId);
      return { letterhead: powers.authority.letterhead, templates, now: stores.now };
    });
    const day = on ?? civilDateAt(result.now);
    const letter = exampleLetter(kind, result.letterhead, day);
    const templated = TEMPLATE_KINDS.find((one) => one === kind);
    const template = templated === undefined ? null : templateOn(result.templates, templated, day);
    const worded = withTemplate(letter, template, exampleFacts(result.letterhead, day));
    return this.press.print(worded, await settingOf(this.unitOfWork, cause, new Date(`${day}T12:00:00Z`)));
  }
}
