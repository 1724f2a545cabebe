import type { Setting } from '../application/ports/papers.js';
import { readLogo } from '../domain/logo/logo.js';
import { aLogoPng } from './logos.fixture.js';

/** A paper of an instant at a centre that has chosen nothing. */
export function aPlainSetting(at: Date): Setting {
  return { at, colour: null, logo: null };
}

/** The same at a centre that has a logo and a colour. */
export function aDressedSetting(at: Date, file: Uint8Array = aLogoPng()): Setting {
  const { packed: _packed, ...logo } = readLogo(file);
  return { at, colour: '#7a1f3d', logo };
}
