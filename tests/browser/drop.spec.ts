import { dropFiles } from './support/drop.ts';
import { dragOver } from './support/pointer.ts';
import { expect, test } from './support/test.ts';
import { wrongPlaces, type SessionFileContent } from './support/offsets.ts';

const ARTICLE = 'The minister said “we 👩‍👩‍👧 will act” on Monday.\r\n\r\nNobody asked her when.\r\n';

test('a dropped text becomes an article after a look, character for character', async ({ workbench }) => {
  const { page, articles, text, toolbar } = workbench;
  await dropFiles(page, [{ name: 'minister.txt', type: 'text/plain', content: ARTICLE }]);
  const preview = page.getByRole('dialog');
  await expect(preview).toContainText('The minister said');
  await preview.getByRole('button', { name: /^Add/u }).click();
  await expect(text).toHaveAccessibleName(/\bD\b.+The minister said/u);
  await expect(articles.getByRole('button', { name: /^D: The minister said/u })).toBeVisible();

  await dragOver(page, text, 'will act');
  await toolbar.getByRole('button', { name: /^Claim/u }).click();
  await workbench.expectCount(1);
  const file = JSON.parse((await workbench.exportFile('Session')).content) as SessionFileContent;
  expect(file.texts.map((each) => each.text)).toContain(ARTICLE);
  expect(wrongPlaces(file)).toEqual([]);
  const [annotation] = file.annotations;
  expect(annotation?.target.ranges[0]?.start).toBe(
    Array.from(ARTICLE.slice(0, ARTICLE.indexOf('will act'))).length,
  );
});

test('an exported session opens again by drop as an equal session', async ({ workbench }) => {
  const { page, text, toolbar, button } = workbench;
  await dragOver(page, text, 'a president of peace');
  await toolbar.getByRole('button', { name: /^Quote/u }).click();
  await workbench.expectCount(1);
  const first = await workbench.exportFile('Session');
  await dragOver(page, text, 'potential military action');
  await toolbar.getByRole('button', { name: /^Claim/u }).click();
  await workbench.expectCount(2);

  await dropFiles(page, [{ name: first.name, type: 'application/json', content: first.content }]);
  await button('Open as a session of its own').click();
  await workbench.expectCount(1);
  const again = await workbench.exportFile('Session');
  expect(again.content).toBe(first.content);
});

test('the button "Open session" opens a file, and a bad one changes nothing', async ({ workbench }) => {
  const { page, button } = workbench;
  const open = async (name: string, content: string) => {
    const waiting = page.waitForEvent('filechooser');
    await button('Open session').click();
    await (await waiting).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  };
  const before = (await workbench.exportFile('Session')).content;
  await open('broken.json', '{ "format": ');
  await expect(page.getByText(/broken\.json/u).first()).toBeVisible();
  await page.keyboard.press('Escape');
  expect((await workbench.exportFile('Session')).content).toBe(before);

  const named = JSON.parse(before);
  named.session.title = 'Handed in';
  await open('handed-in.parallax.json', JSON.stringify(named));
  await expect(button(/Handed in/u)).toBeVisible();
});
