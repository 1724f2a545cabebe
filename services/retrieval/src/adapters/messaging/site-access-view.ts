import { expiryLevel } from '@octroi/api-particulier';
import type { SiteAccessView } from '@octroi/contracts';
import type { SiteAccessTold } from '../../application/tell-site-access.js';

/** The access of a centre as it goes over the wire. */
export function siteAccessView({ now, habilitations, refusal, token }: SiteAccessTold): SiteAccessView {
  return {
    habilitations: habilitations.map(({ habilitation, standing, daysLeft }) => {
      const { number, deliberation, deliberatedOn, scopes, providers, validFrom, validUntil } = habilitation;
      const right = { number, deliberation, deliberatedOn, scopes: [...scopes], providers: [...providers] };
      return { ...right, validFrom, validUntil, daysLeft, standing };
    }),
    refusal: refusal === null ? null : { reason: refusal.reason },
    token: token === null ? null : tokenView(token.expiresAt, now),
  };
}

function tokenView(expiresAt: Date | null, now: Date): NonNullable<SiteAccessView['token']> {
  if (expiresAt === null) return { expiresAt: null, level: null };
  return { expiresAt: expiresAt.toISOString(), level: expiryLevel(expiresAt, now) };
}
