import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, BACKGROUND } from './client.js';

/** Somebody's place in a centre. */
export interface Membership {
  readonly id: string;
  readonly name: string;
  readonly communeCodes: readonly string[];
  readonly displayName: string;
  readonly roles: readonly string[];
}

interface Session {
  /** Null when nobody is signed in. */
  readonly sites: readonly Membership[] | null;
  /** True for somebody who runs the installation. */
  readonly isOperator?: boolean;
}

/** Who is signed in, and what for. */
export const sessionQuery = queryOptions({
  queryKey: ['person'],
  queryFn: () => ask<Session>('/auth/session', { headers: BACKGROUND }),
  staleTime: 60_000,
});

/** The centres of who is signed in; null for nobody. */
export const personQuery = queryOptions({ ...sessionQuery, select: ({ sites }: Session) => sites });

/** The person's place in a centre; undefined when they have none. */
export function useMembership(site: string): Membership | undefined {
  return useQuery(personQuery).data?.find(({ id }) => id === site);
}

/** Leaves Octroi, then the identity provider. */
export async function signOut(): Promise<void> {
  const { location } = await ask<{ location: string }>('/auth/logout', { method: 'POST' });
  window.location.assign(location);
}
