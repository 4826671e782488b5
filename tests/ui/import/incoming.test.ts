import { beforeEach, describe, expect, it } from 'vitest';
import type { TagId } from '../../../src/domain/ids.ts';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import { sortRead } from '../../../src/ui/import/incoming.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { newProfile, openSample, type Profile } from '../../support/workspace.ts';

let workspace: Workspace;
let profile: Profile;
beforeEach(async () => {
  ({ workspace, profile } = await openSample());
});

const tag = (where: Workspace, start: number) =>
  where.run('createAnnotation', {
    articleId: articlesInOrder(where.session.getState().state!)[0]!.id,
    ranges: [{ start, end: start + 4 }],
    tagId: 'quote' as TagId,
  });
const fileOf = async (where: Workspace, by: Profile): Promise<File> => {
  await where.exportAs('session', { kind: 'session' });
  const saved = by.savedFiles.at(-1)!;
  return new File([await saved.blob()], saved.name);
};
const bring = async (...files: readonly File[]) =>
  sortRead(
    workspace,
    (await workspace.readFiles(files)).map((read, index) => ({ ...read, file: files[index] ?? null })),
  );
const shownId = () => workspace.session.getState().sessionId;

describe('a session file', () => {
  it('opens at once where nobody has worked in the open session', async () => {
    const bo = await openSample(newProfile('bo'));
    await tag(bo.workspace, 10);
    const before = shownId();
    expect((await bring(await fileOf(bo.workspace, bo.profile))).merges).toEqual([]);
    expect(shownId()).not.toBe(before);
  });

  it('of the session just as it is asks nothing and opens nothing', async () => {
    await tag(workspace, 10);
    const before = shownId();
    const file = await fileOf(workspace, profile);
    expect(await bring(file)).toEqual({ preview: { drafts: [], remarks: [] }, merges: [], tables: [] });
    expect(shownId()).toBe(before);
    expect(workspace.session.getState().said.text).toContain('open already');
  });

  it('that is older than the session is looked at: one may want it as a session of its own', async () => {
    await tag(workspace, 10);
    const file = await fileOf(workspace, profile);
    await tag(workspace, 30);
    expect((await bring(file)).merges).toHaveLength(1);
  });

  it('of somebody else’s work in the same session is looked at before it is merged', async () => {
    await tag(workspace, 10);
    const bo = await openSample(newProfile('bo'));
    await tag(bo.workspace, 30);
    const { merges } = await bring(await fileOf(bo.workspace, bo.profile));
    expect(merges.map(({ title }) => title)).toEqual(['Sample: Iran talks']);
  });

  it('of a session that is here but not open is looked at, too', async () => {
    await tag(workspace, 10);
    const file = await fileOf(workspace, profile);
    await workspace.newSession('Another story');
    expect((await bring(file)).merges).toHaveLength(1);
  });

  it('of a session in the trash is looked at as well, and opens nothing by itself', async () => {
    await tag(workspace, 10);
    const file = await fileOf(workspace, profile);
    await workspace.trashSession(shownId()!);
    const before = shownId();
    expect((await bring(file)).merges).toHaveLength(1);
    expect(shownId()).toBe(before);
    expect(workspace.session.getState().sessions).toHaveLength(1);
  });
});
