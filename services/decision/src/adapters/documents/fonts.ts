import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

export const REGULAR_FONT = join(folder, 'DejaVuSansCondensed.ttf');
export const BOLD_FONT = join(folder, 'DejaVuSansCondensed-Bold.ttf');
