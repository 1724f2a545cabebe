import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

interface ActionProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly kind?: 'normal' | 'main' | 'danger' | 'plain';
  readonly isPending?: boolean;
  readonly isDisabled?: boolean;
  /** Sends the form that it stands in. */
  readonly submits?: boolean;
}

/** A button; while what it does is on its way it says so and does not do it twice. */
export function Action({ kind = 'normal', submits = false, ...button }: ActionProps) {
  return <Button className={`button ${kind}`} type={submits ? 'submit' : 'button'} {...button} />;
}
