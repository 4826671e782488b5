import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../../../src/exchange/importer.ts';
import { LETTER_WIDTH, linesAt, pdfOf, type PdfOptions, type PdfText } from '../../../support/pdf-of.ts';
import { draftIn, readBytes } from '../read-bytes.ts';

const read = async (
  pages: readonly (readonly PdfText[])[],
  options: PdfOptions = {},
): Promise<ArticleDraft> => draftIn(await readBytes('a.pdf', pdfOf(pages, options)));

const textOf = async (...pages: readonly (readonly PdfText[])[]): Promise<string> => (await read(pages)).text;

const reversed = (text: string): string => Array.from(text).reverse().join('');

/** A line from one edge to the other of a column of so many letters. */
const FULL = 'word word word word word word word word';

describe('Lines become paragraphs', () => {
  it.each<[string, readonly PdfText[], string]>([
    [
      'lines at the usual distance are one',
      linesAt([FULL, FULL, 'end.'], { x: 50, y: 700 }),
      `${FULL} ${FULL} end.`,
    ],
    [
      'a wide gap divides',
      [...linesAt([FULL, FULL], { x: 50, y: 700 }), ...linesAt([FULL, FULL], { x: 50, y: 650 })],
      `${FULL} ${FULL}\n\n${FULL} ${FULL}`,
    ],
    [
      'so does a line that is moved in',
      [
        ...linesAt([FULL, FULL], { x: 50, y: 700 }),
        ...linesAt([FULL.slice(5)], { x: 65, y: 676 }),
        ...linesAt([FULL], { x: 50, y: 664 }),
      ],
      `${FULL} ${FULL}\n\n${FULL.slice(5)} ${FULL}`,
    ],
    [
      'and a line that ends early although the next word had room',
      linesAt([FULL, 'A short end.', FULL, FULL], { x: 50, y: 700 }),
      `${FULL} A short end.\n\n${FULL} ${FULL}`,
    ],
    [
      'and the sign of a list',
      linesAt([FULL, '• one', '• two'], { x: 50, y: 700 }),
      `${FULL}\n\n• one\n\n• two`,
    ],
    [
      'pieces drawn apart are words, pieces drawn close are one',
      [
        { text: 'two', x: 50, y: 700 },
        { text: 'words', x: 70, y: 700 },
        { text: 'one', x: 105, y: 700 },
        { text: 'word', x: 120, y: 700 },
      ],
      'two words oneword',
    ],
    [
      'what is drawn twice for bold letters is read once',
      [
        { text: 'Bold', x: 50, y: 700 },
        { text: 'Bold', x: 50.4, y: 700 },
      ],
      'Bold',
    ],
  ])('%s', async (_name, texts, expected) => {
    expect(await textOf(texts)).toBe(expected);
  });

  it('whatever order the file draws them in', async () => {
    const lines = linesAt([`${FULL} a`, `${FULL} b`, `${FULL} c`], { x: 50, y: 700 });
    expect(await textOf(lines.toReversed())).toBe(await textOf(lines));
  });
});

describe('Hyphens at the end of a line', () => {
  it.each([
    ['gov-', 'ernment', 'government'],
    ['long-', 'term', 'longterm'],
    ['Jean-', 'Paul', 'Jean-Paul'],
    ['2019-', '2020', '2019-2020'],
    ['a dash -', 'and more', 'a dash - and more'],
    ['uni\u2010', 'code', 'unicode'],
  ])('%s | %s is %s', async (before, after, expected) => {
    expect(await textOf(linesAt([before, after], { x: 50, y: 700 }))).toBe(expected);
  });
});

describe('Columns', () => {
  const left = ['Left one goes on', 'left two goes on', 'left three on it', 'left four ends.'];
  const right = ['Right one goes on', 'right two goes on', 'right three on it', 'right four ends.'];
  const LEFT = 'Left one goes on left two goes on left three on it left four ends.';
  const RIGHT = 'Right one goes on right two goes on right three on it right four ends.';

  it('are read one after the other, behind a headline over both', async () => {
    const draft = await read([
      [
        { text: 'One headline over all of it', x: 50, y: 760, size: 20 },
        // Line by line across the page, as many programs write it.
        ...left.flatMap((text, at) => [
          { text, x: 50, y: 700 - at * 12 },
          { text: right[at] ?? '', x: 300, y: 700 - at * 12 },
        ]),
      ],
    ]);
    expect(draft.text).toBe(`One headline over all of it\n\n${LEFT}\n\n${RIGHT}`);
    expect(draft.blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph', 'paragraph']);
  });

  it('with blank lines at one height are not cut in two there', async () => {
    const column = (name: string, x: number) => [
      ...linesAt([`${name} one goes on`, `${name} two ends.`], { x, y: 700 }),
      ...linesAt([`${name} three goes`, `${name} four ends.`], { x, y: 660 }),
    ];
    expect(await textOf([...column('left', 50), ...column('right', 300)])).toBe(
      'left one goes on left two ends.\n\nleft three goes left four ends.\n\nright one goes on right two ends.\n\nright three goes right four ends.',
    );
  });

  it('with a narrow gutter between lines that go up to it', async () => {
    // The left lines end at 205, the right ones begin at 214.5.
    const wide = (name: string) => `${name} words go on in this column`.padEnd(31, '.');
    const rows = ['aa', 'bb', 'cc', 'dd'];
    const text = await textOf([
      ...linesAt(
        rows.map((name) => wide(name)),
        { x: 50, y: 700 },
      ),
      ...linesAt(
        rows.map((name) => wide(name.toUpperCase())),
        { x: 214.5, y: 700 },
      ),
    ]);
    expect([...text.matchAll(/\b(?:aa|bb|cc|dd)\b/giu)].map(([name]) => name)).toEqual([
      ...rows,
      ...rows.map((name) => name.toUpperCase()),
    ]);
  });

  it('are not made of wide gaps between words that happen to stand below each other', async () => {
    const line = (left: string, right: string, at: number) => {
      const x = 50 + left.length * LETTER_WIDTH * 10 + 20;
      return [
        { text: left, x: 50, y: 700 - at * 12 },
        { text: right, x, y: 700 - at * 12 },
      ];
    };
    expect(
      await textOf([
        ...linesAt([`${FULL} ${FULL}`], { x: 50, y: 712 }),
        ...line('the first line has a gap, so', 'and then it goes on up to the very end of it', 0),
        ...line('the second has one just below', 'it, a little to the side, and so it goes on, ', 1),
        ...line('and the third, as it happens,,', 'has another one there, and so it goes on to', 2),
        ...linesAt([`${FULL} ${FULL}`], { x: 50, y: 664 }),
      ]),
    ).toBe(
      `${FULL} ${FULL} the first line has a gap, so and then it goes on up to the very end of it the second has one just below it, a little to the side, and so it goes on, and the third, as it happens,, has another one there, and so it goes on to ${FULL} ${FULL}`,
    );
  });

  it('a line behind one with such a gap begins a paragraph when it is moved in', async () => {
    expect(
      await textOf([
        ...linesAt([FULL], { x: 50, y: 712 }),
        { text: 'word word word word', x: 50, y: 700 },
        { text: 'word word word.', x: 175, y: 700 },
        ...linesAt([FULL.slice(5)], { x: 65, y: 688 }),
        ...linesAt([FULL], { x: 50, y: 676 }),
      ]),
    ).toBe(`${FULL} word word word word word word word.\n\n${FULL.slice(5)} ${FULL}`);
  });

  it('three of them, at heights of their own', async () => {
    const column = (name: string, x: number, y: number) =>
      linesAt([`${name} one goes on`, `${name} two goes on`, `${name} three.`], { x, y });
    expect(await textOf([...column('c', 420, 697), ...column('a', 50, 700), ...column('b', 230, 703)])).toBe(
      ['a', 'b', 'c'].map((name) => `${name} one goes on ${name} two goes on ${name} three.`).join('\n\n'),
    );
  });

  it('a sentence goes on in the next column and on the next page', async () => {
    const full = ['the sentence that is as wide as', 'its column and ends in the very'];
    const draft = await textOf(
      [
        ...linesAt(['It begins here and goes on with', ...full], { x: 50, y: 700 }),
        ...linesAt(['middle of the other one, which is', ...full], { x: 300, y: 700 }),
      ],
      linesAt(['middle of the second page.'], { x: 50, y: 700 }),
    );
    expect(draft).toBe(
      `It begins here and goes on with ${full.join(' ')} middle of the other one, which is ${full.join(' ')} middle of the second page.`,
    );
  });
});

describe('What belongs to the pages', () => {
  const pages = [1, 2, 3].map((number) => [
    { text: `The Daily Paper, ${number} May`, x: 50, y: 780 },
    ...linesAt([`${FULL} text of ${number}.`], { x: 50, y: 600 }),
    { text: `${number}`, x: 300, y: 30 },
  ]);

  it('is left out, and can be taken in again', async () => {
    const draft = await read(pages);
    expect(draft.text).toBe([1, 2, 3].map((number) => `${FULL} text of ${number}.`).join('\n\n'));
    expect(draft.dropped.map(({ text, why }) => [text, why])).toEqual(
      [1, 2, 3].flatMap((number) => [
        [`The Daily Paper, ${number} May`, 'pageFurniture'],
        [`${number}`, 'pageFurniture'],
      ]),
    );
    const [first] = draft.dropped;
    const again = draftIn(await readBytes('a.pdf', pdfOf(pages), { restored: [first?.number ?? -1] }));
    expect(again.text).toBe(draft.text.replace('\n\n', '\n\nThe Daily Paper, 1 May\n\n'));
    expect(again.recipe).toMatchObject({ importer: 'pdf', restored: [first?.number] });
  });

  it('is not what stands in the margin of one page only, or repeats in the middle', async () => {
    const refrain = { text: 'Again and again.', x: 50, y: 400 };
    expect(
      await textOf([{ text: 'A first line up here', x: 50, y: 780 }, refrain], [refrain], [refrain]),
    ).toBe('A first line up here\n\nAgain and again.\n\nAgain and again.\n\nAgain and again.');
  });

  it('is not a table of numbers that goes on over pages', async () => {
    const row = (number: number) => [{ text: `${number * 7} ${number * 12} ${number * 5}`, x: 50, y: 780 }];
    expect(await textOf(row(1), row(2), row(3))).toBe('7 12 5 14 24 10 21 36 15');
  });

  it('holds what is drawn at an angle', async () => {
    const draft = await read([
      [
        { text: 'DRAFT', x: 100, y: 300, size: 60, angle: 45 },
        { text: 'The text.', x: 50, y: 700 },
      ],
    ]);
    expect(draft.text).toBe('The text.');
    expect(draft.dropped).toMatchObject([{ text: 'DRAFT', why: 'pageFurniture' }]);
  });
});

describe('Languages', () => {
  it('Hebrew is drawn backwards and read in logical order, numbers forwards', async () => {
    const text = 'ראש הממשלה אמר היום';
    expect(await textOf([{ text: reversed(text), x: 50, y: 700 }])).toBe(text);
  });

  /** Pieces from left to right, as they are seen, one width of a letter apart where a blank stands between. */
  const seen = (pieces: readonly string[], y = 700): readonly PdfText[] => {
    let x = 50;
    return pieces.map((text) => {
      const place = { text, x, y };
      x += text.length * LETTER_WIDTH * 10;
      return place;
    });
  };

  it.each<[string, readonly string[], string]>([
    [
      'a full stop behind a number in a font of its own',
      ['.2025', ' ', reversed('זה קרה בשנת')],
      'זה קרה בשנת 2025.',
    ],
    ['a full stop behind a name', ['.NATO', ' ', reversed('הוא נאם בפני')], 'הוא נאם בפני NATO.'],
    [
      'a name of two pieces',
      [reversed('אמר היום'), ' ', 'Donald ', 'Trump', ' ', reversed('הנשיא')],
      'הנשיא Donald Trump אמר היום',
    ],
    [
      'a name and the number behind it',
      [reversed('נחת'), ' ', 'F-', '16', ' ', reversed('מטוס')],
      'מטוס F-16 נחת',
    ],
    ['years with a hyphen, in Hebrew', ['.2019-2020', ' ', reversed('בשנים')], 'בשנים 2019-2020.'],
    ['years with a hyphen, in Arabic', ['.2020-2019', ' ', reversed('في عامي')], 'في عامي 2019-2020.'],
    ['the same, drawn in one go', [`.2020-2019 ${reversed('في عامي')}`], 'في عامي 2019-2020.'],
    ['per cent in Hebrew', [`.50% ${reversed('עלייה של')}`], 'עלייה של 50%.'],
    ['per cent in Arabic', ['.%50', ' ', reversed('ارتفع بنسبة')], 'ارتفع بنسبة 50%.'],
    ['a number with a comma and a point', ['.1,234.50', ' ', reversed('ארנק של')], 'ארנק של 1,234.50.'],
    ['brackets by the sign that is seen', [`.(${reversed('ברק')}) ${reversed('השר')}`], 'השר (ברק).'],
    ['brackets by the sign that is meant', [`.)${reversed('ברק')}( ${reversed('השר')}`], 'השר (ברק).'],
    ['brackets around a name', [`${reversed('הודיע')} (NATO) ${reversed('הארגון')}`], 'הארגון (NATO) הודיע'],
    [
      'brackets around a name in its own font',
      [reversed('הודיע'), ' ', '(NATO)', ' ', reversed('הארגון')],
      'הארגון (NATO) הודיע',
    ],
    ['quotation marks in corners', [`«${reversed('كلمة')}» ${reversed('قال')}`], 'قال «كلمة»'],
    ['no brackets that are right already', [`)1( ${reversed('אחד')}`], 'אחד (1)'],
  ])('what runs from right to left is read in order: %s', async (_name, pieces, expected) => {
    expect(await textOf(seen(pieces))).toBe(expected);
  });

  it('a line of names only, or of a number, runs with its page', async () => {
    const text = await textOf([
      ...seen([reversed('הנשיא אמר היום בכנסת שהוא נוסע אל')]),
      ...seen([`.Donald Trump and Joe Biden ${reversed('עם')}`], 688),
    ]);
    expect(text.split('\n\n').at(-1)).toBe('עם Donald Trump and Joe Biden.');
    const year = [...seen([reversed('המלחמה פרצה אז והיא נמשכה עד סוף שנת')]), ...seen(['.1945'], 688)];
    expect(await textOf(year)).toContain('1945.');
  });

  it('two columns of Arabic begin on the right', async () => {
    const column = (letter: string, x: number) =>
      linesAt(
        [1, 2, 3].map((at) => reversed(`${letter.repeat(5)} ${letter.repeat(at + 2)}`)),
        { x, y: 700 },
      );
    const text = await textOf([...column('ب', 50), ...column('م', 300)]);
    expect(text.indexOf('م')).toBe(0);
    expect(text.indexOf('ب')).toBeGreaterThan(text.lastIndexOf('م'));
  });

  it('letters for drawing Arabic become the ordinary ones', async () => {
    // Drawn from the left: alef, lam-alef ligature at the end, seen first.
    expect(await textOf([{ text: '\ufefb\ufe8d', x: 50, y: 700 }])).toMatch(/^[\u0600-\u06ff]+$/u);
  });

  it('Chinese and Thai lines are joined without blanks', async () => {
    expect(await textOf(linesAt(['总统周二在首都表示将', '继续谈判'], { x: 50, y: 700 }))).toBe(
      '总统周二在首都表示将继续谈判',
    );
    expect(await textOf(linesAt(['ประธานาธิบดีกล่าวว่า', 'จะเจรจา'], { x: 50, y: 700 }))).toBe(
      'ประธานาธิบดีกล่าวว่าจะเจรจา',
    );
  });

  it('ligatures stay what the file says', async () => {
    expect(await textOf([{ text: 'the o\ufb03ce', x: 50, y: 700 }])).toBe('the o\ufb03ce');
  });
});

describe('Its properties', () => {
  const body = linesAt([FULL, FULL], { x: 50, y: 700 });

  it('are proposals', async () => {
    const info = { Title: 'Talks “resume”', Author: 'Jane Doe', CreationDate: "D:20250322231500+01'00'" };
    expect((await read([body], { info })).proposal).toMatchObject({
      title: 'Talks “resume”',
      author: 'Jane Doe',
      publishedAt: '2025-03-22',
      recognisedBy: { title: 'document properties', author: 'document properties' },
    });
  });

  it('that a program wrote say nothing', async () => {
    const info = { Title: 'Microsoft Word - talks.doc', Author: 'Administrator' };
    const { proposal } = await read([body], { info });
    expect(proposal.author).toBeNull();
    expect(proposal.title).not.toContain('Microsoft');
  });

  it('give way to the headline that everybody sees', async () => {
    const page = [{ text: 'The headline on the page', x: 50, y: 760, size: 20 }, ...body];
    expect((await read([page], { info: { Title: 'Another' } })).proposal.title).toBe(
      'The headline on the page',
    );
  });
});

describe('A PDF that cannot be read says why', () => {
  const page = [{ text: 'Words', x: 50, y: 700 }];

  it.each([
    ['locked with a password', pdfOf([page], { isLocked: true }), { kind: 'lockedPdf' }],
    ['pictures only', pdfOf([[], []]), { kind: 'scannedPdf', pages: 2 }],
    ['cut off at the head', pdfOf([page]).slice(0, 40), { kind: 'brokenPdf' }],
    ['only a name', new TextEncoder().encode('no pdf at all'), { kind: 'brokenPdf' }],
    ['nothing', new Uint8Array(), { kind: 'empty' }],
  ])('%s', async (_name, bytes, reason) => {
    expect(await readBytes('a.pdf', bytes)).toEqual({ ok: false, reason });
  });

  it.each([-1, 0, 1])('pages, limit %+d', async (more) => {
    const result = await readBytes(
      'a.pdf',
      pdfOf(Array.from({ length: 4 + more }, () => page)),
      {},
      { pages: 4 },
    );
    expect(result.ok ? null : result.reason).toEqual(
      more > 0 ? { kind: 'tooManyPages', pages: 5, limit: 4 } : null,
    );
  });
});

it('The same bytes give the same draft again', async () => {
  const bytes = pdfOf([linesAt([FULL, FULL], { x: 50, y: 700 })]);
  const first = draftIn(await readBytes('a.pdf', bytes.slice()));
  expect(draftIn(await readBytes('a.pdf', first.original ?? new Uint8Array()))).toEqual(first);
});
