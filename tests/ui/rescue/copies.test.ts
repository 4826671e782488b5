import { screen, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Instant, SessionId } from '../../../src/domain/ids.ts';
import type { NewSnapshot } from '../../../src/domain/snapshot.ts';
import { createSnapshots } from '../../../src/platform/snapshots.ts';
import { showCopies } from '../../../src/rescue/copies.ts';
import { fileNameOf } from '../../../src/workspace/file-name.ts';
import { memorySnapshots } from '../../support/snapshots.ts';

const copy = (id: string, fields: Partial<NewSnapshot> = {}): NewSnapshot => ({
  id,
  sessionId: 'session-a' as SessionId,
  at: `2026-11-29T10:0${id}:00.000Z` as Instant,
  why: { kind: 'asked' },
  title: 'Talks',
  articleCount: 3,
  annotationCount: 41,
  form: 'sessionFile',
  ...fields,
});

async function show(...copies: readonly NewSnapshot[]) {
  const actions = Object.assign(document.createElement('div'), { id: 'actions' });
  document.body.replaceChildren(actions);
  const place = memorySnapshots();
  const store = createSnapshots(place);
  for (const one of copies) await store.keep(one, new Blob([`copy ${one.id}`]));
  const saved: { readonly name: string; readonly text: string }[] = [];
  await showCopies({
    document,
    files: { save: ({ name, content }) => void content.text().then((text) => saved.push({ name, text })) },
    fileNameOf,
    snapshots: { list: () => store.list(), read: store.read },
  });
  return { place, saved };
}

describe('The copies on the rescue page', () => {
  it('are listed newest first, and handed out by keys alone', async () => {
    const { saved } = await show(copy('1'), copy('2', { title: 'Muscat', form: 'raw' }));
    const rows = within(screen.getByRole('list', { name: 'Earlier copies (2)' })).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent(/^Muscat · copy of .+ · 3 articles · 41 annotations · as stored/u);
    const user = userEvent.setup();
    await user.tab();
    await user.tab();
    expect(within(rows[1]!).getByRole('button', { name: 'Download' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(saved).toEqual([{ name: 'Talks 2026-11-29 10.01.parallax.json.gz', text: 'copy 1' }]),
    );
    expect(within(rows[1]!).getByRole('status')).toHaveTextContent('Saved Talks 2026-11-29 10.01');
  });

  it('that were damaged since say so', async () => {
    const { place, saved } = await show(copy('1'));
    for (const [id, one] of place.kept) place.kept.set(id, { ...one, content: new Blob(['x']) });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Download' }));
    expect(await screen.findByText('This copy can no longer be read.')).toBeInTheDocument();
    expect(saved).toEqual([]);
  });

  it('take no room where there are none, or where the browser refuses to look', async () => {
    await show();
    expect(screen.queryByRole('heading')).toBeNull();
    await showCopies({
      document,
      files: { save: () => undefined },
      fileNameOf,
      snapshots: { list: () => Promise.reject(new Error('refused')), read: async () => null },
    });
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
