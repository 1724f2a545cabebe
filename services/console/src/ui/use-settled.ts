import { useEffect, useState } from 'react';

/** A value once it has stopped changing: what is asked while typing is asked when a word is there. */
export function useSettled<T>(value: T, afterMs = 250): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
