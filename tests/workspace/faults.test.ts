import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationId, TagId } from '../../src/domain/ids.ts';
import { annotationsOf } from '../../src/domain/session-state.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { randomFrom } from '../bench/random.ts';
import {
  aborting,
  closing,
  stalling,
  throwing,
  withMishapAt,
  type Mishap,
} from '../storage/failing-calls.ts';
import { patience, runs } from '../support/runs.ts';
import { newProfile, openTab, type Profile } from '../support/workspace.ts';

/** A failure must be on the screen after so long, in milliseconds. */
const TOLD_WITHIN = 1000;
const SEED = Number(process.env['PARALLAX_SEED'] ?? Date.now() % 1_000_000);

const saveOf = ({ session }: Workspace) => session.getState().save;
const seqOf = ({ session }: Workspace): number => session.getState().state?.seq ?? 0;
const articleOf = ({ view }: Workspace) => view.getState().articleId!;
const idsIn = (workspace: Workspace): readonly AnnotationId[] => [
  ...annotationsOf(workspace.session.getState().state!, articleOf(workspace)).keys(),
];

/** The newest row of the log that the database itself has reported as committed, seen apart from our own code. */
function watchCommits() {
  const { transaction } = IDBDatabase.prototype;
  const { add } = IDBObjectStore.prototype;
  const watched = { newest: 0, whileWriting: (): void => undefined, stop: (): void => undefined };
  const rows = new WeakMap<object, number>();
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof transaction>) {
    const made = transaction.apply(this, args);
    made.addEventListener('complete', () => {
      watched.newest = Math.max(watched.newest, rows.get(made) ?? 0);
    });
    return made;
  } as typeof transaction;
  IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args: Parameters<typeof add>) {
    const request = add.apply(this, args);
    if (this.name === 'changes') {
      watched.whileWriting();
      request.addEventListener('success', () => rows.set(this.transaction, Number(request.result)));
    }
    return request;
  } as typeof add;
  watched.stop = () => {
    IDBDatabase.prototype.transaction = transaction;
    IDBObjectStore.prototype.add = add;
  };
  return watched;
}

let commits = watchCommits();
commits.stop();
beforeEach(() => {
  commits = watchCommits();
});
afterEach(() => {
  vi.useRealTimers();
  commits.stop();
});

/** A tab whose every moment is held against the database: what it shows, and above all what it calls saved, is committed. */
async function watchedTab(profile: Profile = newProfile()) {
  const workspace = openTab(profile);
  const lies: string[] = [];
  await workspace.start();
  commits.newest = seqOf(workspace);
  commits.whileWriting = () => {
    if (saveOf(workspace).kind === 'saved') lies.push('says saved while it still writes');
  };
  workspace.session.subscribe(({ save, state }) => {
    if ((state?.seq ?? 0) > commits.newest) lies.push(`shows ${state?.seq} as ${save.kind}`);
  });
  return { workspace, profile, lies };
}

type Work = (workspace: Workspace, random: () => number) => Promise<unknown>;

/** Never the same words: tagging those twice is nothing to do. */
const tagging: Work = (workspace) => {
  const start = seqOf(workspace);
  return workspace.run('createAnnotation', {
    articleId: articleOf(workspace),
    ranges: [{ start, end: start + 9 }],
    tagId: 'quote' as TagId,
  });
};
const noting: Work = (workspace, random) =>
  workspace.run('setNote', { id: idsIn(workspace)[0]!, note: String(random()) });
const removing: Work = (workspace) => workspace.run('deleteAnnotations', { ids: [idsIn(workspace)[0]!] });
const undoing: Work = (workspace, random) =>
  workspace.session.getState().undo === null ? tagging(workspace, random) : workspace.undo();
const WORK = [tagging, tagging, noting, removing, undoing];

const MISHAPS: readonly (readonly [string, Mishap])[] = [
  ['throws', throwing('DataError')],
  ['is aborted', aborting('UnknownError')],
  ['finds the disk full', aborting('QuotaExceededError')],
  ['loses its connection', closing],
];

/**
 * One step whose n-th call goes wrong. Whatever comes of it: nothing is shown that is not committed, a failure is told
 * in time and stays, and trying again does the step once.
 * @returns whether there were so many calls
 */
async function tryOnce(
  { workspace, lies }: Awaited<ReturnType<typeof watchedTab>>,
  work: Work,
  random: () => number,
  [mishap, n]: readonly [Mishap, number],
): Promise<boolean> {
  const before = seqOf(workspace);
  const begun = performance.now();
  const { happened } = await withMishapAt(n, mishap, () => work(workspace, random));
  const took = performance.now() - begun;
  const save = saveOf(workspace);
  if (seqOf(workspace) === before) {
    expect(happened).toBe(true);
    expect(save.kind).toBe('notSaved');
    // Neither a step that has nothing to do nor time takes the message away.
    await workspace.run('setFlag', { ids: idsIn(workspace).slice(0, 1), flagged: false });
    expect(saveOf(workspace)).toEqual(save);
    await workspace.retrySave();
  }
  expect(saveOf(workspace)).toEqual({ kind: 'saved' });
  expect(seqOf(workspace)).toBe(before + 1);
  expect(commits.newest).toBe(before + 1);
  expect(lies).toEqual([]);
  expect(took).toBeLessThan(TOLD_WITHIN);
  return happened;
}

describe.each(MISHAPS)('when the n-th call of a step %s, for every n', { timeout: 60_000 }, (_, mishap) => {
  it('is told as not saved until it is saved, once', async () => {
    const tab = await watchedTab();
    const random = randomFrom(1);
    await tagging(tab.workspace, random);
    let n = 1;
    while (await tryOnce(tab, tagging, random, [mishap, n])) n += 1;
    expect(n).toBeGreaterThan(8);
  });
});

describe.each([MISHAPS[0]!, MISHAPS[3]!])('when the n-th call of a start %s, for every n', (_, mishap) => {
  it('a session that opens shows all of it, or says what is wrong', { timeout: 60_000 }, async () => {
    const { workspace, profile } = await watchedTab();
    await tagging(workspace, randomFrom(1));
    workspace.dispose();
    for (let n = 1; ; n += 1) {
      const again = openTab(profile);
      const { happened } = await withMishapAt(n, mishap, () => again.start());
      const { phase, trouble, state } = again.session.getState();
      const isSaved = phase.kind === 'open' && trouble === null && saveOf(again).kind === 'saved';
      if (isSaved) expect([...state!.annotations.values()].flatMap((those) => [...those])).toHaveLength(1);
      again.dispose();
      if (!happened) {
        expect(isSaved).toBe(true);
        break;
      }
    }
  });
});

describe('when the n-th call of a step is not answered for half a minute, for every n', () => {
  it('is told within a second, stays told, and ends as saved', { timeout: 60_000 }, async () => {
    const { workspace, lies } = await watchedTab();
    for (let n = 1; ; n += 1) {
      const before = seqOf(workspace);
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const stalled = withMishapAt(n, stalling(released), () => tagging(workspace, Math.random));
      await turns();
      await vi.advanceTimersByTimeAsync(TOLD_WITHIN);
      const isStalled = seqOf(workspace) === before;
      if (isStalled) {
        expect(saveOf(workspace)).toEqual({ kind: 'notSaved', failure: { kind: 'slow' } });
        await vi.advanceTimersByTimeAsync(30_000);
        expect(saveOf(workspace)).toEqual({ kind: 'notSaved', failure: { kind: 'slow' } });
      }
      release();
      const { happened } = await stalled;
      vi.useRealTimers();
      expect(saveOf(workspace)).toEqual({ kind: 'saved' });
      expect(seqOf(workspace)).toBe(before + 1);
      expect(lies).toEqual([]);
      if (!happened) {
        expect(n).toBeGreaterThan(8);
        break;
      }
      expect(isStalled).toBe(true);
    }
  });
});

/** Lets everything happen that waits for nothing but its turn. */
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 400; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

const TRIES = runs(100);
/** After so many the session is a new one, so that its log stays short. */
const TRIES_A_SESSION = 100;
const MOST_CALLS = 14;

/** Promise D5. */
it(
  `the status never lies, ${TRIES} steps that go wrong anywhere`,
  { timeout: patience(60_000) },
  async () => {
    const random = randomFrom(SEED);
    let happened = 0;
    for (let done = 0; done < TRIES; done += TRIES_A_SESSION) {
      const tab = await watchedTab();
      await tagging(tab.workspace, random);
      for (let step = 0; step < TRIES_A_SESSION; step += 1) {
        if (idsIn(tab.workspace).length < 2) await tagging(tab.workspace, random);
        const work = WORK[Math.floor(random() * WORK.length)]!;
        const [name, mishap] = MISHAPS[Math.floor(random() * MISHAPS.length)]!;
        const n = 1 + Math.floor(random() * MOST_CALLS);
        try {
          if (await tryOnce(tab, work, random, [mishap, n])) happened += 1;
        } catch (error) {
          throw new Error(`seed ${SEED}, try ${done + step}: call ${n} ${name}`, { cause: error });
        }
      }
      tab.workspace.dispose();
    }
    expect(happened).toBeGreaterThan(TRIES / 4);
  },
);
