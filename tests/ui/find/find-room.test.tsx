import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { NO_QUERY } from '../../../src/analysis/finding/query.ts';
import type { EntityId } from '../../../src/domain/ids.ts';
import { namesStore } from '../../../src/ui/entities/entities-store.ts';
import { NO_FACETS } from '../../../src/ui/find/facets.ts';
import { FindRoom } from '../../../src/ui/find/find-room.tsx';
import { findStore } from '../../../src/ui/find/find-store.ts';
import { NOTHING_FOUND, roomStore } from '../../../src/ui/find/room-store.ts';
import { tagAllStore } from '../../../src/ui/find/tag-all-store.ts';
import { Panels } from '../../support/panels.tsx';

beforeEach(() => {
  roomStore.setState(NOTHING_FOUND, true);
  tagAllStore.setState({ open: null });
  findStore.setState({ alsoEarlier: false });
});

async function looking(words: string, prepare?: (panels: Panels) => Promise<unknown>) {
  const panels = await Panels.open();
  await prepare?.(panels);
  findStore.setState({ query: { ...NO_QUERY, words }, bar: null });
  panels.show(<FindRoom />);
  await settled();
  return { panels, user: userEvent.setup(), field: screen.getByRole('textbox') };
}

const settled = () =>
  waitFor(() => {
    const { query, isPending } = roomStore.getState();
    if (isPending || query?.words !== findStore.getState().query?.words) throw new Error('still looking');
  });

it('finds a note as soon as it is there, and no more when it was taken back', async () => {
  const { panels } = await looking('zebra');
  expect(screen.getByText(/Nothing found/u)).toBeVisible();
  const id = await panels.tag('quote', 'Trump');
  await panels.run('setNote', { id, note: 'A zebra?' });
  expect(await screen.findByRole('checkbox', { name: /^Notes/u })).toBeVisible();
  await act(() => panels.workspace.undo());
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /^Notes/u })).toBeNull());
});

it('never lists what people wrote alone while texts are still looked through', async () => {
  const lists: string[] = [];
  const stop = roomStore.subscribe(({ found, records, isPending }) => {
    if (records.length > 0 && found.length === 0) lists.push(isPending ? 'while it looks' : 'at the end');
  });
  await looking('trump', async (before) => {
    const id = await before.tag('quote', 'Trump');
    await before.run('setNote', { id, note: 'Does Trump say this?' });
  });
  expect(roomStore.getState().records.length).toBeGreaterThan(0);
  expect(roomStore.getState().found.length).toBeGreaterThan(0);
  findStore.setState({ query: { ...NO_QUERY, words: 'does trump say this' } });
  await settled();
  expect(lists).toEqual(['at the end']);
  stop();
});

it('is not begun again when details of an article change, but when it becomes an earlier version', async () => {
  const { panels } = await looking('trump');
  let begun = 0;
  const stop = roomStore.subscribe(({ isPending }, before) => {
    if (isPending && !before.isPending) begun += 1;
  });
  const [first, second] = [...panels.workspace.session.getState().state!.articles.keys()];
  await panels.run('editArticles', { edits: [{ id: first!, title: 'Another title' }] });
  // What people wrote was looked through again: by now the texts would have been, too.
  await waitFor(() => expect(roomStore.getState().lookedIn).toBe(panels.workspace.session.getState().state));
  expect(begun).toBe(0);
  await panels.run('setVersionOf', { id: second!, versionOf: first! });
  await waitFor(() => expect(begun).toBe(1));
  await settled();
  stop();
});

it('tags nothing under the name of a query that it does not belong to', async () => {
  const { panels, field } = await looking('trump');
  act(() => findStore.setState({ query: { ...NO_QUERY, words: 'iran' } }));
  expect(field).toHaveValue('iran');
  act(() => screen.getByRole('button', { name: 'Tag all…' }).click());
  expect(tagAllStore.getState().open).toBeNull();
  expect(panels.workspace.session.getState().said.text).toMatch(/^Still looking/u);
  await settled();
  await waitFor(() => {
    act(() => screen.getByRole('button', { name: 'Tag all…' }).click());
    expect(tagAllStore.getState().open?.query.words).toBe('iran');
  });
});

it('says why nothing is shown where ticks let nothing through, and takes them away at once', async () => {
  const { user } = await looking('trump');
  act(() => roomStore.setState({ facets: { ...NO_FACETS, place: new Set(['comments']) } }));
  expect(screen.getByText('None of the hits is in all that is ticked.')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: /^Comments/u })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Show everything' }));
  expect(screen.getByRole('checkbox', { name: /^Texts/u })).toHaveFocus();
  expect(within(screen.getByRole('list', { name: 'Hits' })).getAllByRole('button').length).toBeGreaterThan(3);
});

it('forgets in another session what was ticked in this one', async () => {
  const { panels } = await looking('trump');
  act(() => roomStore.setState({ facets: { ...NO_FACETS, outlet: new Set(['entity-gone']) } }));
  await act(() => panels.workspace.newSession('Another'));
  await waitFor(() => expect(roomStore.getState().facets).toEqual(NO_FACETS));
});

it('runs a pattern over notes, values and names too, and again as they change', async () => {
  const { panels, user, field } = await looking('trump');
  await user.click(screen.getByRole('button', { name: 'Regular expression' }));
  await user.clear(field);
  await user.type(field, '^z.bra');
  await settled();
  await waitFor(() => expect(roomStore.getState().query?.words).toBe('^z.bra'));
  expect(screen.queryByRole('checkbox', { name: /^Notes/u })).toBeNull();
  const id = await panels.tag('quote', 'Trump');
  await panels.run('setNote', { id, note: 'Zebra crossing' });
  expect(await screen.findByRole('checkbox', { name: /^Notes/u })).toBeVisible();
  expect(screen.getByRole('button', { name: /Note.*Zebra/u })).toBeVisible();
  await act(() => panels.workspace.undo());
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /^Notes/u })).toBeNull());
});

it('leaves earlier versions out and says how many, until they are asked for', async () => {
  const { user } = await looking('trump', (panels) =>
    panels.run('setVersionOf', { id: panels.articleId('B'), versionOf: panels.articleId('A') }),
  );
  const texts = () => new Set(roomStore.getState().found.map(({ articleId }) => articleId)).size;
  expect(screen.getByRole('status')).toHaveTextContent(/in 2 texts.*1 earlier version left out/u);
  expect(screen.queryByText(/^A · earlier version/u)).toBeNull();
  expect(roomStore.getState().records.some(({ text }) => text.includes('Trump'))).toBe(true);
  const listed = roomStore.getState().records.length;
  await user.click(screen.getByRole('checkbox', { name: 'Also earlier versions' }));
  await waitFor(() => expect(texts()).toBe(3));
  expect(await screen.findByText(/^A · earlier version/u)).toBeVisible();
  await settled();
  expect(roomStore.getState().records.length).toBeGreaterThan(listed);
  expect(screen.getByRole('status')).not.toHaveTextContent('left out');
  await waitFor(() => {
    act(() => screen.getByRole('button', { name: 'Tag all…' }).click());
    expect(tagAllStore.getState().open?.skipsEarlier).toBe(true);
  });
  expect(screen.getByRole('dialog')).toHaveTextContent(/in versions that have a newer one: not ticked/u);
});

it('leads from a name to that name', async () => {
  let entityId: EntityId | undefined;
  const { user } = await looking('zanzibar', async (panels) => {
    const id = await panels.tag('quote', 'Trump');
    await panels.run('assignEntity', { ids: [id], attributeId: 'speaker', name: 'Zanzibar Times' });
    entityId = [...panels.state.entities.values()].find(({ name }) => name === 'Zanzibar Times')?.id;
  });
  await user.click(await screen.findByRole('button', { name: /^Name ?Zanzibar/u }));
  expect(namesStore.getState().activeId).toBe(entityId);
});

it('leads from a comment on a tag to the codebook', async () => {
  const { panels, user } = await looking('zebra', (at) =>
    at.run('addComment', { about: { type: 'tag', id: 'quote' }, text: 'A zebra', replyTo: null }),
  );
  await user.click(await screen.findByRole('button', { name: /^Comment.*zebra/u }));
  await waitFor(() => expect(panels.workspace.view.getState().room).toBe('codebook'));
});

it('saves the words of a hit whole, however long they are', async () => {
  const { panels, user, field } = await looking('trump');
  await user.click(screen.getByRole('button', { name: 'Regular expression' }));
  await user.clear(field);
  await user.type(field, '^.+trust with Iran to avoid.+$');
  await settled();
  await waitFor(() => expect(roomStore.getState().query?.words).toMatch(/avoid/u));
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
  await waitFor(() => expect(panels.profile.savedFiles).toHaveLength(1));
  const { text } = panels.state.texts.get(panels.articleId()) ?? { text: '' };
  const line = text.split('\n').find((one) => one.includes('to avoid')) ?? '?';
  expect(line.length).toBeGreaterThan(120);
  expect(await panels.profile.savedFiles[0]?.text()).toContain(line.slice(0, 100));
  expect(await panels.profile.savedFiles[0]?.text()).toContain(line.replaceAll('"', '""').slice(20));
});
