import { readFile } from 'node:fs/promises';
import { dropFiles } from './support/drop.ts';
import { expect, test } from './support/test.ts';

const sentence = (n: number) =>
  `Paragraph ${n} says that the ministers met in Geneva again, where talks about the treaty went into week ${n}.`;
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ministers meet</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Ministers meet</h1>\r\n${[1, 2, 3, 4, 5].map((n) => `<p>${sentence(n)}</p>`).join('')}
</article></body></html>`;

test('a saved page comes in, goes and comes back by Undo and Redo, gives its text again after a reload and is had back byte for byte, by keyboard', async ({
  workbench,
}) => {
  const { page, articles, text } = workbench;
  await dropFiles(page, [{ name: 'page.html', type: 'text/html', content: PAGE }]);
  const preview = page.getByRole('dialog');
  await preview.getByRole('button', { name: /^Add/u }).click();
  await expect(text).toHaveAccessibleName(/\bD\b.+Ministers meet/u);
  await page.keyboard.press('Control+z');
  await expect(articles.getByRole('button', { name: /^D: /u })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await articles.getByRole('button', { name: /^D: /u }).click();
  await expect(text).toContainText(sentence(3));
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(text).toContainText(sentence(3));

  const check = page.getByRole('button', { name: 'Check the text against it' });
  await check.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Read again: the file gives exactly this text.').first()).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('page.html');
  expect((await readFile(await download.path())).toString()).toBe(PAGE);
});
