import type { PostgresOptions } from './postgres-server.js';

/** A server's log must not repeat what was written: no statement, no parameter, no detail with the values of a key. */
export const QUIET_SETTINGS: Readonly<Record<string, string>> = {
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_min_duration_statement: '-1',
  log_parameter_max_length_on_error: '0',
  lc_messages: 'C',
};

/** Arguments of a server, wherever it runs: quiet, with what this way of running it needs, and the settings that were asked for over both. */
export function serverArguments(
  { settings }: Pick<PostgresOptions, 'settings'>,
  own: Readonly<Record<string, string>> = {},
): string[] {
  const all = { ...QUIET_SETTINGS, max_connections: '200', ...own, ...settings };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
