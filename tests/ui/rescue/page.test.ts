import { screen, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../../src/domain/ids.ts';
import { createHasher } from '../../../src/platform/hash.ts';
import { showRescue, type RescueParts } from '../../../src/rescue/page.ts';
import { fileNameOf } from '../../../src/workspace/file-name.ts';
import { memoryArea, value } from '../../storage/storage-world.ts';
import { dumpOf } from '../../support/merge-world.ts';
import { openSample, portsOf } from '../../support/workspace.ts';

/** The places that rescue.html has. */
function emptyPage(): void {
  const place = (tag: string, id: string, facts: Readonly<Record<string, string>> = {}): HTMLElement => {
    const element = Object.assign(document.createElement(tag), { id });
    for (const [name, fact] of Object.entries(facts)) element.setAttribute(name, fact);
    return element;
  };
  const all = place('button', 'all', { hidden: '' });
  all.textContent = 'Download all';
  document.body.replaceChildren(
    place('p', 'status', { role: 'status' }),
    place('ul', 'sessions', { 'aria-label': 'Stored sessions' }),
    all,
  );
}

async function show(parts: Partial<RescueParts>): Promise<readonly string[]> {
  emptyPage();
  const saved: string[] = [];
  await showRescue({
    document,
    factory: () => undefined,
    memory: memoryArea,
    files: { save: ({ name }) => void saved.push(name) },
    fileNameOf,
    ...createHasher(),
    ...parts,
  });
  return saved;
}

describe('The rescue page', { timeout: 30_000 }, () => {
  it('lists what is stored and hands it out, by keys alone', async () => {
    const { profile } = await openSample();
    const saved = await show({ factory: () => profile.indexedDB });
    expect(screen.getAllByRole('status')[0]).toHaveTextContent('1 session found.');
    const row = within(screen.getByRole('list', { name: 'Stored sessions' })).getByRole('listitem');
    expect(within(row).getByRole('heading', { name: 'Sample: Iran talks' })).toBeVisible();
    expect(row).toHaveTextContent(/3 articles · 0 annotations · last change .*2025/u);

    const user = userEvent.setup();
    await user.tab();
    const download = within(row).getByRole('button', { name: 'Download' });
    expect(download).toHaveFocus();
    expect(download).toHaveAccessibleDescription('Sample: Iran talks');
    await user.keyboard('{Enter}');
    const said = within(row).getByRole('status');
    await waitFor(() => expect(said).toHaveTextContent('Saved Sample Iran talks.parallax.json'));
    await user.tab();
    await user.keyboard(' ');
    await waitFor(() => expect(said).toHaveTextContent('Saved Sample Iran talks as stored.json'));
    expect(saved).toEqual(['Sample Iran talks.parallax.json', 'Sample Iran talks as stored.json']);
  });

  it('offers all at once where there are several, and says of one that is gone what can be done', async () => {
    const { workspace, profile } = await openSample();
    const { state } = workspace.session.getState();
    if (!state) throw new Error('no session is open');
    value(await portsOf(profile).catalog.create('session-copy' as SessionId, dumpOf(state)));
    const area = memoryArea();
    area.setItem('parallax-witness-session-lost', JSON.stringify({ instanceId: 'x', seq: 12 }));
    const saved = await show({ factory: () => profile.indexedDB, memory: () => area });
    expect(screen.getByText(/This session had 12 changes, and nothing of it is left/u)).toBeVisible();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Download all' }));
    await waitFor(() => expect(screen.getAllByRole('status')[0]).toHaveTextContent('All 2 sessions'));
    expect(saved).toHaveLength(2);
  });

  it('says so when there is nothing, and when the browser refuses', async () => {
    await show({ factory: () => new IDBFactory() });
    expect(screen.getByRole('status')).toHaveTextContent('This browser keeps no session here.');
    expect(screen.queryByRole('button', { name: 'Download all' })).toBeNull();
    const refused = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    await show({ factory: refused, memory: refused });
    expect(screen.getByRole('status')).toHaveTextContent('refuses');
  });
});
