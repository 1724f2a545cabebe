import { useLayoutEffect, useRef, type RefObject } from 'react';

/** A dialog that stands before all else as long as it is there. The browser keeps the focus in it and gives it back; it is read from its heading. */
export function useModal(): { readonly dialog: RefObject<HTMLDialogElement | null>; readonly show: () => void } {
  const dialog = useRef<HTMLDialogElement>(null);
  const show = (): void => {
    if (dialog.current?.open === false) dialog.current.showModal();
    dialog.current?.querySelector<HTMLElement>('h1, h2')?.focus();
  };
  useLayoutEffect(show, []);
  return { dialog, show };
}
