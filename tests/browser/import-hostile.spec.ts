import { docxOf, paragraph, run } from '../support/docx-of.ts';
import { linesAt, pdfOf } from '../support/pdf-of.ts';
import { zipOf } from '../support/zip-of.ts';
import { dropFiles } from './support/drop.ts';
import { expect, test } from './support/test.ts';

/** Where an attack would show: nothing of this may come true. */
const PWNED = 'window.pwned = true';
const ELSEWHERE = 'https://attacker.example';

const PAGE = `<!doctype html><html lang="en"><head><title>Hostile page</title>
<base href="${ELSEWHERE}/"><meta http-equiv="refresh" content="0;url=${ELSEWHERE}">
<link rel="stylesheet" href="${ELSEWHERE}/a.css"><style>@import url(${ELSEWHERE}/b.css)</style>
<script src="${ELSEWHERE}/a.js"></script><script>${PWNED}</script></head>
<body onload="${PWNED}"><article><h1>Hostile page</h1>
<p>The hostile page says <a href="javascript:${PWNED}">click here</a> and <a href="java&#10;script:${PWNED}">here too</a>,
and then it says the same again in many more words, so that it looks like an article to everyone who reads it.</p>
<p onclick="${PWNED}">Its second paragraph has a handler <img src="${ELSEWHERE}/pixel.png" onerror="${PWNED}"> and a picture,
and it goes on for a while, because an article with one sentence only would not be taken for one by anybody.</p>
<svg onload="${PWNED}"><a xlink:href="javascript:${PWNED}"><text>drawn</text></a></svg>
<iframe srcdoc="<script>parent.pwned = true</script>"></iframe><object data="${ELSEWHERE}/o"></object>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${PWNED}&gt;"></mglyph></table></mtext></math>
<p>The third paragraph is an honest one with <a href="https://example.org/source">a source</a>, and it ends the page here.</p>
</article></body></html>`;

const DOCUMENT = docxOf(
  paragraph('Hostile document', 'Title') +
    paragraph(
      `${run('The document has ')}<w:hyperlink r:id="x">${run('a trap')}</w:hyperlink>${run(' and ')}<w:hyperlink r:id="f">${run('a file')}</w:hyperlink>${run('.')}`,
    ) +
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:${PWNED}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('field')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  {
    relations: [
      ['x', 'hyperlink', `javascript:${PWNED}`],
      ['f', 'hyperlink', 'file:///etc/passwd'],
      ['t', 'attachedTemplate', `${ELSEWHERE}/t.dotm`],
      ['p', 'image', `${ELSEWHERE}/p.png`],
    ],
  },
);

const PRINT = pdfOf([linesAt(['The hostile print has words', 'and actions in it.'], { x: 50, y: 700 })], {
  catalogue: `/OpenAction << /S /JavaScript /JS (${PWNED}; app.alert\\(1\\)) >> /AA << /WC << /S /JavaScript /JS (${PWNED}) >> >>`,
  page: `/AA << /O << /S /URI /URI (${ELSEWHERE}/open) >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (javascript:${PWNED}) >> >> << /Type /Annot /Subtype /Widget /FT /Tx /T (x) /V (y) /Rect [0 0 9 9] /AA << /K << /S /JavaScript /JS (${PWNED}) >> >> >>]`,
});

const TABLE = `text,title,url\n"=HYPERLINK(""${ELSEWHERE}"",""x"") is the text","=cmd|' /C calc'!A0","javascript:${PWNED}"\n`;

const BOMB = zipOf(
  { 'bomb.txt': new Uint8Array(60_000_000), 'good.txt': 'The good file says something else.' },
  { level: 9 },
);

test('a hostile set leaves no element, attribute, address or request behind', async ({ workbench }) => {
  const { page, text, articles } = workbench;
  page.on('dialog', () => {
    throw new Error('A dialog of the browser opened.');
  });
  await dropFiles(page, [
    { name: 'hostile.html', type: 'text/html', content: PAGE },
    { name: 'hostile.docx', type: '', content: DOCUMENT },
    { name: 'hostile.pdf', type: 'application/pdf', content: PRINT },
    { name: 'bomb.zip', type: 'application/zip', content: BOMB },
    {
      name: '"><img src=x onerror=pwned=1>.txt',
      type: 'text/plain',
      content: '<img src=x onerror="pwned=1"> are words',
    },
  ]);
  const preview = page.getByRole('dialog').last();
  await expect(preview.getByRole('option', { name: /Hostile page/u })).toBeVisible({ timeout: 30_000 });
  await expect(preview).toContainText(/200 times its compressed size/u);
  await preview.getByRole('button', { name: /^Add/u }).last().click();
  await page.getByRole('button', { name: 'Close the report' }).click();

  for (const name of [/Hostile page/u, /Hostile document/u, /hostile print/u]) {
    await articles.getByRole('button', { name }).first().click();
    await expect(text).toHaveAccessibleName(name);
    expect(
      await text.evaluate((root) =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          ...(/^(?:a|img|script|iframe|object|embed|svg|form|link|style|base|meta)$/iu.test(element.tagName)
            ? [element.tagName]
            : []),
          ...[...element.attributes]
            .filter(
              ({ name, value }) =>
                name.startsWith('on') ||
                /^(?:href|src|srcset|srcdoc|action)$/u.test(name) ||
                /javascript:|attacker/iu.test(value),
            )
            .map(({ name, value }) => `${name}=${value}`),
        ]),
      ),
    ).toEqual([]);
  }
  expect(await page.evaluate(() => (globalThis as { pwned?: unknown }).pwned ?? null)).toBeNull();
  const file = (await workbench.exportFile('Session')).content;
  const hrefs = [...file.matchAll(/"href":\s*"([^"]*)"/gu)].map((match) => match[1]);
  expect(hrefs.filter((href) => !/^(?:https?|mailto):/u.test(href ?? ''))).toEqual([]);
  expect(hrefs).toContain('https://example.org/source');
  expect(file).not.toContain('attacker.example/pixel');
});

test('a table of formulas is text, and keys are answered while archives are read', async ({ workbench }) => {
  const { page } = workbench;
  const many = zipOf(
    Object.fromEntries(
      Array.from({ length: 40 }, (_each, at) => [
        `${at}.pdf`,
        pdfOf([linesAt([`Print ${at} says words of its own.`], { x: 50, y: 700 })]),
      ]),
    ),
  );
  await page.evaluate(() => {
    const waits: number[] = [];
    let last = performance.now();
    const tick = (): void => {
      waits.push(performance.now() - last);
      last = performance.now();
      setTimeout(tick, 20);
    };
    tick();
    Object.assign(globalThis, { waits });
  });
  await dropFiles(page, [{ name: 'many.zip', type: 'application/zip', content: many }]);
  const preview = page.getByRole('dialog').last();
  await expect(preview.getByRole('option', { name: /Print 1 /u })).toBeVisible({ timeout: 40_000 });
  const waits = await page.evaluate(() => (globalThis as unknown as { waits: number[] }).waits);
  expect(Math.max(...waits)).toBeLessThan(2000);
  await page.keyboard.press('Escape');

  await dropFiles(page, [{ name: 'formulas.csv', type: 'text/csv', content: TABLE }]);
  await expect(page.getByRole('dialog').last()).toContainText('=HYPERLINK');
});
