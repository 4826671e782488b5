import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import {
  closeColumn,
  closeCurrent,
  openBeside,
  openNextBeside,
  toggleMarks,
} from '../../../src/ui/compare/open-beside.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { newProfile, openSample, openTab, type Profile } from '../../support/workspace.ts';

let workspace: Workspace;
let profile: Profile;
let ids: readonly ArticleId[];

const letters = (of: Workspace): string => {
  const { room, columns, articleId } = of.view.getState();
  const name = (id: ArticleId | null) =>
    of.session.getState().state?.articles.get(id as ArticleId)?.letter ?? '?';
  return room === 'read' ? `reads ${name(articleId)}` : `${columns.map(name).join('')} at ${name(articleId)}`;
};
const seen = (): string => letters(workspace);
const said = (): string => workspace.session.getState().said.text;

beforeEach(async () => {
  profile = newProfile();
  ({ workspace } = await openSample(profile));
  const { state } = workspace.session.getState();
  ids = state ? articlesInOrder(state).map(({ id }) => id) : [];
});

describe('the next article beside', () => {
  it('opens from the reading room, and again, while one stays where one is', () => {
    workspace.view.setState({ activeId: 'annotation-x' as never });
    openNextBeside(workspace);
    expect(seen()).toBe('AB at A');
    openNextBeside(workspace);
    expect(seen()).toBe('ABC at A');
    expect(workspace.view.getState().activeId).toBe('annotation-x');
    openNextBeside(workspace);
    expect(said()).toBe('Every article is open already');
    expect(seen()).toBe('ABC at A');
  });

  it('begins again after the last', async () => {
    await workspace.openArticle(ids[2]!);
    openNextBeside(workspace);
    expect(seen()).toBe('CA at C');
  });

  it('is any that is chosen, once', () => {
    openBeside(workspace, ids[2]!);
    expect(seen()).toBe('AC at A');
    openBeside(workspace, ids[2]!);
    expect(said()).toBe('C is open already');
    expect(seen()).toBe('AC at A');
  });
});

describe('closing', () => {
  it('goes on in the column beside, and of two back to reading the one that is left', async () => {
    openNextBeside(workspace);
    openNextBeside(workspace);
    closeCurrent(workspace);
    expect(seen()).toBe('BC at B');
    closeColumn(workspace, ids[2]!);
    expect(seen()).toBe('reads B');
    await workspace.settled();
    expect(seen()).toBe('reads B');
  });

  it('of another column leaves one where one is', () => {
    openNextBeside(workspace);
    openNextBeside(workspace);
    closeColumn(workspace, ids[1]!);
    expect(seen()).toBe('AC at A');
  });
});

describe('after a reload', () => {
  const again = async (): Promise<Workspace> => {
    await workspace.settled();
    const tab = openTab(profile);
    await tab.start();
    return tab;
  };

  it('the same articles stand side by side, with the same one at work', async () => {
    openBeside(workspace, ids[2]!);
    await workspace.openArticle(ids[2]!);
    expect(letters(await again())).toBe('AC at C');
  });

  it('an article that is gone by then is none of them', async () => {
    openBeside(workspace, ids[2]!);
    openBeside(workspace, ids[1]!);
    await workspace.run('deleteArticle', { id: ids[2]! });
    expect(letters(await again())).toBe('AB at A');
  });

  it('what was closed stays closed', async () => {
    openNextBeside(workspace);
    closeCurrent(workspace);
    expect(letters(await again())).toBe('reads B');
  });

  it('the marks are as they were switched', async () => {
    toggleMarks(workspace);
    expect(said()).toBe('The texts are plain');
    expect((await again()).settings.getState().comparisonMarks).toBe(false);
  });
});
