import { describe, expect, it } from 'vitest';
import type { TagId } from '../../src/domain/ids.ts';
import { articlesInOrder } from '../../src/domain/session-state.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { behind, value } from '../storage/storage-world.ts';
import { diskWorld } from '../support/disk.ts';
import { openSample, openTab, type Profile } from '../support/workspace.ts';

const articlesOf = ({ session }: Workspace) => articlesInOrder(session.getState().state!);

async function tag(workspace: Workspace, start: number) {
  const ranges = [{ start, end: start + 20 }];
  const [article] = articlesOf(workspace);
  value(await workspace.run('createAnnotation', { articleId: article!.id, ranges, tagId: 'quote' as TagId }));
}

const lose = (profile: Profile, id: string, table: string, key: string) =>
  behind(profile.indexedDB, table, (store) => store.delete(key), `parallax-session-${id}`);

describe('a session whose texts are lost', () => {
  it('says so, and takes them out of a copy that holds nothing else that is new', async () => {
    const { workspace: first, profile } = await openSample();
    await tag(first, 0);
    value((await (await first.recovery()).keepNow())!);
    const id = first.session.getState().sessionId!;
    const [, article] = articlesOf(first);
    first.dispose();
    await lose(profile, id, 'texts', article!.id);

    const workspace = openTab(profile);
    await workspace.start();
    expect(workspace.session.getState().trouble?.what).toEqual({
      kind: 'texts',
      missing: 1,
      articles: 3,
      first: article!.title,
    });
    const recovery = await workspace.recovery();
    const [copy] = await recovery.copiesOf(id);
    const read = await recovery.readCopy(copy!);
    if (!read.ok || read.value.kind !== 'session') throw new Error('not read');
    const plan = value(await workspace.planMerge(read.value.dump));
    expect([plan.entries.length, plan.lostTexts?.map(({ articleId }) => articleId)]).toEqual([
      0,
      [article!.id],
    ]);

    const { seq } = workspace.session.getState().state!;
    expect(value(await workspace.merge(read.value.dump, 'copy'))).not.toBeNull();
    expect(workspace.session.getState().state!.seq).toBe(seq);
    await workspace.openArticle(article!.id);
    expect(workspace.session.getState().state!.texts.get(article!.id)?.text).toHaveLength(article!.length);
    value(await recovery.accept());
    workspace.dispose();
    const again = openTab(profile);
    await again.start();
    expect(again.session.getState().trouble).toBeNull();
    expect(value(await again.planMerge(read.value.dump)).lostTexts).toEqual([]);
  });
});

describe('a loss that somebody settles in one of two tabs', () => {
  it('is settled in the other, which goes on with its backups', async () => {
    const { workspace: first, profile } = await openSample();
    first.dispose();
    const world = diskWorld(profile);
    const tab = async (): Promise<Workspace> => {
      const workspace = openTab(profile, world.ports());
      await workspace.start();
      await workspace.refreshSessions();
      return workspace;
    };
    const before = await tab();
    await tag(before, 0);
    await tag(before, 40);
    value(await before.pickDiskPlace('backupFolder'));
    const id = before.session.getState().sessionId!;
    const [annotation] = [...before.session.getState().state!.annotations.values()].flatMap((of) => [
      ...of.keys(),
    ]);
    before.dispose();
    await lose(profile, id, 'annotations', annotation!);

    // The first of them keeps the backups.
    const keeper = await tab();
    const other = await tab();
    expect([keeper, other].map(({ session }) => session.getState().trouble?.what.kind)).toEqual([
      'rows',
      'rows',
    ]);
    await tag(keeper, 80);
    const count = world.folder.names().length;
    value(await (await other.recovery()).accept());
    await expect.poll(() => keeper.session.getState().trouble).toBeNull();
    world.pass(6 * 60_000);
    await expect.poll(() => world.folder.names().length, { timeout: 10_000 }).toBe(count + 1);
  });
});
