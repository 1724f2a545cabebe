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

/** What does not come back is never done by the press that is under the hand. */
export function TwoPresses({ label, warning, confirm, isPending, onConfirm }: TwoPressesProps) {
  const [isAsking, ask] = useState(false);
  if (!isAsking) return <Action onPress={() => ask(true)}>{label}</Action>;
  return (
    <>
      <p>{warning}</p>
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
