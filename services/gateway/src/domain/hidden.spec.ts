import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asUnknown, leadsTo, names, withoutHidden } from './hidden.js';

const hidden = new Set(['h-1', 'h-2']);
const line = fc.record({ requestId: fc.constantFrom('h-1', 'h-2', 'r-1', 'r-2'), cents: fc.nat() });

describe('what is said of requests that do not exist for somebody', () => {
  test('lines about them are taken away, and no other', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.constantFrom('h-1', 'r-1')), (items, running) => {
        const left = withoutHidden({ since: '2026', deep: { items }, running }, hidden);
        expect(left).toEqual({
          since: '2026',
          deep: { items: items.filter(({ requestId }) => requestId.startsWith('r')) },
          running: running.filter((id) => id.startsWith('r')),
        });
      }),
    );
  });

  test('an answer that is about one of them is none; nothing is touched when nothing is hidden', () => {
    expect(withoutHidden({ requestId: 'h-1', name: 'x' }, hidden)).toBeUndefined();
    const said = { requestId: 'h-1', at: null };
    expect(withoutHidden(said, new Set())).toBe(said);
  });

  test('one of them is found wherever it is named, however it is written', () => {
    const items = [{ requestId: 'r-1' }, { requestId: 'H-2' }];
    expect(names({ decision: { items } }, hidden)).toBe(true);
    expect(names({ decision: { items: items.slice(0, 1) }, more: [null, 4, 'x'] }, hidden)).toBe(false);
    expect(names({ requestIds: ['r-1', 'h-1'] }, hidden)).toBe(true);
    expect(names({ text: 'h-1' }, hidden)).toBe(false);
    expect([leadsTo({ site: 's', id: 'H-1' }, hidden), leadsTo({ site: 's', id: 'r-1' }, hidden)]).toEqual([
      true,
      false,
    ]);
  });

  test('in a batch they have ids that nothing has, each time the same, and are told of under their own', () => {
    fc.assert(
      fc.property(fc.array(line), (items) => {
        const { items: sent, asked } = asUnknown(items, hidden);
        expect(names(sent, hidden)).toBe(false);
        expect(sent.map((item) => ({ ...item, requestId: asked.get(item.requestId) ?? item.requestId }))).toEqual(
          items,
        );
        expect(asUnknown(items, hidden).items).toEqual(sent);
      }),
    );
  });
});
