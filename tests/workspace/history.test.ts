import { beforeEach, describe, expect, it } from 'vitest';
import { checkSession } from '../../src/domain/check-session.ts';
import type { AnnotationId, Rev, TagId } from '../../src/domain/ids.ts';
import { annotationsOf, articlesInOrder } from '../../src/domain/session-state.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { openSample, openTab, type Profile } from '../support/workspace.ts';

let workspace: Workspace;
let profile: Profile;
beforeEach(async () => {
  ({ workspace, profile } = await openSample());
});

const state = () => workspace.session.getState().state!;
const article = () => articlesInOrder(state())[0]!;
const notes = () => [...annotationsOf(state(), article().id).values()].map(({ note }) => note);
const said = () => workspace.session.getState().said.text;

const tag = async (start: number): Promise<AnnotationId> => {
  const made = await workspace.run('createAnnotation', {
    articleId: article().id,
    ranges: [{ start, end: start + 4 }],
    tagId: 'quote' as TagId,
  });
  if (!made.ok) throw new Error(made.reason.kind);
  return made.value.entries[0]!.after.id as AnnotationId;
};
const note = async (id: AnnotationId, text: string): Promise<Rev> => {
  const made = await workspace.run('setNote', { id, note: text });
  if (!made.ok) throw new Error(made.reason.kind);
  return made.value.rev;
};
const rows = async (before: Rev | null, limit: number) => {
  const page = await workspace.historyPage(before, limit);
  if (!page.ok) throw new Error(page.reason.kind);
  return page.value;
};

describe('the history of a session', () => {
  it('lists what happened, newest first, a page at a time, and is the same after a reload', async () => {
    const id = await tag(10);
    for (const text of ['one', 'two', 'three']) await note(id, text);
    const first = await rows(null, 2);
    expect(first.rows.map(({ change }) => change.command)).toEqual(['setNote', 'setNote']);
    expect(first.more).toBe(true);
    const rest = await rows(first.rows.at(-1)!.change.rev, 10);
    expect(rest.rows.map(({ change }) => change.command)).toEqual(['setNote', 'createAnnotation']);
    expect(rest.more).toBe(false);
    workspace.dispose();
    workspace = openTab(profile);
    await workspace.start();
    expect((await rows(null, 10)).rows).toHaveLength(4);
  });

  it('reaches back further than the rows in memory', async () => {
    const id = await tag(10);
    for (let count = 0; count < 230; count += 1) await note(id, String(count));
    workspace.dispose();
    workspace = openTab(profile);
    await workspace.start();
    expect((await rows(null, 500)).rows).toHaveLength(231);
    const found = await workspace.historyOf({ type: 'annotation', id });
    expect(found.ok && found.value).toHaveLength(231);
  });

  it('takes back one change in the middle as a new change, which Undo takes back', async () => {
    const first = await tag(10);
    const second = await tag(30);
    const rev = await note(first, 'wrong');
    await note(second, 'right');
    expect((await workspace.undoChange(rev)).ok).toBe(true);
    expect(notes()).toEqual(['', 'right']);
    await workspace.undo();
    expect(notes()).toEqual(['wrong', 'right']);
  });

  it('does not take back what was edited since, and says so', async () => {
    const id = await tag(10);
    const rev = await note(id, 'first');
    await note(id, 'second');
    const undone = await workspace.undoChange(rev);
    expect(undone).toMatchObject({ ok: false, reason: { kind: 'changedSince' } });
    expect(notes()).toEqual(['second']);
  });
});

describe('one annotation', () => {
  it('is made again what it was, also after it was deleted', async () => {
    const id = await tag(10);
    const rev = await note(id, 'mine');
    await note(id, 'other');
    await workspace.run('deleteAnnotations', { ids: [id] });
    expect((await workspace.restoreRecord({ type: 'annotation', id }, rev, 'after')).ok).toBe(true);
    expect(notes()).toEqual(['mine']);
    expect(checkSession(state())).toEqual([]);
  });

  it('that is already what it was needs nothing, and that is no problem', async () => {
    const id = await tag(10);
    const rev = await note(id, 'mine');
    await workspace.restoreRecord({ type: 'annotation', id }, rev, 'after');
    expect(workspace.session.getState().said.tone).toBe('result');
  });
});

describe('going back to a point', () => {
  it('makes everything what it was there, as one step that Undo takes back', async () => {
    const first = await tag(10);
    const point = await note(first, 'kept');
    await tag(30);
    await note(first, 'changed');
    await workspace.run('editArticles', { edits: [{ id: article().id, title: 'Another title' }] });
    const title = article().title;
    expect((await workspace.goBackTo(point)).ok).toBe(true);
    expect(notes()).toEqual(['kept']);
    expect(article().title).not.toBe(title);
    expect(said()).toMatch(/^Went back to/);
    await workspace.undo();
    expect(notes()).toEqual(['changed', '']);
    expect(article().title).toBe(title);
    expect(checkSession(state())).toEqual([]);
  });
});
