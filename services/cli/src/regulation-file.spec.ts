import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { chosen, reportOf } from './commands/regulation.js';
import { readRegulationFile } from './regulation-file.js';

const CHAVILLE = fileURLToPath(new URL('../../../deploy/sites/chaville/regulations/2023-10-12.yaml', import.meta.url));

describe('the regulation command', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'octroi-regulation-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('a sound file is said to be, with its cases', async () => {
    expect(reportOf(await readRegulationFile(CHAVILLE)).at(-1)).toMatch(
      /rien à corriger, 6 cas d’essai réussis\. Version 2023-10-12, empreinte [0-9a-f]{64}\./,
    );
  });

  test('each fault is one line: file, line, sentence', async () => {
    const file = join(folder, 'draft.yaml');
    await writeFile(file, 'format: 1\nversion: hier\n');
    const report = reportOf(await readRegulationFile(file));
    expect(report).toContain(`${file}:2 : Il faut ici une date existante, écrite AAAA-MM-JJ.`);
    expect(report.at(-1)).toMatch(/point\(s\) à corriger/);
  });

  test('a case is chosen by its name or number, or facts are given', async () => {
    const { parsed } = await readRegulationFile(CHAVILLE);
    const { regulation } = parsed!;
    const quotient = (options: Parameters<typeof chosen>[1]): unknown =>
      chosen(regulation, options).situation.get('quotient familial . valeur');
    expect(quotient({ case: '2' })).toEqual({ number: 456, unit: null });
    expect(quotient({ case: regulation.cases[0]!.name })).toEqual({ number: 455.99, unit: null });
    expect(quotient({ fact: ['quotient familial . valeur=300'] })).toEqual({ number: 300, unit: null });
    expect(() => quotient({ case: '99' })).toThrow('Aucun cas');
    expect(() => quotient({ aid: 'inconnue' })).toThrow('Aucune aide');
  });
});
