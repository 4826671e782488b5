import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { NO_QUERY } from '../../../src/analysis/finding/query.ts';
import { annotationsOf } from '../../../src/domain/session-state.ts';
import { openTagAll } from '../../../src/ui/find/tag-all-store.ts';
import { TagAll } from '../../../src/ui/find/tag-all.tsx';
import { Panels } from '../../support/panels.tsx';

const TRUMP = { ...NO_QUERY, words: 'trump' };
const ALL = { isWhole: true, skipsEarlier: true };

async function opened() {
  const panels = await Panels.open();
  const articleId = panels.articleId();
  const text = panels.state.texts.get(articleId)?.text ?? '';
  const ranges = [...text.matchAll(/Trump/gu)].map(({ index }) => ({ start: index, end: index + 5 }));
  await panels.tag('quote', 'Trump');
  panels.show(<TagAll />);
  await act(() => openTagAll(panels.workspace, TRUMP, [{ articleId, ranges }], ALL));
  const dialog = screen.getByRole('dialog', { name: 'Tag all hits' });
  return { panels, articleId, count: ranges.length, dialog, user: userEvent.setup() };
}

it('leaves out what has the tag, says so, and proposes it again for another tag', async () => {
  const { dialog, count, user } = await opened();
  const boxes = () => within(dialog).getAllByRole('checkbox');
  expect(boxes()[0]).not.toBeChecked();
  expect(boxes()[1]).toBeChecked();
  expect(within(dialog).getByText('quote already')).toBeVisible();
  expect(within(dialog).getByRole('button', { name: `Tag ${count - 1} of ${count}` })).toBeVisible();
  // A digit chooses the tag, also while a box to tick has the focus.
  boxes()[0]?.focus();
  await user.keyboard('3');
  expect(within(dialog).getByRole('radio', { name: 'Framing' })).toBeChecked();
  expect(boxes()[0]).toBeChecked();
});

it('tags what is ticked, by keyboard alone, with a value for all, and says so', async () => {
  const { panels, articleId, dialog, count, user } = await opened();
  await user.keyboard('2');
  expect(within(dialog).getByRole('radio', { name: 'Claim' })).toHaveFocus();
  const [first] = within(dialog).getAllByRole('checkbox');
  first?.focus();
  await user.keyboard(' {ArrowDown} ');
  const [value] = within(dialog).getAllByRole('combobox');
  if (!value) throw new Error('a value to choose');
  await user.selectOptions(value, 'prediction');
  within(dialog).getByRole('radio', { name: 'Claim' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const claims = [...annotationsOf(panels.state, articleId).values()].filter(
    ({ tagId }) => tagId === 'claim',
  );
  expect(claims).toHaveLength(count - 2);
  expect(claims.every(({ attributes }) => Object.values(attributes)[0]?.value === 'prediction')).toBe(true);
  expect(claims[0]?.origin).toMatchObject({ suggester: 'search', because: '“trump”' });
  expect(panels.workspace.session.getState().said.text).toBe(`Tagged ${count - 2} hits as claim`);
});

it('ticks all and none', async () => {
  const { dialog, count, user } = await opened();
  await user.click(within(dialog).getByRole('button', { name: 'None' }));
  expect(within(dialog).getByRole('button', { name: `Tag 0 of ${count}` })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await user.click(within(dialog).getByRole('button', { name: 'All' }));
  expect(within(dialog).getByRole('button', { name: `Tag ${count} of ${count}` })).toBeVisible();
});

it('leaves out versions that have a newer one and says so; a person may tick them all the same', async () => {
  const panels = await Panels.open();
  const [older, newer] = [panels.articleId('A'), panels.articleId('B')];
  await panels.run('setVersionOf', { id: newer, versionOf: older });
  panels.show(<TagAll />);
  const hits = [older, newer].map((articleId) => ({ articleId, ranges: [{ start: 0, end: 2 }] }));
  await act(() => openTagAll(panels.workspace, TRUMP, hits, ALL));
  const dialog = screen.getByRole('dialog', { name: 'Tag all hits' });
  expect(within(dialog).getByText(/1 in versions that have a newer one: not ticked/u)).toBeVisible();
  expect(within(dialog).getByText('earlier version')).toBeVisible();
  await userEvent.click(within(dialog).getAllByRole('checkbox')[0] as HTMLElement);
  expect(within(dialog).getByRole('button', { name: 'Tag 2 of 2' })).toBeVisible();
});

it('says that these are the first hits only where there are more', async () => {
  const panels = await Panels.open();
  panels.show(<TagAll />);
  const hits = [{ articleId: panels.articleId(), ranges: [{ start: 0, end: 2 }] }];
  await act(() => openTagAll(panels.workspace, TRUMP, hits, { ...ALL, isWhole: false }));
  expect(screen.getByText(/^The first 1 hit of/u)).toBeVisible();
});
