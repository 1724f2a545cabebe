import { queryOptions, useQuery, type QueryFunctionContext } from '@tanstack/react-query';
import { ask, BACKGROUND, belongTo } from './client.js';
import { tellOtherTabs } from './other-tabs.js';

/** Somebody's place in a centre. */
export interface Membership {
  readonly id: string;
  readonly name: string;
  readonly communeCodes: readonly string[];
  readonly displayName: string;
  readonly roles: readonly string[];
}

interface Session {
  /** Tells one person from another of the same name; absent when nobody is signed in. */
  readonly subject?: string;
  /** What a page of theirs says with every request. */
  readonly personId?: string;
  /** Null when nobody is signed in. */
  readonly sites: readonly Membership[] | null;
  /** True for somebody who runs the installation. */
  readonly isOperator?: boolean;
  /** True once the session ended under what is on the screen: the rest says whose it was. */
  readonly isEnded?: boolean;
  /** True when it ended because somebody else signed in without its end being seen: they find it hidden, not taken away from its owner. */
  readonly isTaken?: boolean;
}

const KEY = ['person'] as const;

/** Who is signed in, and what for; whoever was there last, once their session ended. */
export const sessionQuery = queryOptions({ queryKey: KEY, queryFn: whoIsThere, staleTime: 60_000 });

async function whoIsThere({ client }: QueryFunctionContext): Promise<Session> {
  const now = await ask<Session>('/auth/session', { headers: BACKGROUND });
  const before = client.getQueryData<Session>(KEY);
  if (before?.subject === undefined || now.subject === before.subject) {
    belongTo(now.personId ?? '');
    return now;
  }
  if (now.subject === undefined) return { ...before, isEnded: true, isTaken: false };
  // At the door of a session that ended it was said that somebody else's coming takes the screen away.
  const wasToldSo = before.isEnded === true && before.isTaken !== true;
  return wasToldSo ? beginAgain() : { ...before, isEnded: true, isTaken: true };
}

/** Somebody else came: nothing stays of what this tab holds, neither in its memory nor in its storage. */
export function beginAgain(): Promise<never> {
  sessionStorage.clear();
  window.location.replace('/');
  return new Promise(() => undefined);
}

/** The person's place in a centre; undefined when they have none. */
export function useMembership(site: string): Membership | undefined {
  return useQuery(sessionQuery).data?.sites?.find(({ id }) => id === site);
}

/** Who is at the screen, as the identity provider tells them apart; empty while it is not known. */
export const useSubject = (): string => useQuery(sessionQuery).data?.subject ?? '';

/** Where one signs in, to come to a page of Octroi. */
export const signInAddress = (page: string): string =>
  `/auth/login?${new URLSearchParams({ retour: page }).toString()}`;

/** Leaves Octroi, then the identity provider. */
export async function signOut(): Promise<void> {
  const { location } = await ask<{ location: string }>('/auth/logout', { method: 'POST' });
  tellOtherTabs();
  window.location.assign(location);
}
