import { describe, expect, it } from 'vitest';
import { checkSession } from '../../src/domain/check-session.ts';
import { codebookIn } from '../../src/domain/codebook/codebook-in.ts';
import { previewOf } from '../../src/domain/codebook/preview.ts';
import { usesIn } from '../../src/domain/codebook/uses.ts';
import { isOlderCoding } from '../../src/domain/codebook/version.ts';
import type { AnnotationId, TagId } from '../../src/domain/ids.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { annotationsOf, findAnnotation, recordsOf } from '../../src/domain/session-state.ts';
import type { AnyRecord } from '../../src/domain/records.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { COLOUR } from '../support/codebook-wishes.ts';
import { newProfile, openSample, openTab } from '../support/workspace.ts';

const [QUOTE, CLAIM] = ['quote', 'claim'] as TagId[] as [TagId, TagId];

const stateOf = ({ session }: Workspace) => {
  const { state } = session.getState();
  if (!state) throw new Error('no session is open');
  expect(checkSession(state)).toEqual([]);
  return state;
};
const said = ({ session }: Workspace) => session.getState().said.text;

async function tag(workspace: Workspace, tagId: TagId): Promise<AnnotationId> {
  const { articleId } = workspace.view.getState();
  const made = await workspace.run('createAnnotation', {
    articleId: articleId!,
    ranges: [{ start: 0, end: 25 }],
    tagId,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.reason));
  return made.value.entries[0]?.after.id as AnnotationId;
}

/** The open session with many more annotations of one tag, as a session of its own. */
async function withMany(workspace: Workspace, id: AnnotationId, count: number): Promise<void> {
  const state = stateOf(workspace);
  const one = findAnnotation(state, id)!;
  const many = Array.from(
    { length: count },
    (_, at): Annotation => ({ ...one, id: `many-${at}` as AnnotationId }),
  );
  const records = [...recordsOf(state)].filter((record) => record.id !== id) as AnyRecord[];
  const opened = await workspace.openDump(
    { records: [...records, ...many], unknown: [], texts: [...state.texts.values()], changes: [] },
    null,
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
}

describe('a tag that was used a thousand times', () => {
  it('is merged in one step that says so, is there after a reload, and taken back in one', async () => {
    const { workspace, profile } = await openSample();
    await withMany(workspace, await tag(workspace, CLAIM), 1024);
    const input = { from: [CLAIM], into: QUOTE, mappings: {} };
    const preview = previewOf(stateOf(workspace), 'mergeTags', input);
    expect(preview.ok && preview.value.annotations.retagged).toBe(1024);
    expect((await workspace.run('mergeTags', input)).ok).toBe(true);
    expect(said(workspace)).toBe('Merged Claim into Quote: 1,024 annotations');
    expect(usesIn(stateOf(workspace)).ofTag(QUOTE)).toBe(1024);
    workspace.dispose();

    const again = openTab(profile);
    await again.start();
    expect(usesIn(stateOf(again)).ofTag(QUOTE)).toBe(1024);
    expect(again.session.getState().undo).toBe('merge Claim into Quote: 1,024 annotations');
    await again.undo();
    expect(usesIn(stateOf(again)).ofTag(CLAIM)).toBe(1024);
    expect(stateOf(again).tags.has(CLAIM)).toBe(true);
    await again.redo();
    expect(usesIn(stateOf(again)).ofTag(QUOTE)).toBe(1024);
  });
});

describe('a codebook file', () => {
  it('is saved, and a new session begins with it, with or without its examples', async () => {
    const { workspace, profile } = await openSample();
    const id = await tag(workspace, CLAIM);
    await workspace.run('addExample', { annotationId: id, kind: 'borderline', note: 'Half a claim' });
    await workspace.run('createTag', { name: 'Rumour', colour: COLOUR, parentId: CLAIM });
    await workspace.run('editCodebook', { name: 'Talks: our book' });
    const saved = await workspace.saveCodebook({ withExamples: true });
    expect(saved).toEqual({ ok: true, value: 'Talks our book.codebook.json' });
    expect(said(workspace)).toBe('Saved Talks our book.codebook.json.');
    const blob = await profile.savedFiles.at(-1)!.blob();
    const read = await workspace.readCodebook(new File([blob], 'talks.codebook.json'));
    if (!read.ok) throw new Error(JSON.stringify(read.reason));
    for (const [withExamples, count] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const created = await workspace.newSession('Next story', {
        kind: 'file',
        codebook: read.value,
        withExamples,
      });
      expect(created.ok).toBe(true);
      const state = stateOf(workspace);
      expect(codebookIn(state)?.codebook.name).toBe('Talks: our book');
      expect(codebookIn(state)?.tags.map(({ name }) => name)).toEqual([
        'Quote',
        'Claim',
        'Rumour',
        'Framing',
      ]);
      expect(state.examples.size).toBe(count);
      expect(state.articles.size).toBe(0);
    }
  });

  it('may be that of the open session', async () => {
    const { workspace } = await openSample();
    await workspace.run('editTag', { id: CLAIM, name: 'Assertion' });
    await workspace.newSession('Next story', { kind: 'present', withExamples: true });
    expect(stateOf(workspace).tags.get(CLAIM)?.name).toBe('Assertion');
    await workspace.newSession('Third');
    expect(stateOf(workspace).tags.get(CLAIM)?.name).toBe('Claim');
  });

  it('that is something else is refused by name', async () => {
    const { workspace } = await openSample();
    const read = (text: string) => workspace.readCodebook(new File([text], 'x.json'));
    expect(await read('{"format": "parallax-session"}')).toMatchObject({ reason: { kind: 'isSession' } });
    expect(await read('Dear reader')).toMatchObject({ reason: { kind: 'notJson' } });
    const [outside] = await workspace.readFiles([new File(['{"format": "parallax-codebook"}'], 'x.json')]);
    expect(outside?.result).toMatchObject({ reason: { kind: 'isCodebook' } });
  });
});

describe('a locked codebook', () => {
  it('refuses every change, and coding by it goes on', async () => {
    const { workspace } = await openSample();
    const id = await tag(workspace, CLAIM);
    const articleIds = [...stateOf(workspace).articles.keys()];
    const made = await workspace.run('createHandOut', {
      coderName: 'Bo',
      articleIds,
      instructions: '',
      dueOn: null,
      blind: false,
      codebookLocked: true,
    });
    const handOut = made.ok ? made.value.entries[0]?.after.id : undefined;
    await workspace.run('acceptHandOut', { id: handOut as never });
    const locked = { ok: false, reason: { kind: 'codebookLocked' } };
    expect(await workspace.run('editTag', { id: CLAIM, help: 'Mine' })).toEqual(locked);
    expect(await workspace.run('addExample', { annotationId: id, kind: 'example' })).toEqual(locked);
    expect(await workspace.run('mergeTags', { from: [CLAIM], into: QUOTE, mappings: {} })).toEqual(locked);
    expect((await workspace.run('setFlag', { ids: [id], flagged: true })).ok).toBe(true);
  });
});

describe('two people who change the codebook offline', () => {
  it('keep both changes of two tags, no loose end, and what either changed is older for the other', async () => {
    const ana = await openSample(newProfile('Ana'));
    const bo = await openSample(newProfile('Bo'));
    const anas = await tag(ana.workspace, CLAIM);
    const bos = await tag(bo.workspace, QUOTE);
    await ana.workspace.run('editTag', { id: QUOTE, help: 'By Ana' });
    await ana.workspace.run('editCodebook', { guidelines: 'Ana’s guidelines' });
    await bo.workspace.run('editTag', { id: CLAIM, help: 'By Bo' });
    await bo.workspace.run('moveTag', { id: CLAIM, parentId: QUOTE, before: null });
    await ana.workspace.run('moveTag', { id: QUOTE, parentId: CLAIM, before: null });
    const theirs = stateOf(bo.workspace);
    const merged = await ana.workspace.merge(
      {
        records: [...recordsOf(theirs)] as AnyRecord[],
        unknown: [],
        texts: [...theirs.texts.values()],
        changes: [],
      },
      null,
    );
    expect(merged.ok).toBe(true);
    const state = stateOf(ana.workspace);
    expect(state.tags.get(QUOTE)?.help).toBe('By Ana');
    expect(state.tags.get(CLAIM)?.help).toBe('By Bo');
    expect(codebookIn(state)?.codebook.guidelines).toBe('Ana’s guidelines');
    expect([QUOTE, CLAIM].filter((id) => state.tags.get(id)?.parentId === null)).toHaveLength(1);
    for (const id of [anas, bos]) expect(isOlderCoding(state, findAnnotation(state, id)!)).toBe(true);
  });

  it('have no annotation of a tag that nobody has, where one deletes what the other uses', async () => {
    const ana = await openSample(newProfile('Ana'));
    const bo = await openSample(newProfile('Bo'));
    await ana.workspace.run('deleteTag', { id: CLAIM, annotations: { kind: 'keep' } });
    const id = await tag(bo.workspace, CLAIM);
    const theirs = stateOf(bo.workspace);
    await ana.workspace.merge(
      {
        records: [...recordsOf(theirs)] as AnyRecord[],
        unknown: [],
        texts: [...theirs.texts.values()],
        changes: [],
      },
      null,
    );
    const state = stateOf(ana.workspace);
    // It is shown and listed for repair, by the name the tag had.
    expect(findAnnotation(state, id)?.tagId).toBe(CLAIM);
    expect(state.deleted.has(`tag:${CLAIM}` as never)).toBe(true);
    expect(annotationsOf(state, findAnnotation(state, id)!.target.articleId).size).toBe(1);
  });
});
