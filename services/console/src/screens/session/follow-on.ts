import { useEffect, useRef } from 'react';

/**
 * Whoever acts by keys goes on from the next thing to do: when what had the focus is gone, done by them or by somebody else, it is at the next point that
 * waits for a vote, else at the closing, else at the head of the page. Nothing is taken from whoever has the focus elsewhere.
 */
export function useFollowOn(): void {
  const last = useRef<{ readonly element: Element; readonly point: number } | null>(null);
  useEffect(() => {
    const keep = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last.current = { element: target, point: pointOf(target) };
    };
    document.addEventListener('focusin', keep);
    return () => document.removeEventListener('focusin', keep);
  }, []);
  // After each drawing: a vote, the attendance and the closing each take away what they were done by.
  useEffect(() => {
    const { activeElement: focused } = document;
    if (last.current === null || last.current.element.isConnected || (focused !== null && focused !== document.body))
      return;
    nextAfter(last.current.point)?.focus();
  });
}

const pointOf = (element: Element): number => Number(element.closest('[data-point]')?.getAttribute('data-point') ?? -1);

function nextAfter(point: number): HTMLElement | null {
  const waiting = [...document.querySelectorAll<HTMLElement>('[data-point] > h3[tabindex]')];
  const further = waiting.find((heading) => pointOf(heading) >= point);
  const next = further ?? waiting[0];
  return next ?? document.querySelector<HTMLElement>('#cloture button') ?? document.querySelector<HTMLElement>('h1');
}
