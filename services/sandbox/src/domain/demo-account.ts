/** Issuer under which the fictional people of a demo centre are registered. */
export const DEMO_ISSUER = 'octroi-development';

/** A fictional person who may sign in, by nothing but a choice in a list. */
export interface DemoAccount {
  readonly subject: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly siteName: string;
  readonly siret: string;
}

/** Who runs the demo installation: of no centre. The gateway is told of them by `OCTROI_OPERATORS`. */
export const DEMO_OPERATOR: DemoAccount = {
  ...{ subject: 'installation:operator', displayName: 'Sacha Delmas', roles: ['operator'] },
  ...{ siteName: 'Exploitation de l’installation', siret: '' },
};

/** The demo accounts in the content of a `site.yaml`: users of another issuer are somebody, and are left out; so is what is not a user. */
export function accountsOf(content: unknown): readonly DemoAccount[] {
  const site = recordOf(recordOf(content)['site']);
  const { users } = site;
  if (!Array.isArray(users)) return [];
  return users.map(recordOf).flatMap(({ issuer, subject, displayName, roles }) =>
    issuer === DEMO_ISSUER && typeof subject === 'string' && typeof displayName === 'string'
      ? [
          {
            ...{ subject, displayName, siteName: textOf(site['name']), siret: textOf(site['siret']) },
            roles: Array.isArray(roles) ? roles.map(textOf) : [],
          },
        ]
      : [],
  );
}

/** What is said of an account, claim by claim, as ProConnect names them. Addresses are of a domain that cannot exist (RFC 2606). */
export function claimsOf({ subject, displayName, siteName, siret }: DemoAccount): Readonly<Record<string, string>> {
  const [givenName = '', ...others] = displayName.split(' ');
  return {
    sub: subject,
    uid: subject,
    given_name: givenName,
    usual_name: others.join(' '),
    email: `${subject.replaceAll(':', '.')}@octroi.example`,
    siret,
    organization_label: siteName,
    idp_id: DEMO_ISSUER,
  };
}

/** Levels of assurance that ProConnect knows. */
export const ASSURANCE_LEVELS = ['eidas0', 'eidas0-mfa', 'eidas1', 'eidas1-mfa', 'eidas2', 'eidas3'] as const;

/** The level at which a demo account signs in: the first of those asked for that exists, else `eidas1`. */
export function assuranceFor(asked: readonly string[]): string {
  return asked.find((level) => ASSURANCE_LEVELS.some((known) => known === level)) ?? 'eidas1';
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
