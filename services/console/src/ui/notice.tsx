import type { ReactNode } from 'react';
import { ProblemError } from '../api/client.js';

type Tone = 'info' | 'good' | 'warn' | 'bad';

/** Something to know, said aloud by screen readers when it comes. */
export function Notice({ tone = 'info', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <div className={`note ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

/** What went wrong and what to do; nothing when nothing did. */
export function Fault({ error }: { readonly error: Error | null }) {
  if (error === null) return null;
  const faults = error instanceof ProblemError ? error.faults : [];
  return (
    <Notice tone="bad">
      <p>{error instanceof ProblemError ? error.message : 'Cette page a rencontré une erreur. Rechargez-la.'}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ pointer, detail }) => (
            <li key={pointer}>{detail}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

interface Loadable {
  readonly isPending: boolean;
  readonly error: Error | null;
}

/** The place of what is on its way. */
export function Loading() {
  return <div className="skeleton" role="status" aria-label="Chargement" />;
}

/** What is on its way, or why it will not come. */
export function Waiting({ of: { isPending, error } }: { readonly of: Loadable }) {
  if (error !== null) return <Fault error={error} />;
  return isPending ? <Loading /> : null;
}
