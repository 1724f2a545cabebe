import { describe, expect, test } from '@jest/globals';
import { RuleViolation, civilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { unpacksPixels } from '../../adapters/documents/unpacks-pixels.js';
import { anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aLogoJpeg, aLogoPng, chunk } from '../../testing/logos.fixture.js';
import { SetLetterheadLook, type WantedLook } from './set-letterhead-look.js';
import { settingOf } from '../site/setting.js';

const ADMIN = anAgent({ roles: ['admin'] });
const READER = anAgent({ purpose: 'read-letterhead' });

function aCentre() {
  const memory = new InMemoryDecisionStores();
  const useCase = new SetLetterheadLook(memory.unitOfWork, unpacksPixels);
  const set = async (wanted: Partial<WantedLook>, actor = ADMIN) =>
    (await useCase.execute(aCommandCause(actor), { colour: null, logo: undefined, ...wanted })).result.look;
  return { memory, set };
}

/** What becomes of a file: its type, or the code of the refusal. */
async function outcome(logo: Uint8Array): Promise<string> {
  try {
    return (await aCentre().set({ logo })).logo?.type ?? 'none';
  } catch (error) {
    return error instanceof RuleViolation ? error.code : String(error);
  }
}
const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');

describe('what serves as a logo', () => {
  test.each([0, 2, 3, 4, 6])('a PNG of colour type %d', async (colourType) => {
    expect(await outcome(aLogoPng({ colourType }))).toBe('image/png');
  });

  test.each([1, 3])('a JPEG of %d inks', async (inks) => {
    expect(await outcome(aLogoJpeg({ inks }))).toBe('image/jpeg');
  });

  test('nothing is kept but what draws it: no place, no author, nothing that follows', async () => {
    const secret = '<script>GPS 48.8</script>';
    const { memory, set } = aCentre();
    await set({ logo: Buffer.concat([aLogoPng({ extra: [chunk('tEXt', text(secret))] }), text(secret)]) });
    await set({ logo: aLogoJpeg({ beside: secret, rest: secret }) });
    const kept = [...memory.logos.values()].map(({ content }) => Buffer.from(content));
    expect(kept.map((content) => content.equals(aLogoPng()) || content.equals(aLogoJpeg()))).toEqual([true, true]);
  });

  test.each([
    ['logo-type-not-accepted', 'nothing', text('')],
    ['logo-type-not-accepted', 'a drawing', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['logo-type-not-accepted', 'a GIF', text('GIF89a\x01\0\x01\0')],
    ['logo-type-not-accepted', 'a PDF', text('%PDF-1.7')],
    ['logo-type-not-accepted', 'a PNG behind something else', Buffer.concat([text('<svg>'), aLogoPng()])],
    ['logo-too-large', 'more than 200 kB', new Uint8Array(204_801)],
    ['logo-dimensions', 'a dot', aLogoPng({ width: 15 })],
    ['logo-dimensions', 'a poster', aLogoPng({ width: 2_001, height: 16, colourType: 0 })],
    ['logo-dimensions', 'a JPEG that says it is immense', aLogoJpeg({ width: 60_000 })],
    ['logo-unsound', 'an interlaced PNG', aLogoPng({ interlace: 1 })],
    ['logo-unsound', 'a PNG of 16 bits', aLogoPng({ depth: 16 })],
    ['logo-unsound', 'a PNG whose rows have an unknown filter', aLogoPng({ filter: 5 })],
    ['logo-unsound', 'a PNG that holds more rows than it says', aLogoPng({ height: 16, rows: 20_000 })],
    ['logo-unsound', 'a PNG that holds fewer', aLogoPng({ rows: 10 })],
    ['logo-unsound', 'a PNG whose palette is no palette', aLogoPng({ colourType: 3, palette: [1, 2] })],
    ['logo-unsound', 'a JPEG of four inks', aLogoJpeg({ inks: 4 })],
  ])('%s: %s', async (code, _what, bytes) => {
    expect(await outcome(bytes)).toBe(code);
  });

  test('a file that was cut, and a PNG of which a byte changed, are refused in words of ours', async () => {
    const whole = fc.constantFrom(aLogoPng({ width: 16, height: 16 }), aLogoJpeg({ width: 16, height: 16 }));
    const cut = whole.chain((bytes) =>
      fc.integer({ min: 0, max: bytes.length - 1 }).map((length) => bytes.subarray(0, length)),
    );
    const png = aLogoPng({ width: 16, height: 16 });
    const changed = fc
      .tuple(fc.nat({ max: png.length - 1 }), fc.integer({ min: 1, max: 255 }))
      .map(([at, change]) => Uint8Array.from(png, (byte, index) => (index === at ? byte ^ change : byte)));
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, changed), async (bytes) => {
        expect(['logo-type-not-accepted', 'logo-unsound']).toContain(await outcome(bytes));
      }),
    );
  });
});

describe('the look of a centre', () => {
  test('colour and logo change apart, versions follow one another, and a paper has the look of its day', async () => {
    const { memory, set } = aCentre();
    const yesterday = new Date('2026-11-22T12:00:00Z');
    const setting = (at: Date | null) => settingOf(memory.unitOfWork, aCommandCause(READER), at);
    expect(await setting(null)).toMatchObject({ colour: null, logo: null });
    await set({ colour: '#7a1f3d' });
    const both = await set({ colour: '#7a1f3d', logo: aLogoPng() });
    expect(both).toMatchObject({ version: 2, colour: '#7a1f3d', logo: { type: 'image/png', width: 120, height: 40 } });
    expect(await set({ colour: '#7a1f3d' })).toEqual(expect.objectContaining({ version: 2 }));
    expect(await setting(memory.now)).toMatchObject({ colour: '#7a1f3d', logo: { width: 120 } });
    expect(await setting(yesterday)).toMatchObject({ colour: null, logo: null });
    memory.now = new Date('2026-11-24T09:00:00Z');
    expect(await set({ logo: null })).toEqual({ version: 3, colour: null, logo: null });
    expect(await setting(new Date('2026-11-23T18:00:00Z'))).toMatchObject({ logo: { width: 120 } });
    expect(memory.looks.map(({ on }) => on)).toEqual(['2026-11-23', '2026-11-23', '2026-11-24'].map(civilDate));
  });

  test('an administrator chooses it, and nobody else', async () => {
    const { set } = aCentre();
    await expect(set({ colour: '#ffff00' })).rejects.toThrow('colour-too-pale');
    for (const roles of [['manager'], ['agent', 'president'], ['admin', 'machine']] as const)
      await expect(set({ colour: '#000000' }, anAgent({ roles: [...roles] }))).rejects.toThrow('role-not-allowed');
  });
});
