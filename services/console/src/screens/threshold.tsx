import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { hearOtherTabs, tellOtherTabs } from '../api/other-tabs.js';
import { beginAgain, sessionQuery, signInAddress } from '../api/person.js';
import { Action } from '../ui/action.js';
import { useModal } from '../ui/use-modal.js';

/** How often a screen that is looked at finds out by itself that the session ended. */
const WATCH_MS = 60_000;

/**
 * Every screen, as long as whoever opened it is there. When their session ends it stays as it is, hidden, and the door stands before it: what was
 * typed is there again once they are. Somebody else finds nothing of it.
 */
export function Threshold() {
  const session = useQuery({ ...sessionQuery, refetchInterval: WATCH_MS, refetchOnWindowFocus: 'always' }).data;
  const isEnded = session?.isEnded ?? false;
  useOtherTabs(session?.subject);
  useReturn(isEnded);
  return (
    <>
      <Kept isHidden={isEnded}>
        <Outlet />
      </Kept>
      {isEnded && <Door isTaken={session?.isTaken ?? false} />}
    </>
  );
}

/** One signs in in another tab, and leaves in another: each tells the others. */
function useOtherTabs(subject: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => hearOtherTabs(() => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })), [queries]);
  useEffect(() => {
    if (subject !== undefined) tellOtherTabs();
  }, [subject]);
}

/** What was refused meanwhile is asked again. */
function useReturn(isEnded: boolean): void {
  const queries = useQueryClient();
  const wasEnded = useRef(false);
  useEffect(() => {
    const [ofThePerson] = sessionQuery.queryKey;
    if (wasEnded.current && !isEnded)
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== ofThePerson });
    wasEnded.current = isEnded;
  }, [isEnded, queries]);
}

interface KeptProps {
  readonly isHidden: boolean;
  readonly children: ReactNode;
}

/** The screen, which has the focus where it was when it is shown again. */
function Kept({ isHidden, children }: KeptProps) {
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isHidden) focused.current = document.activeElement;
    else if (focused.current instanceof HTMLElement) focused.current.focus({ preventScroll: true });
  }, [isHidden]);
  return (
    <div className={isHidden ? 'kept' : undefined} inert={isHidden}>
      {children}
    </div>
  );
}

interface DoorProps {
  /** True when somebody else is there. */
  readonly isTaken: boolean;
}

/** Stands before all else, whatever was open: nothing behind it is seen, pressed or read aloud, and no key takes it away. */
function Door({ isTaken }: DoorProps) {
  const { dialog, show } = useModal();
  useNoEscape();
  return (
    <dialog
      ref={dialog}
      className="door"
      aria-labelledby="porte"
      onCancel={(event) => event.preventDefault()}
      onClose={show}
    >
      {isTaken ? <Taken /> : <Ended />}
    </dialog>
  );
}

/** The browser closes one dialog for each Escape, faster than one that was closed is shown again: the next would be one behind the door. */
function useNoEscape(): void {
  useEffect(() => {
    const stop = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') event.preventDefault();
    };
    document.addEventListener('keydown', stop, true);
    return () => document.removeEventListener('keydown', stop, true);
  }, []);
}

function Ended() {
  return (
    <>
      <h1 id="porte" tabIndex={-1}>
        Votre session est terminée
      </h1>
      <p>
        Rien n’est perdu : votre écran attend derrière cette page, tel que vous l’avez laissé. Reconnectez-vous dans
        l’onglet qui s’ouvre, puis revenez ici.
      </p>
      <p className="soft">Si une autre personne se connecte, ce qui n’était pas enregistré est effacé.</p>
      <a className="button main" href={signInAddress('/reconnexion')} target="_blank" rel="noreferrer">
        Se connecter (nouvel onglet)
      </a>
    </>
  );
}

/** Somebody else signed in beside the screen: what they do is not done by it, and what it holds is not theirs. */
function Taken() {
  return (
    <>
      <h1 id="porte" tabIndex={-1}>
        Une autre personne s’est connectée
      </h1>
      <p>
        Cet écran n’est pas le sien : il attend, caché, la personne qui l’a ouvert, et rien de ce qu’il contient n’est
        enregistré au nom d’une autre. Pour le retrouver, que l’autre personne se déconnecte dans son onglet, puis
        reconnectez-vous.
      </p>
      <p className="soft">Si l’autre personne ouvre Octroi ici, ce qui n’était pas enregistré est effacé.</p>
      <Action onPress={() => void beginAgain()}>Effacer cet écran et ouvrir Octroi</Action>
    </>
  );
}
