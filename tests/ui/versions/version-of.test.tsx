import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { ArticlesNavigation } from '../../../src/ui/articles/articles-navigation.tsx';
import { versionActions } from '../../../src/ui/keys/actions/version-actions.ts';
import { ArticleHeader } from '../../../src/ui/reading/article-header.tsx';
import { readingStore } from '../../../src/ui/reading/reading-store.ts';
import { askVersionOf, versionsStore } from '../../../src/ui/versions/versions-store.ts';
import { VersionOfDialog } from '../../../src/ui/versions/version-of-dialog.tsx';
import { addText } from '../../support/add-text.ts';
import { Panels } from '../../support/panels.tsx';

const SAME = 'Observers from both sides had left the building before the evening papers were printed.';
const OLD = `Talks end without a treaty\n\n${SAME}\n\nThe envoy of Ruritania gave no numbers to reporters.`;
const NEW = `Talks end without a treaty\n\n${SAME}\n\nRain is expected over the northern valleys.`;

let panels: Panels;
let [old, next] = ['', ''] as ArticleId[] as [ArticleId, ArticleId];
let user: ReturnType<typeof userEvent.setup>;
beforeEach(async () => {
  panels = await Panels.open();
  versionsStore.setState(versionsStore.getInitialState(), true);
  user = userEvent.setup();
  old = await addText(panels.workspace, OLD);
  await panels.workspace.openArticle(old);
  await panels.tag('quote', 'left the building before the evening');
  await panels.tag('claim', 'The envoy of Ruritania');
  next = await addText(panels.workspace, NEW);
});

const letterOf = (id: ArticleId): string => panels.state.articles.get(id)?.letter ?? '';
const said = (): string => panels.workspace.session.getState().said.text;

describe('saying that an article is a new version of another', () => {
  const ask = () => {
    panels.show(<VersionOfDialog />);
    act(() => askVersionOf(next));
    return within(screen.getByRole('dialog', { name: `${letterOf(next)} is a new version of …` }));
  };

  it('is done by typing the letter and Enter; what did not change moves along, and Undo takes both back', async () => {
    const dialog = ask();
    const field = dialog.getByLabelText('Letter or title of the earlier version');
    expect(field).toHaveFocus();
    await user.type(field, `${letterOf(old).toLowerCase()}{Enter}`);
    await waitFor(() => expect(panels.state.articles.get(next)?.versionOf).toBe(old));
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(panels.state.annotations.get(next)?.size).toBe(1));
    await waitFor(() => expect(said()).toContain('1 annotation moved along, 1 waits for you'));
    await act(() => panels.workspace.undo());
    await act(() => panels.workspace.undo());
    expect(panels.state.articles.get(next)?.versionOf ?? null).toBeNull();
    expect(panels.state.annotations.get(old)?.size).toBe(2);
  });

  it('never offers itself or a circle, says when nothing is called like that, and closes', async () => {
    await act(() => panels.workspace.run('setVersionOf', { id: old, versionOf: next }));
    const dialog = ask();
    const names = dialog.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent ?? '');
    for (const id of [old, next]) {
      expect(names.some((name) => name.startsWith(`${letterOf(id)} ·`))).toBe(false);
    }
    await user.type(dialog.getByLabelText('Letter or title of the earlier version'), 'zzz');
    expect(dialog.getByText('No other article is called like that.')).toBeVisible();
    expect(dialog.getByRole('button', { name: 'New version' })).toBeDisabled();
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes nothing by an early Enter, and each asking begins anew', async () => {
    const dialog = ask();
    expect(dialog.queryByRole('radio', { checked: true })).toBeNull();
    await user.keyboard('{Enter}');
    expect(panels.state.articles.get(next)?.versionOf ?? null).toBeNull();
    await user.type(dialog.getByLabelText('Letter or title of the earlier version'), letterOf(old));
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    act(() => askVersionOf(old));
    expect(screen.getByLabelText('Letter or title of the earlier version')).toHaveValue('');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  });

  it('starts with what it is a version of already, and can be taken back', async () => {
    await act(() => panels.workspace.run('setVersionOf', { id: next, versionOf: old }));
    const dialog = ask();
    expect(dialog.getByRole('radio', { checked: true }).closest('label')).toHaveTextContent(
      new RegExp(`^${letterOf(old)} ·`, 'u'),
    );
    await user.click(dialog.getByRole('button', { name: 'An article of its own' }));
    await waitFor(() => expect(panels.state.articles.get(next)?.versionOf).toBeNull());
  });
});

describe('what waits', () => {
  it.each(['earlier', 'later'] as const)(
    'is told in the list and above the text of the %s version, and leads to it',
    async (which) => {
      await act(() => panels.workspace.makeVersion(next, old));
      const id = which === 'earlier' ? old : next;
      const where = which === 'earlier' ? letterOf(next) : 'this version';
      const article = panels.state.articles.get(id)!;
      await act(() => panels.workspace.openArticle(id));
      panels.show(
        <>
          <ArticlesNavigation onAdd={() => {}} />
          <ArticleHeader article={article} />
        </>,
      );
      const row = screen.getByRole('button', { name: new RegExp(`^${article.letter}: `, 'u') });
      expect(row).toHaveAccessibleName(expect.stringContaining(`1 waits for a place in ${where}`));
      expect(
        await within(row.closest('li')!).findByRole('button', {
          name: `1 waits for a place in ${where}. Look at it`,
        }),
      ).toHaveTextContent('1 waits');
      const link = await screen.findByRole('button', { name: `1 waits for a place in ${where}` });
      await user.click(link);
      expect(panels.workspace.view.getState().room).toBe('versions');
      expect(versionsStore.getState().chosen).not.toBeNull();
    },
  );

  it('is told nowhere when nothing does', () => {
    panels.show(<ArticlesNavigation onAdd={() => {}} />);
    expect(screen.queryByText(/waits?$/u)).toBeNull();
  });
});

describe('comparing with the earlier version', () => {
  const compare = versionActions.find(({ id }) => id === 'app.compareVersions')!;
  const context = () =>
    ({ workspace: panels.workspace, reading: readingStore, commands: {} }) as unknown as Parameters<
      typeof compare.run
    >[0];

  it('is only there for a later version; puts both side by side and says what changed', async () => {
    await panels.workspace.openArticle(next);
    expect(compare.available?.(context())).toBe(false);
    await panels.workspace.makeVersion(next, old);
    expect(compare.available?.(context())).toBe(true);
    await compare.run(context());
    const { room, columns, articleId } = panels.workspace.view.getState();
    expect({ room, columns, articleId }).toEqual({ room: 'compare', columns: [old, next], articleId: next });
    expect(said()).toContain('1 paragraph added, 1 paragraph removed');
  });
});
