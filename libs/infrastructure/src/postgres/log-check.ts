import type pg from 'pg';

import { QUIET_SETTINGS } from './server-settings.js';

/** The settings that the server of a connection lacks so that its log repeats nothing of a person, as `name = value` of what they ought to be. */
export async function missingQuiet(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any ($1::text[])',
    [Object.keys(QUIET_SETTINGS)],
  );
  return rows
    .filter(({ name, setting }) => name !== 'lc_messages' && setting !== QUIET_SETTINGS[name])
    .map(({ name }) => `${name} = ${QUIET_SETTINGS[name] ?? ''}`)
    .sort();
}
