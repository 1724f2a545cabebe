import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Shape } from '../../api/client.js';
import { submissionOf, type Draft } from '../filing/draft.js';
import { repeatedDraft, typedDraft } from '../filing/typed-draft.js';
import { correctionOf, mergedDraft } from './correction.js';

type Submission = NonNullable<Shape<'CaseDetail'>['request']>;

const identity = { birthName: 'MARTIN', givenNames: ['PAUL'] };
const stays = [{ communeCode: '92022', from: '2020-01-01' }];
const request: Submission = {
  ...{ aid: 'aide-energie', requestedOn: '2026-11-23', requestedAmountCents: 15_050, purpose: 'Facture' },
  applicant: { birthName: 'MARTIN', givenNames: ['JEANNE', 'MARIE'], birthDate: '1990-01-31', sex: 'F' },
  address: { kind: 'home', line: '1 rue de la Mairie', postalCode: '92370', communeCode: '92022', stays },
  household: [
    { relation: 'partner', birthDate: '1989', identity },
    { relation: 'child', birthDate: '2018-05-02', sharedCustody: true },
  ],
  worksheet: { resources: [{ code: 'salaire', monthlyCents: 120_000 }], charges: [] },
  notice: { givenOn: '2026-11-23', means: 'oral' },
};
const typed = typedDraft(request);

describe('a request as it would have been typed', () => {
  test('gives what was filed', () => {
    expect(typed).toMatchObject({ amount: '150,50', givenNames: 'JEANNE MARIE', birthDate: '31/01/1990' });
    expect(submissionOf(typed, '2026-11-23')).toMatchObject({
      applicant: request.applicant,
      requestedAmountCents: 15_050,
    });
  });

  test('made again, keeps who they are and what they live on, and asks anew for what they ask for', () => {
    const again = repeatedDraft(request);
    expect(again).toMatchObject({ birthName: 'MARTIN', resources: [{ code: 'salaire', amount: '1200' }] });
    expect([again.amount, again.purpose, again.noticeGiven]).toEqual(['', '', false]);
  });
});

describe('a correction', () => {
  test('of nothing sends nothing', () => {
    expect(correctionOf(request, typed)).toEqual({});
  });

  test('sends what changed, with what the form does not show', () => {
    const moved = correctionOf(request, { ...typed, line: '2 rue de la Mairie' });
    expect(moved).toEqual({ address: { ...request.address, line: '2 rue de la Mairie', residentSince: null } });
    const members = [...typed.members, { relation: 'child' as const, birthDate: '01/02/2026', sharedCustody: false }];
    expect(correctionOf(request, { ...typed, members }).household).toEqual([
      ...request.household!,
      { relation: 'child', birthDate: '2026-02-01', sharedCustody: false },
    ]);
    const resources = [{ code: 'rsa', amount: '600' }];
    expect(correctionOf(request, { ...typed, resources })).toEqual({
      worksheet: { resources: [{ code: 'rsa', monthlyCents: 60_000 }], charges: [] },
    });
  });

  test('of a member keeps who they are; whoever left is gone', () => {
    const [partner, child] = typed.members;
    const known = correctionOf(request, { ...typed, members: [{ ...partner!, birthDate: '03/04/1989' }, child!] });
    expect(known.household).toEqual([
      { relation: 'partner', birthDate: '1989-04-03', sharedCustody: null, identity },
      request.household![1],
    ]);
    expect(correctionOf(request, { ...typed, members: [child!] }).household).toEqual([request.household![1]]);
  });
});

describe('a request that somebody else changed meanwhile', () => {
  const theirs: Submission = {
    ...request,
    worksheet: { resources: [{ code: 'rsa', monthlyCents: 60_000 }], charges: [] },
  };

  test('gives what they changed and keeps what was typed', () => {
    const { draft, conflicts } = mergedDraft(request, { ...typed, line: '2 rue de la Mairie' }, theirs);
    expect([draft.line, draft.resources]).toEqual(['2 rue de la Mairie', [{ code: 'rsa', amount: '600' }]]);
    expect(conflicts).toEqual([]);
    expect(Object.keys(correctionOf(theirs, draft))).toEqual(['address']);
  });

  test('says what both changed', () => {
    const mine: Draft = { ...typed, resources: [{ code: 'salaire', amount: '1300' }] };
    const { draft, conflicts } = mergedDraft(request, mine, theirs);
    expect([draft.resources, conflicts]).toEqual([mine.resources, ['les ressources']]);
  });

  test('whatever was typed stays', () => {
    const text = fc.constantFrom('', 'a', '92370');
    fc.assert(
      fc.property(text, text, text, (line, postalCode, other) => {
        const current = { ...request, address: { ...request.address!, line: other } };
        const { draft } = mergedDraft(request, { ...typed, line, postalCode }, current);
        expect(draft.line).toBe(line === typed.line ? other : line);
        expect(draft.postalCode).toBe(postalCode);
      }),
    );
  });
});
