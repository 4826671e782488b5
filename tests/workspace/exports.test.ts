import { describe, expect, it } from 'vitest';
import type { ArticleId, TagId } from '../../src/domain/ids.ts';
import { fail } from '../../src/domain/result.ts';
import { articlesInOrder } from '../../src/domain/session-state.ts';
import type { SessionStorage } from '../../src/workspace/ports.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { withStorage } from '../support/catalogs.ts';
import { newProfile, openSample, openTab, portsOf } from '../support/workspace.ts';

const articlesOf = ({ session }: Workspace) => articlesInOrder(session.getState().state!);
const tagIn = (workspace: Workspace, articleId: ArticleId) =>
  workspace.run('createAnnotation', {
    articleId,
    ranges: [{ start: 0, end: 2 }],
    tagId: 'quote' as TagId,
  });

/** A session with an annotation in each article and a tombstone, opened so that only the first text is in memory. */
async function reopened(change: (storage: SessionStorage) => Partial<SessionStorage>) {
  const { workspace, profile } = await openSample();
  for (const { id } of articlesOf(workspace)) {
    await workspace.openArticle(id);
    await tagIn(workspace, id);
    await tagIn(workspace, id);
    await workspace.undo();
    await workspace.run('setDone', { articleId: id, done: true });
  }
  const [first] = articlesOf(workspace);
  await workspace.openArticle(first!.id);
  workspace.dispose();
  const again = openTab(profile, { catalog: withStorage(portsOf(profile).catalog, change) });
  await again.start();
  return { workspace: again, profile, first: first! };
}

describe('a copy of a session whose texts can’t all be read', () => {
  it.each([
    ['refuses', () => Promise.resolve(fail({ kind: 'gone' as const }))],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])(
    'holds what is in memory, opens again, and names what is missing, where storage %s',
    { timeout: 20_000 },
    async (_, answer) => {
      let broken = false;
      const allowed = new Set<ArticleId>();
      const { workspace, profile, first } = await reopened(({ loadText }) => ({
        loadText: (id) =>
          broken || (allowed.size > 0 && !allowed.has(id)) ? answer() : (allowed.add(id), loadText(id)),
      }));
      broken = true;
      expect(workspace.session.getState().state!.texts.size).toBe(1);
      const done = await workspace.exportAs('session', { kind: 'session' });
      expect(done.ok).toBe(true);
      const { said, sessions } = workspace.session.getState();
      expect(said.tone).toBe('problem');
      expect(said.text).toMatch(/B, C/);
      expect(sessions.every(({ savedFile }) => savedFile === null)).toBe(true);
      const read = await workspace.readText(await profile.savedFiles[0]!.text());
      if (!read.ok || read.value.kind !== 'session') throw new Error(JSON.stringify(read));
      const { records, texts } = read.value.dump;
      expect(texts.map(({ articleId }) => articleId)).toEqual([first.id]);
      expect(
        records.filter(({ type, deletedRev }) => type === 'annotation' && deletedRev === null),
      ).toHaveLength(1);
      expect((await workspace.exportAs('csv', { kind: 'session' })).ok).toBe(true);
      expect(await profile.savedFiles[1]!.text()).toContain('quote');
    },
  );
});

describe('a copy of a session that is not open', () => {
  it('is the same file as of the open one, and leaves the open one alone', async () => {
    const { workspace, profile } = await openSample();
    const sample = workspace.session.getState().sessionId!;
    await tagIn(workspace, articlesOf(workspace)[0]!.id);
    await workspace.exportAs('session', { kind: 'session' });
    const made = await workspace.newSession('Another');
    const shown = workspace.session.getState().state;
    expect(await workspace.exportSession(sample)).toEqual({
      ok: true,
      value: 'Sample Iran talks.parallax.json',
    });
    expect(workspace.session.getState().state).toBe(shown);
    expect(workspace.session.getState().sessionId).toBe(made.ok && made.value);
    expect(await profile.savedFiles[1]!.text()).toBe(await profile.savedFiles[0]!.text());
    const { sessions } = workspace.session.getState();
    expect(sessions.find(({ id }) => id === sample)?.savedFile).toMatchObject({ seq: 1 });
  });

  it('says why there is none', async () => {
    const { workspace } = await openSample();
    expect(await workspace.exportSession('session-none' as never)).toEqual({
      ok: false,
      reason: { kind: 'notFound' },
    });
  });
});

describe('an export while sessions are switched', () => {
  it('holds the session it was asked for', async () => {
    const profile = newProfile();
    const { workspace } = await openSample(profile);
    const exporting = workspace.exportAs('session', { kind: 'session' });
    await workspace.newSession('Another');
    await exporting;
    expect(profile.savedFiles[0]!.name).toBe('Sample Iran talks.parallax.json');
    const { sessions } = workspace.session.getState();
    expect(sessions.find(({ title }) => title === 'Another')?.savedFile).toBeNull();
  });
});
