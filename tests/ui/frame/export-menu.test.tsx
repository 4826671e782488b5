import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import { ExportMenu } from '../../../src/ui/frame/export-menu.tsx';
import { openSample } from '../../support/workspace.ts';
import { showIn } from './in-workspace.tsx';

async function openMenu() {
  const { workspace, profile } = await openSample();
  await workspace.exporters();
  const user = showIn(
    workspace,
    <ExportMenu onEvidence={() => profile.savedFiles.push({ name: 'asked for evidence' } as never)} />,
  );
  const choose = async (...names: readonly (string | RegExp)[]) => {
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    for (const name of names)
      await user.click(
        await screen.findByRole(/^(The|Only|What)/.test(String(name)) ? 'menuitemradio' : 'menuitem', {
          name,
        }),
      );
  };
  return { workspace, profile, user, choose };
}

describe('the export menu', { timeout: 30_000 }, () => {
  it('names its formats as checks expect, and downloads each at once', async () => {
    const { profile, choose } = await openMenu();
    for (const name of [/^Session/, /^Annotations/, /^W3C/, /^CSV/]) await choose(name);
    await waitFor(() => expect(profile.savedFiles).toHaveLength(4));
    expect(profile.savedFiles.map(({ name }) => name.replace('Sample Iran talks', ''))).toEqual([
      '.parallax.json',
      '.annotations.json',
      expect.stringMatching(/^\.json/),
      '.csv',
    ]);
  });

  it('leads to the evidence page, which has its own choices', async () => {
    const { profile, choose } = await openMenu();
    await choose(/^Evidence page/);
    expect(profile.savedFiles.map(({ name }) => name)).toEqual(['asked for evidence']);
  });

  it('holds the whole session unless told otherwise, and forgets that choice when it opens again', async () => {
    const { workspace, profile, choose } = await openMenu();
    const articlesIn = async (index: number) => {
      await waitFor(() => expect(profile.savedFiles.length).toBeGreaterThan(index));
      return (
        JSON.parse(await profile.savedFiles[index]!.text()) as { articles: { letter: string }[] }
      ).articles.map(({ letter }) => letter);
    };
    await choose(/^Session/);
    expect(await articlesIn(0)).toEqual(['A', 'B', 'C']);
    await workspace.openArticle(articlesInOrder(workspace.session.getState().state!)[1]!.id);
    await choose('Only this article (B)', /^Session/);
    expect(await articlesIn(1)).toEqual(['B']);
    await choose(/^Session/);
    expect(await articlesIn(2)).toEqual(['A', 'B', 'C']);
  });

  it('adds the history to a session only when asked', async () => {
    const { workspace, profile, user } = await openMenu();
    await workspace.run('renameSession', { title: 'Talks' });
    const exportSession = async (withHistory: boolean, index: number) => {
      await user.click(screen.getByRole('button', { name: 'Export' }));
      if (withHistory)
        await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Session with its history' }));
      await user.click(await screen.findByRole('menuitem', { name: /^Session/ }));
      await waitFor(() => expect(profile.savedFiles.length).toBeGreaterThan(index));
      return (JSON.parse(await profile.savedFiles[index]!.text()) as { changes?: unknown[] }).changes ?? [];
    };
    expect(await exportSession(false, 0)).toEqual([]);
    expect((await exportSession(true, 1)).length).toBeGreaterThan(0);
  });
});
