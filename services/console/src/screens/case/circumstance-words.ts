import type { Shape } from '../../api/client.js';

type Kind = Shape<'Representative'>['kind'];

export const REPRESENTATION: Readonly<Record<Kind, string>> = {
  tutelle: 'Tutelle',
  'curatelle-simple': 'Curatelle simple',
  'curatelle-renforcee': 'Curatelle renforcée',
  'habilitation-familiale': 'Habilitation familiale',
  parent: 'Parent',
};

const MEANS = { phone: 'Téléphone', email: 'Courriel', post: 'Courrier', 'in-person': 'De vive voix' } as const;

/** What is known, one after the other. */
export function joined(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ');
}

/** How to reach the person, and what to mind. */
export function contactText({ means, value, caution }: Shape<'SafeContact'>): string {
  return joined(`${MEANS[means]} ${value ?? ''}`.trim(), caution);
}

/** Who follows the household, and where. */
export function referentText({ name, service }: Shape<'Referent'>): string {
  return joined(name, service);
}

/** Which language is to be interpreted, and by whom. */
export function interpreterText({ language, name }: Shape<'Interpreter'>): string {
  return joined(language, name);
}
