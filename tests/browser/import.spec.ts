import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { docxOf, paragraph, run } from '../support/docx-of.ts';
import { linesAt, pdfOf } from '../support/pdf-of.ts';
import { zipOf } from '../support/zip-of.ts';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/drop.ts';
import { expect, test } from './support/test.ts';

const words = (from: string) =>
  `${from} says that the ministers of five countries met again in Geneva, where the talks about the treaty went into their third week; nobody who was there could name a day on which they might end.`;

const PAGE = `<!doctype html><html lang="en"><head><title>Ministers meet | The Example</title>
<meta property="og:site_name" content="The Example">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ministers meet","datePublished":"2025-03-22T10:00:00Z","author":{"name":"Jane Doe"}}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World news</a></nav><article><h1>Ministers meet</h1>
<p>${words('The page')}</p><h2>No end in sight</h2><p>${words('The second paragraph')} “We will <b>go on</b>,” the host said.</p><p>${words('The third paragraph')}</p></article>
<aside><p>Read also what happened last week in the same town, and who paid for it.</p></aside></body></html>`;

const CSV = `Headline,Body,Paper\r\nFrom a table,"${words('The table')}",The Paper\r\nEmpty,,The Paper\r\n`;

const text = (name: string, content: string | Uint8Array, type = 'text/plain') => ({ name, content, type });

/** Texts with which nothing else has to do. */
const stories = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    text(
      `story-${index + 1}.txt`,
      `Story ${index + 1}\n\n${Array.from({ length: 60 }, (_word, at) => `w${(index * 61 + at * 7) % 997}x${index}`).join(' ')}.`,
    ),
  );

const option = (page: Page, name: RegExp) => page.getByRole('option', { name });

test('articles of every kind come in by one drop, and a bad file among them stops nothing', async ({
  workbench,
}) => {
  const { page, articles } = workbench;
  const own = await page.evaluate(async () => {
    const answer = await fetch('seeds/000_2dd4d78006458cad.txt');
    return answer.text();
  });
  await dropFiles(page, [
    text('plain.txt', words('The text')),
    text('page.html', PAGE, 'text/html'),
    text('notes.md', `# From a note\n\n${words('The *note*')}`, 'text/markdown'),
    text('letter.docx', docxOf(paragraph('From a letter', 'Heading1') + paragraph(run(words('The letter'))))),
    text(
      'print.pdf',
      pdfOf([
        linesAt(['From a print', 'The print says that nobody came.', 'Not even on Friday.'], {
          x: 50,
          y: 700,
        }),
      ]),
    ),
    text('table.csv', CSV, 'text/csv'),
    text(
      'more.zip',
      zipOf({
        'inside/one.txt': words('The archive'),
        'inside/two.html': PAGE.replaceAll('Ministers', 'Envoys').replaceAll('treaty', 'border'),
      }),
    ),
    text('again.txt', own),
    text('broken.docx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])),
    text('photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'image/png'),
  ]);
  const table = page.getByRole('dialog', { name: /table\.csv/u });
  await expect(table.getByLabel('What “Body” holds')).toHaveValue('text');
  await table.getByLabel('What “Paper” holds').selectOption('outlet');
  await table.getByRole('button', { name: 'Look at the 2 articles' }).click();

  const sheet = page.getByRole('dialog', { name: '9 new articles' });
  await expect(sheet).toBeVisible();
  await expect(option(page, /again\.txt/u)).not.toBeChecked();
  await option(page, /words · page\.html/u).click();
  await expect(sheet.getByLabel('Outlet', { exact: true })).toHaveValue('The Example');
  await expect(sheet.getByLabel('Author', { exact: true })).toHaveValue('Jane Doe');
  await expect(sheet.getByText('from JSON-LD').first()).toBeVisible();
  await expectAccessible(page, 'what comes in', { part: 'dialog' });

  await sheet.getByText('left out as no part of the article').click();
  await sheet.getByRole('button', { name: /^Restore “Read also/u }).click();
  await expect(sheet.getByRole('region', { name: 'The text as it will be' })).toContainText(
    'Read also what happened',
  );
  await expect(sheet.getByText('1 stretch was taken back in.')).toBeVisible();

  await sheet.getByRole('button', { name: 'Add 8 articles' }).click();
  const report = page.getByRole('dialog', { name: 'Import report' });
  await expect(report).toContainText('8 articles added, 1 skipped as a duplicate and 3 not read.');
  await expect(report).toContainText('broken.docx:');
  const saving = page.waitForEvent('download');
  await report.getByRole('button', { name: 'Save as text' }).click();
  expect((await saving).suggestedFilename()).toBe('import-report.txt');
  await report.getByRole('button', { name: 'Close the report' }).click();
  for (const name of [/Ministers meet/u, /From a note/u, /From a letter/u, /From a table/u]) {
    await expect(articles.getByRole('button', { name }).first()).toBeVisible();
  }
});

test('a whole folder is dropped, and copied words keep their headings', async ({ workbench }, info) => {
  const { page } = workbench;
  const folder = info.outputPath('saved');
  for (const [name, content] of [
    ['day 10.txt', words('Day ten')],
    ['day 2.html', PAGE],
    ['day 2_files/style.css', 'p {}'],
    ['.DS_Store', 'x'],
    ['politics/one.txt', 'One more story about bread and water.'],
  ] as const) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const client = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', {
      type,
      x: 600,
      y: 400,
      data: { items: [], files: [folder], dragOperationsMask: 1 },
    });
  }
  const sheet = page.getByRole('dialog', { name: '3 new articles' });
  await expect(sheet).toBeVisible();
  const lines = page.getByRole('listbox', { name: 'Texts to add' }).getByRole('option');
  await expect(lines).toHaveCount(3);
  await expect(lines.nth(0)).toContainText('saved/day 2.html');
  await expect(lines.nth(2)).toContainText('saved/politics/one.txt');

  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<h2>No end in sight</h2><p>The talks <b>went on</b> until late.</p>');
    clipboardData.setData('text/plain', 'No end in sight\n\nThe talks went on until late.');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const pasted = page.getByRole('dialog', { name: 'New article' });
  await expect(pasted.locator('strong')).toHaveText('went on');
  await pasted.getByRole('button', { name: 'Add article' }).click();
  await expect(workbench.text).toContainText('No end in sight');
  await expect(pasted).toBeHidden();
});

test('three files come in by keys alone, from the palette to the text', async ({ workbench }) => {
  const { page, text: article } = workbench;
  await page.keyboard.press('Control+k');
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.type('Add articles from files');
  await page.keyboard.press('Enter');
  await (
    await choosing
  ).setFiles(
    stories(3).map(({ name, content }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })),
  );
  await expect(page.getByRole('option', { name: /story-1\.txt/u })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(option(page, /story-2\.txt/u)).not.toBeChecked();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('The third story');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Import report' })).toContainText(
    '2 articles added and 1 left out.',
  );
  await page.keyboard.press('Escape');
  await expect(article).toBeFocused();
  await expect(article).toHaveAccessibleName(/Story 1/u);
  await page.keyboard.press('Shift+J');
  await expect(article).toHaveAccessibleName(/The third story/u);
});

test('five hundred texts are gone through by keys, and stopping names what was not read', async ({
  workbench,
}) => {
  const { page } = workbench;
  await dropFiles(page, stories(500));
  const lines = page.getByRole('listbox', { name: 'Texts to add' }).getByRole('option');
  await expect(page.getByRole('dialog', { name: '500 new articles' })).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('looking for near-duplicates')).toBeHidden({ timeout: 40_000 });
  await page.keyboard.press('End');
  await expect(option(page, /story-500\.txt/u)).toBeFocused();
  for (const key of ['ArrowUp', 'ArrowUp', 'Space']) await page.keyboard.press(key);
  await expect(option(page, /story-498\.txt/u)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Add 499 articles' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(option(page, /story-1\.txt/u)).toBeFocused();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Leave without adding' }).click();

  await dropFiles(
    page,
    stories(500).map((one) => ({ ...one, name: `again-${one.name}` })),
  );
  await page.getByRole('button', { name: 'Cancel' }).click({ timeout: 5000 });
  await page.getByRole('button', { name: /^Problems/u }).click();
  await expect(lines.first()).toContainText('Not read');
  await expect(page.getByRole('dialog')).toContainText('not read');
});
