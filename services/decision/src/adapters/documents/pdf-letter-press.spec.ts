import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { decisionLetter, type LetterFacts } from '../../domain/decision-letter.js';
import { aDecisionPart, someLetterFacts } from '../../testing/decision-letter.fixture.js';
import { aLogoJpeg, aLogoPng } from '../../testing/logos.fixture.js';
import { picturesOf } from '../../testing/pictures.fixture.js';
import { aDressedSetting, aPlainSetting } from '../../testing/settings.fixture.js';
import { PdfLetterPress } from './pdf-letter-press.js';

const DECIDED_AT = new Date('2026-11-23T09:15:02.120Z');

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
}

async function print(facts: Partial<LetterFacts> = {}, setting = aPlainSetting(DECIDED_AT)): Promise<Uint8Array> {
  return new PdfLetterPress().print(decisionLetter(someLetterFacts(facts)), setting);
}

async function opened<T>(bytes: Uint8Array, look: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  try {
    return await look(await task.promise);
  } finally {
    await task.destroy();
  }
}

async function textOf(document: PDFDocumentProxy): Promise<string> {
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
}

function rolesOf(node: StructureNode): string[] {
  return [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesOf)];
}

const REFUSED = aDecisionPart({
  outcome: 'refused',
  amountCents: null,
  reasons: [{ code: 'hors-commune', text: 'Le foyer ne réside pas dans la commune.' }],
});

describe('a letter on paper', () => {
  test('is one page of real French text', async () => {
    await opened(await print({ decision: REFUSED }), async (document) => {
      expect(document.numPages).toBe(1);
      const text = await textOf(document);
      for (const words of [
        'CCAS de Chaville',
        'Madame JEANNE MARTIN',
        'Chaville, le 23 novembre 2026',
        'Objet : décision sur votre demande d’aide « Aide alimentaire »',
        'Votre demande est refusée.',
        'Le foyer ne réside pas dans la commune.',
        'Par délégation (DEL03_2023_0017), Camille Roux travailleuse sociale',
        'tribunal administratif de Cergy-Pontoise',
        'deux mois',
        'L311-3-1',
        'L114-8',
        'page 1 sur 1',
      ])
        expect(text).toContain(words);
    });
  });

  test('says its language and title, and is tagged after PDF/UA-1', async () => {
    const bytes = await print({ decision: REFUSED });
    await opened(bytes, async (document) => {
      const { info, metadata } = await document.getMetadata();
      expect(info).toMatchObject({
        Language: 'fr-FR',
        Title: 'Décision DEC-2026-000001 sur la demande CHA-2026-000123',
        PDFFormatVersion: '1.7',
      });
      expect(metadata.getRaw()).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
      expect(metadata.getRaw()).toMatch(/<dc:title>/);
      expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
      const tree = (await (await document.getPage(1)).getStructTree()) as StructureNode;
      const roles = rolesOf(tree);
      expect(roles.slice(0, 4)).toEqual(['Root', 'Document', 'P', 'P']);
      expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
      expect(roles.filter((role) => role === 'H2').length).toBeGreaterThan(2);
      expect(roles.filter((role) => role === 'LI')).toHaveLength(3);
      expect(roles.filter((role) => role === 'LBody')).toHaveLength(3);
    });
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toMatch(/\/DisplayDocTitle true/);
    expect(raw).toMatch(/\/Tabs \/S/);
    expect(raw).toMatch(/\/FontFile2/);
    expect(raw).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  test('every text is marked: in the structure, or an artifact', async () => {
    await opened(await print(), async (document) => {
      const page = await document.getPage(1);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      let depth = 0;
      for (const item of items) {
        if (!('type' in item)) expect(item.str.trim() === '' || depth > 0).toBe(true);
        else if (item.type === 'endMarkedContent') depth -= 1;
        else depth += 1;
      }
      expect(depth).toBe(0);
    });
  });

  test('is the same file each time', async () => {
    expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true);
  });

  test('a long comment runs on to another page, nothing is lost', async () => {
    const comment = Array.from({ length: 330 }, (_none, index) => `mot${index}`).join(' ');
    await opened(await print({ statement: { comment, derogationReason: null } }), async (document) => {
      expect(document.numPages).toBe(2);
      const last = await document.getPage(2);
      expect(rolesOf((await last.getStructTree()) as StructureNode).length).toBeGreaterThan(2);
    });
  });
});

describe('the look of the centre', () => {
  test.each([
    ['a PNG that is see-through', aLogoPng()],
    ['a PNG of a palette', aLogoPng({ colourType: 3 })],
    ['a PNG of greys that are see-through', aLogoPng({ colourType: 4 })],
    ['a JPEG', aLogoJpeg()],
    ['a tall one', aLogoPng({ width: 30, height: 400 })],
  ])(
    '%s stands on the first page, above the window of the envelope, and is nothing to be read out',
    async (_what, file) => {
      await opened(await print({ decision: REFUSED }, aDressedSetting(DECIDED_AT, file)), async (document) => {
        expect(document.numPages).toBe(1);
        const page = await document.getPage(1);
        expect(await picturesOf(page)).toEqual(['Artifact']);
        expect(rolesOf((await page.getStructTree()) as StructureNode)).not.toContain('Figure');
        const { items } = await page.getTextContent();
        const heights = items.flatMap((item) =>
          'str' in item && item.str.includes('JEANNE') ? [item.transform[5] as number] : [],
        );
        // Below the top margin and the room of a logo, on a page of 842 points.
        expect(heights[0]).toBeLessThan(842 - 48 - 44);
      });
    },
  );

  test('a logo with a side longer than its room keeps its shape', async () => {
    const wide = await print({}, aDressedSetting(DECIDED_AT, aLogoPng({ width: 2_000, height: 16 })));
    await opened(wide, async (document) => expect(document.numPages).toBe(1));
  });
});

describe('page breaks', () => {
  async function pagesOf(facts: Partial<LetterFacts>): Promise<readonly string[]> {
    return opened(await print(facts), (document) =>
      Promise.all(
        Array.from({ length: document.numPages }, async (_none, index) => {
          const { items } = await (await document.getPage(index + 1)).getTextContent();
          return items.map((item) => ('str' in item ? item.str : '')).join(' ');
        }),
      ),
    );
  }
  const words = (count: number): string => Array.from({ length: count }, (_none, index) => `mot${index}`).join(' ');
  const reasons = Array.from({ length: 8 }, (_none, index) => ({
    code: `r-${index}`,
    text: `${words(20)} fin${index}.`,
  }));

  test.each([0, 100, 210, 225, 240, 255, 300, 345])(
    'with a comment of %d words the signature has lines above it, and remedies stay with their heading',
    async (count) => {
      const comment = count === 0 ? null : `${words(count)} dernier`;
      const decision = { ...REFUSED, reasons: REFUSED.reasons };
      const pages = await pagesOf({ decision, statement: { comment, derogationReason: null } });
      const signed = pages.find((page) => page.includes('Par délégation')) ?? '';
      expect(signed).toContain(count === 0 ? 'Le foyer ne réside pas dans la commune.' : 'dernier');
      expect(signed).toContain('travailleuse sociale');
      const remedies = pages.find((page) => page.includes('Voies et délais de recours')) ?? '';
      expect(remedies).toContain('former un recours gracieux');
      expect(remedies).toContain('telerecours');
    },
  );

  test.each([3, 4, 5, 6])('with %d long reasons the signature stays with the last one', async (count) => {
    const pages = await pagesOf({ decision: { ...REFUSED, reasons: reasons.slice(0, count) } });
    const signed = pages.find((page) => page.includes('Par délégation')) ?? '';
    expect(signed).toContain(`fin${count - 1}.`);
  });
});

describe('characters', () => {
  test('tabs, lines, controls, and what the font lacks: nothing is a box, nothing fails', async () => {
    const comment = 'Première ligne\n\n\tdeuxième\u0007 ligne 👩‍👧\u001b[31m';
    const recipient = { name: '\u202eNITRAM 中文\tÉ', sex: null, addressLines: ['1 rue\nÇelik'] };
    await opened(await print({ recipient, statement: { comment, derogationReason: null } }), async (document) => {
      const text = await textOf(document);
      for (const words of ['NITRAM ?? É', '1 rue Çelik', 'Première ligne deuxième ligne ?[31m'])
        expect(text).toContain(words);
    });
  });
});

describe('a letter in words', () => {
  const wordsOf = (facts: Partial<LetterFacts>): string => JSON.stringify(decisionLetter(someLetterFacts(facts)));

  test.each([
    [{}, 'une aide de 150,00\u00a0€ vous est accordée.'],
    [
      { outcome: 'partially-granted' as const, amountCents: 10_000 },
      'une aide de 100,00\u00a0€ vous est accordée, sur 150,00\u00a0€ demandés.',
    ],
    [
      { outcome: 'adjourned' as const, amountCents: null, returnsOn: civilDate('2026-12-01') },
      'elle sera examinée de nouveau le 1er décembre 2026.',
    ],
  ])('%p is said', (overrides, words) => {
    expect(wordsOf({ decision: aDecisionPart(overrides) })).toContain(words);
  });

  test.each([
    ['refused', null],
    ['partially-granted', 10_000],
  ] as const)(
    'a decision %s rests on the reasons chosen and the comment, never on why it was routed',
    (outcome, amountCents) => {
      const decision = aDecisionPart({ outcome, amountCents, reasons: REFUSED.reasons });
      const words = wordsOf({ decision, statement: { comment: 'Vous habitez Meudon.', derogationReason: null } });
      expect(words).not.toContain('QF 300 inférieur à 456');
      expect(words).toContain('"paragraphs":["En droit : ');
      expect(words).toContain('"En fait :"],"points":["Le foyer ne réside pas dans la commune."]');
      expect(words).toContain('Vous habitez Meudon.');
    },
  );

  test('neither does a refusal in urgency rest on the urgency, nor an adjournment without reason on the routing', () => {
    const urgent = {
      outcome: 'refused',
      amountCents: null,
      routing: null,
      urgent: true,
      reasons: REFUSED.reasons,
    } as const;
    expect(wordsOf({ decision: aDecisionPart(urgent) })).not.toContain('urgence de votre situation');
    const adjourned = { outcome: 'adjourned', amountCents: null, returnsOn: civilDate('2026-12-01') } as const;
    const words = wordsOf({ decision: aDecisionPart(adjourned) });
    expect(words).not.toContain('QF 300');
    expect(words).toContain('se poursuit');
  });

  test('a refusal also says the conditions of the regulation that are not met; a grant does not', () => {
    const unmet = { unmetConditions: ['Le quotient familial, 900, dépasse 456.'], reasons: REFUSED.reasons };
    const sentence = 'Condition du règlement non remplie : Le quotient familial, 900, dépasse 456.';
    expect(wordsOf({ decision: aDecisionPart({ ...unmet, outcome: 'refused', amountCents: null }) })).toContain(
      sentence,
    );
    expect(wordsOf({ decision: aDecisionPart(unmet) })).not.toContain('non remplie');
  });

  test('a grant says what led to it', () => {
    expect(wordsOf({})).toContain('En fait : QF 300 inférieur à 456.');
  });

  test('a letter without address is handed over', () => {
    const handed = { name: 'JEANNE MARTIN', sex: null, addressLines: null };
    expect(decisionLetter(someLetterFacts({ recipient: handed })).recipient).toEqual({
      name: 'JEANNE MARTIN',
      lines: ['Lettre remise en main propre'],
    });
  });

  test('what was granted before any instruction owes nothing to an algorithm', () => {
    const words = wordsOf({ decision: aDecisionPart({ routing: null, urgent: true }) });
    expect(words).not.toContain('algorithmique');
    expect(words).toContain('prise en urgence');
  });
});
