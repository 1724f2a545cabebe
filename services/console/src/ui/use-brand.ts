import { useEffect } from 'react';
import { isReadable } from './contrast.js';

/** Gives the screens the colour of a centre, as long as they show it; one that would not be read is left aside. */
export function useBrand(colour: string | null | undefined): void {
  useEffect(() => {
    if (!colour || !isReadable(colour)) return undefined;
    const { style } = document.documentElement;
    style.setProperty('--brand', colour);
    return () => void style.removeProperty('--brand');
  }, [colour]);
}
