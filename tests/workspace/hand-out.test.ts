import { describe, expect, it } from 'vitest';
import { checkSession } from '../../src/domain/check-session.ts';
import { progressOf } from '../../src/domain/hand-out-progress.ts';
import type { HandOutId, TagId } from '../../src/domain/ids.ts';
import { annotationsOf, articlesInOrder } from '../../src/domain/session-state.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { newProfile, openSample, openTab, type Profile } from '../support/workspace.ts';

const stateOf = (workspace: Workspace) => workspace.session.getState().state!;
const articleOf = (workspace: Workspace, letter: string) =>
  articlesInOrder(stateOf(workspace)).find((one) => one.letter === letter)!.id;
const tag = async (workspace: Workspace, letter: string, start: number) => {
  await workspace.openArticle(articleOf(workspace, letter));
  return workspace.run('createAnnotation', {
    articleId: articleOf(workspace, letter),
    ranges: [{ start, end: start + 4 }],
    tagId: 'claim' as TagId,
  });
};
const countIn = (workspace: Workspace, letter: string) =>
  annotationsOf(stateOf(workspace), articleOf(workspace, letter)).size;

const named = async (workspace: Workspace, name: string) => {
  const { actorId } = workspace.session.getState();
  await workspace.editAnnotator({ id: actorId, name, initials: name.slice(0, 2), colour: null, orcid: null });
};
const lastFile = async (profile: Profile): Promise<File> => {
  const saved = profile.savedFiles.at(-1)!;
  return new File([await saved.blob()], saved.name);
};
const dumpOf = async (workspace: Workspace, file: File): Promise<SessionDump> => {
  const [read] = await workspace.readFiles([file]);
  if (!read?.result.ok || read.result.value.kind !== 'session') throw new Error('not read');
  return read.result.value.dump;
};

describe('a package for a coder', () => {
  it('goes out blind, comes back as one file, and the lead sees what is done and what is missing', async () => {
    const { workspace: lead, profile: leads } = await openSample(newProfile('Lead'));
    await named(lead, 'Lena');
    await tag(lead, 'A', 10);
    const made = await lead.run('createHandOut', {
      coderName: 'Bo',
      articleIds: [articleOf(lead, 'A'), articleOf(lead, 'B')],
      instructions: 'Claims only.',
      dueOn: '2025-04-01',
      blind: true,
      codebookLocked: true,
    });
    if (!made.ok) throw new Error(made.reason.kind);
    const handOutId = made.value.entries[0]!.after.id as HandOutId;
    await lead.share({
      scope: { kind: 'handOut', handOutId },
      withTexts: true,
      withLog: false,
      gzip: false,
    });
    const packed = await lastFile(leads);
    expect(packed.name).toContain('for Bo');

    const profile = newProfile('Bo');
    const coder = openTab(profile);
    await coder.start();
    expect((await coder.openDump(await dumpOf(coder, packed), packed.name)).ok).toBe(true);
    expect(articlesInOrder(stateOf(coder)).map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(countIn(coder, 'A')).toBe(0);
    await named(coder, 'Bo');
    await coder.run('acceptHandOut', { id: handOutId });
    await tag(coder, 'A', 30);
    await tag(coder, 'B', 10);
    await coder.run('setDone', { articleId: articleOf(coder, 'A'), done: true });
    expect((await coder.handIn(handOutId)).ok).toBe(true);
    const back = await lastFile(profile);
    expect(back.name).toContain('from Bo');

    const merged = await lead.merge(await dumpOf(lead, back), back.name);
    if (!merged.ok) throw new Error(merged.reason.kind);
    expect(merged.value?.records.filter(({ theirs }) => theirs.type === 'handOut')).toMatchObject([
      { outcome: 'changed', by: coder.session.getState().actorId },
    ]);
    expect(countIn(lead, 'A')).toBe(2);
    expect(checkSession(stateOf(lead))).toEqual([]);
    const progress = progressOf(stateOf(lead), stateOf(lead).handOuts.get(handOutId)!, '2025-03-30');
    expect(progress.articles.map(({ state, annotations }) => [state, annotations])).toEqual([
      ['done', 1],
      ['inProgress', 1],
    ]);
    expect(progress.missing).toEqual([articleOf(lead, 'B')]);
    expect(progress.overdue).toBe(false);
  });

  it('that somebody else has taken on is not handed in: no file is written', async () => {
    const { workspace, profile } = await openSample();
    const made = await workspace.run('createHandOut', {
      coderName: 'Bo',
      articleIds: [articleOf(workspace, 'A')],
      instructions: '',
      dueOn: null,
      blind: true,
      codebookLocked: false,
    });
    if (!made.ok) throw new Error(made.reason.kind);
    const id = made.value.entries[0]!.after.id as HandOutId;
    await workspace.run('acceptHandOut', { id });
    await workspace.addAnnotator({ name: 'Cy', initials: 'CY', colour: null, orcid: null });
    expect(await workspace.handIn(id)).toMatchObject({ ok: false, reason: { kind: 'handOutTaken' } });
    expect(profile.savedFiles).toEqual([]);
  });

  it('comes back with the layer of the coder alone, though others have worked at the same computer', async () => {
    const { workspace, profile } = await openSample();
    await tag(workspace, 'A', 10);
    const made = await workspace.run('createHandOut', {
      coderName: 'Cy',
      articleIds: [articleOf(workspace, 'A')],
      instructions: '',
      dueOn: null,
      blind: false,
      codebookLocked: false,
    });
    if (!made.ok) throw new Error(made.reason.kind);
    await workspace.addAnnotator({ name: 'Cy', initials: 'CY', colour: null, orcid: null });
    await tag(workspace, 'A', 30);
    await workspace.handIn(made.value.entries[0]!.after.id as HandOutId);
    const { records } = await dumpOf(workspace, await lastFile(profile));
    const layers = records.flatMap((record) => (record.type === 'annotation' ? [record.layerOf] : []));
    expect(layers).toEqual([workspace.session.getState().actorId]);
  });

  it('that is no longer there is not written, and that is said', async () => {
    const { workspace } = await openSample();
    const scope = { kind: 'handOut', handOutId: 'gone' as HandOutId } as const;
    const shared = await workspace.share({ scope, withTexts: true, withLog: false, gzip: false });
    expect(shared).toMatchObject({ ok: false, reason: { kind: 'missing', what: 'handOut' } });
  });
});
