import { describe, expect, test } from '@jest/globals';
import { Assessor } from './assess.js';
import { FACTS } from './facts.js';
import { offerOf } from './offer.js';
import { parseRegulation } from './parse-regulation.js';
import { questionOf } from './questions.js';
import { siteRegulations } from './testing/site-files.js';

function asked(source: string, aid: string): string[] {
  const { regulation } = parseRegulation(source);
  const found = regulation.aids.find(({ code }) => code === aid)!;
  return offerOf(new Assessor(regulation), found, '2026-11-23').map(({ code }) => code);
}

describe('the questions of an aid', () => {
  const sources = siteRegulations();

  test('are those that its rules rest on, and no others', () => {
    expect(asked(sources.get('chaville')!, 'aide-alimentaire')).toEqual([
      ...['residence', 'household', 'worksheet', 'requested-amount', 'quotient-familial'],
    ]);
    expect(asked(sources.get('maisons-laffitte')!, 'aides-facultatives')).toEqual([
      ...['residence', 'household', 'worksheet', 'bill', 'need-level', 'history', 'constat-plafond-retenu'],
    ]);
  });

  test('have French words, whatever the regulation and the fact', () => {
    for (const source of sources.values()) {
      const { regulation } = parseRegulation(source);
      const assessor = new Assessor(regulation);
      for (const aid of regulation.aids)
        for (const { code, label } of offerOf(assessor, aid, '2026-11-23'))
          expect([code, label]).toEqual([code, expect.stringMatching(/ \?$/)]);
    }
    for (const { code } of FACTS) if (code !== null) expect(questionOf({ facts: [] }, code)).toMatch(/ \?$/);
  });

  test('one answer that gives several facts is one question; a finding is asked in the words of the regulation', () => {
    const { regulation } = parseRegulation(sources.get('maisons-laffitte')!);
    const questions = offerOf(new Assessor(regulation), regulation.aids[0]!, '2026-11-23');
    expect(questions.find(({ code }) => code === 'household')).toMatchObject({
      kind: 'group',
      from: 'request',
      unit: null,
    });
    expect(questions.find(({ code }) => code === 'bill')).toMatchObject({ kind: 'quantity', unit: '€' });
    expect(questions.at(-1)).toMatchObject({
      from: 'finding',
      kind: 'quantity',
      unit: '€',
      label: expect.stringContaining('plafond annuel retenir'),
    });
  });
});
