import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/ids.ts';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import { AppMenu } from '../../../src/ui/frame/app-menu.tsx';
import { Notices } from '../../../src/ui/frame/notices.tsx';
import type { AppCommands } from '../../../src/ui/keys/app-commands.tsx';
import { RescueLink } from '../../../src/ui/frame/rescue-link.tsx';
import { SaveStatus } from '../../../src/ui/frame/save-status.tsx';
import { FoundWorkScreen, type FoundWorkDecision } from '../../../src/ui/single/found-work-screen.tsx';
import { openPage } from '../../support/page.ts';
import { showIn } from '../frame/in-workspace.tsx';

async function shown(journal: Parameters<typeof openPage>[0]) {
  const page = openPage(journal);
  await page.workspace.start();
  const user = showIn(
    page.workspace,
    <>
      <SaveStatus />
      <Notices />
      <RescueLink />
      <AppMenu commands={{} as AppCommands} onSettings={() => undefined} />
    </>,
  );
  const change = async (title: string) => {
    const [article] = articlesInOrder(page.workspace.session.getState().state!);
    await act(
      async () => void (await page.workspace.run('editArticles', { edits: [{ id: article!.id, title }] })),
    );
  };
  return { ...page, user, change };
}

describe('a page that is its own document', { timeout: 30_000 }, () => {
  it('says what is in no copy, and saves one', async () => {
    const { user, change, downloads } = await shown('kept');
    expect(await screen.findByText('No changes')).toBeVisible();
    await change('Geneva');
    expect(await screen.findByText('Not in a saved copy: 1 change')).toHaveRole('status');
    await change('Vienna');
    expect(await screen.findByText('Not in a saved copy: 2 changes')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('In a saved copy')).toBeVisible();
    expect(downloads).toHaveLength(1);
    expect(screen.queryByText(/Not in a saved copy/u)).toBeNull();
  });

  it.each([
    ['noneYet', 'This page keeps nothing by itself: save a copy of it to keep your work.'],
    ['goOnInCopy', 'A copy went to your downloads: go on in that one. This page itself keeps nothing.'],
    ['otherTab', /open in another tab, too\. What you do here is kept only in copies that you save\./u],
    ['undecided', /still waits to be brought back/u],
    ['full', /no more room, so a crash would lose/u],
    ['unavailable', /keeps nothing for this page, so a crash would lose/u],
  ] as const)('says what a crash would cost: %s', async (journal, words) => {
    await shown(journal);
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('offers neither the rescue page nor an installation', async () => {
    const { user } = await shown('kept');
    expect(screen.queryByText('Rescue page')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'More' }));
    expect(await screen.findByRole('menuitem', { name: 'Settings' })).toBeVisible();
    expect(screen.queryByRole('menuitem', { name: /Install/u })).toBeNull();
  });
});

describe('work that was found', () => {
  const found = { changes: 12, lastAt: '2026-11-29T10:42:00.000Z' as Instant, outOfReach: 0, damaged: false };

  it('is brought back by one key', async () => {
    const decided: FoundWorkDecision[] = [];
    render(<FoundWorkScreen found={found} onDecide={(decision) => decided.push(decision)} />);
    expect(screen.getByRole('heading', { name: 'Work after the last save was found' })).toBeVisible();
    expect(
      screen.getByText(/^12 changes that this copy does not hold; the last was made Nov 29, 2026/u),
    ).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(decided).toEqual(['bringBack']);
  });

  it('is thrown away only by somebody who says so twice', async () => {
    const decided: FoundWorkDecision[] = [];
    render(<FoundWorkScreen found={found} onDecide={(decision) => decided.push(decision)} />);
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Discard it for good? Nothing else holds it.');
    await userEvent.keyboard('{Enter}');
    expect(decided).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(decided).toEqual(['discard']);
  });

  it('of a later copy is not offered here', () => {
    render(
      <FoundWorkScreen
        found={{ ...found, changes: 0, lastAt: null, outOfReach: 3 }}
        onDecide={() => undefined}
      />,
    );
    expect(screen.getByText(/^3 changes made in a later copy of this page/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Go on with this copy' })).toHaveFocus();
  });
});
