import { useState } from 'react';
import { Action } from './action.js';

interface TwoPressesProps {
  /** What the first button says. */
  readonly label: string;
  /** What cannot be undone. */
  readonly warning: string;
  /** What the second one says. */
  readonly confirm: string;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
}

/** Read aloud; the buttons are the next to come. */
const takeFocus = (warning: HTMLParagraphElement | null): void => warning?.focus();

/** What does not come back is never done by the press that is under the hand. */
export function TwoPresses({ label, warning, confirm, isPending, onConfirm }: TwoPressesProps) {
  // Null until the first press: nothing takes the focus before.
  const [isAsking, ask] = useState<boolean | null>(null);
  if (isAsking !== true)
    return (
      <Action autoFocus={isAsking === false} onPress={() => ask(true)}>
        {label}
      </Action>
    );
  return (
    <>
      <p ref={takeFocus} tabIndex={-1}>
        {warning}
      </p>
      <p className="row actions">
        <Action kind="danger" isPending={isPending} onPress={onConfirm}>
          {confirm}
        </Action>
        <Action kind="plain" onPress={() => ask(false)}>
          Renoncer
        </Action>
      </p>
    </>
  );
}
