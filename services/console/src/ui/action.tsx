import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

interface ActionProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly kind?: 'normal' | 'main' | 'danger' | 'plain';
  readonly isPending?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** Sends the form that it stands in. */
  readonly submits?: boolean;
}

/** A button; while what it does is on its way it looks so, keeps the focus and does nothing twice. */
export function Action({
  kind = 'normal',
  submits = false,
  isPending = false,
  onPress,
  children,
  ...button
}: ActionProps) {
  const whenPressed = isPending || onPress === undefined ? {} : { onPress };
  return (
    <Button
      className={`button ${kind}${isPending ? ' pending' : ''}`}
      type={submits && !isPending ? 'submit' : 'button'}
      {...whenPressed}
      {...button}
    >
      {isPending && <span className="wheel" aria-hidden="true" />}
      {children}
    </Button>
  );
}
