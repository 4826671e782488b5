import { expectAccessible } from './support/accessibility.ts';
import { personIn, type Person } from './support/people.ts';
import { tabTo } from './support/tab-to.ts';
import { expect, test } from './support/test.ts';

const press = async ({ page }: Person, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Only what is new here: axe.spec.ts looks at the whole page. */
const axe = ({ page }: Person, state: string, part: string) => expectAccessible(page, state, { part });

/** The list of all comments through the palette, by keys alone. */
const openList = async (who: Person) => {
  const { page } = who;
  await press(who, 'ControlOrMeta+k');
  await expect(page.getByRole('combobox').and(page.locator(':focus'))).toBeVisible();
  await page.keyboard.type('all comments');
  await press(who, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Comments' });
  await expect(dialog.getByRole('listbox')).toBeFocused();
  return dialog;
};

test('ask a colleague about an annotation, read the answer from their file, settle it, all by keys', async ({
  browser,
  baseURL,
}) => {
  const ada = await personIn(browser, baseURL ?? '', 'Ada Lovelace');
  const bo = await personIn(browser, baseURL ?? '', 'Bo Li');

  // Typing goes on right behind the keys: nobody waits for a field.
  await ada.tagSentence(1, '1');
  await press(ada, 'Shift+E');
  await ada.page.keyboard.type('Is this one, @BL?');
  await press(ada, 'Shift+Enter');
  await ada.page.keyboard.type('I doubt it.');
  await press(ada, 'Enter');
  const talk = ada.page.getByRole('region', { name: 'Comments' });
  await expect(talk.getByRole('article')).toHaveText(/Is this one, @BL\?\sI doubt it\./u);
  await expect(ada.said).toHaveText('Added comment');
  await expect(ada.rows.first()).toContainText('1 open comment');

  // An unsent one outlives a reload, and stays unsent.
  await ada.page.keyboard.type('And an');
  await ada.page.reload();
  await expect(ada.rows.first()).toContainText('1 open comment');
  await ada.text.focus();
  await press(ada, 'Control+Home', 'j');
  await expect(talk.getByRole('article')).toHaveCount(1);
  await expect(talk.getByRole('textbox', { name: 'New comment' })).toHaveValue('And an');

  const hers = await ada.share();
  await bo.tagSentence(3, '2');
  await bo.mergeFile(hers);
  const his = await openList(bo);
  await expect(his.getByRole('option')).toContainText(['Is this one, @BL?']);
  await press(bo, 'Enter');
  await expect(bo.text).toBeFocused();
  await press(bo, 'Shift+E');
  await bo.page.keyboard.type('It is not: nobody says it.\n');
  await expect(bo.page.getByRole('region', { name: 'Comments' }).getByRole('article')).toHaveCount(2);
  const answer = await bo.share();

  // Meanwhile she has settled it: the answer she never saw opens it again.
  const list = await openList(ada);
  await tabTo(list.getByRole('button', { name: 'Resolve' }));
  await press(ada, 'Enter');
  await expect(list.getByText('Open (0)')).toBeVisible();
  await axe(ada, 'the list of all comments', 'dialog');
  await press(ada, 'Escape');
  await ada.mergeFile(answer);
  await expect(ada.rows.first()).toContainText('1 open comment');
  const again = await openList(ada);
  await expect(again.getByRole('article').last()).toContainText('It is not: nobody says it.');
  await expect(again.getByRole('article').last()).toHaveAccessibleName(/^Bo Li, /u);
  await press(ada, 'Enter');
  await ada.text.focus();
  await expect(talk.getByRole('article')).toHaveCount(2);
  await axe(ada, 'the discussion in the inspector', '[aria-labelledby="comments-heading"]');

  // What it was about is deleted: the words stay in the list.
  await press(ada, 'Delete');
  await expect(ada.said).toContainText('Deleted');
  const rest = await openList(ada);
  await expect(rest.getByRole('option')).toContainText(['The annotation was removed']);
  await press(ada, 'Escape');
  await ada.leave();
  await bo.leave();
});
