import type { Shape } from '../../api/client.js';

type Protection = NonNullable<Shape<'CaseProtection'>['protection']>;
type Wish = Shape<'ProtectionInput'>;
type Act = Shape<'CaseProtection'>['acts'][number]['kind'];

/** Why a file is protected. */
export const REASONS: readonly (readonly [Protection['reason'], string])[] = [
  ['violence', 'Violences'],
  ['colleague', 'Collègue du centre'],
  ['elected-relative', 'Proche d’un élu'],
  ['other', 'Autre raison'],
];

/** How somebody is reached without harm. */
export const MEANS: readonly (readonly [Protection['channel']['means'], string])[] = [
  ['in-person', 'Remise au centre'],
  ['phone', 'Téléphone'],
  ['email', 'Courriel'],
  ['post', 'Courrier'],
];

/** How somebody may be reached; after violence nothing is sent by post. */
export function meansFor(reason: Wish['reason']): typeof MEANS {
  return reason === 'violence' ? MEANS.filter(([code]) => code !== 'post') : MEANS;
}

/** What whoever protects a file begins with. */
export const NEW_WISH: Wish = {
  ...{ reason: 'violence', readerIds: [] },
  channel: { means: 'in-person', value: '', caution: '' },
};

/** The wish to send: what is empty is not said, nor where somebody is reached at the centre. */
export function wishOf({ reason, readerIds, channel: { means, value, caution } }: Wish): Wish {
  const where = means === 'in-person' ? null : value?.trim() || null;
  return { reason, readerIds, channel: { means, value: where, caution: caution?.trim() || null } };
}

/** What was done about a protection. */
export const ACTS: Readonly<Record<Act, string>> = {
  protected: 'dossier protégé',
  changed: 'protection modifiée',
  'readers-named': 'lecteurs nommés par la direction',
  'readers-named-from-outside': 'lecteurs nommés par la direction, qui ne lisait pas le dossier',
  lifted: 'protection levée',
  'address-shown': 'adresse affichée',
};

const AT_THE_CENTRE = 'Remise au centre, rien à l’adresse';

/** What must be said of how somebody is reached; a letter goes to the address of the file. */
export function channelFault({ channel: { means, value } }: Wish): string | undefined {
  if ((value ?? '').trim() !== '') return undefined;
  if (means === 'phone') return 'Le numéro où la personne peut être jointe.';
  return means === 'email' ? 'L’adresse où la personne lit ses courriels.' : undefined;
}

/** « Téléphone, 06 12 34 56 78 : aux heures de bureau » */
export function channelWords({ means, value, caution }: Protection['channel']): string {
  const how = means === 'in-person' ? AT_THE_CENTRE : (MEANS.find(([code]) => code === means)?.[1] ?? means);
  const where = [how, value].filter(Boolean).join(', ');
  return caution ? `${where} : ${caution}` : where;
}
