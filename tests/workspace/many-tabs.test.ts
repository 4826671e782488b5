import { expect, it } from 'vitest';
import { applyChange, stateFrom } from '../../src/domain/apply-change.ts';
import type { Change } from '../../src/domain/change.ts';
import { checkSession } from '../../src/domain/check-session.ts';
import { equal } from '../../src/domain/content.ts';
import type { AnnotationId, Rev, TagId } from '../../src/domain/ids.ts';
import { keyOf, type RecordKey } from '../../src/domain/records.ts';
import {
  annotationsOf,
  articlesInOrder,
  recordsOf,
  type SessionState,
} from '../../src/domain/session-state.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { randomFrom } from '../bench/random.ts';
import { patience, runs } from '../support/runs.ts';
import { newProfile, openTab, portsOf } from '../support/workspace.ts';

const TABS = 8;
const STEPS = runs(25);
const TAGS = ['quote', 'claim', 'framing'] as TagId[];

const stateOf = (tab: Workspace): SessionState => tab.session.getState().state!;
const pick = <Item>(items: readonly Item[], random: () => number): Item | undefined =>
  items[Math.floor(random() * items.length)];

/** One thing a person could do next. Most touch a few annotations that all tabs touch at the same time. */
async function act(tab: Workspace, random: () => number): Promise<Change | null> {
  const state = stateOf(tab);
  const article = articlesInOrder(state)[0]!;
  const ids = [...annotationsOf(state, article.id).keys()].slice(0, 5) as AnnotationId[];
  const id = pick(ids, random);
  const start = Math.floor(random() * (article.length - 20));
  const choice = random();
  const done =
    !id || choice < 0.15
      ? await tab.run('createAnnotation', {
          articleId: article.id,
          ranges: [{ start, end: start + 10 }],
          tagId: pick(TAGS, random)!,
        })
      : choice < 0.3
        ? await tab.run('deleteAnnotations', { ids: [id] })
        : choice < 0.6
          ? await tab.run('setNote', { id, note: String(random()) })
          : choice < 0.8
            ? await tab.run('retagAnnotation', { id, tagId: pick(TAGS, random)! })
            : await tab.run('setFlag', { ids: [id], flagged: random() < 0.5 });
  return done.ok ? done.value : null;
}

/** Promise T1: the log is the one truth, and no row of it is built on anything but the row before it. */
it(
  `${TABS} tabs that write at the same time, ${STEPS} steps each, overwrite nothing and end the same`,
  async () => {
    const profile = newProfile();
    const first = openTab(profile);
    await first.start();
    const start = stateFrom(0, [...recordsOf(stateOf(first))] as never);
    const tabs = [first, ...Array.from({ length: TABS - 1 }, () => openTab(profile))];
    await Promise.all(tabs.slice(1).map((tab) => tab.start()));

    const acknowledged: Change[] = [];
    await Promise.all(
      tabs.map(async (tab, index) => {
        const random = randomFrom(Date.now() + index);
        for (let step = 0; step < STEPS; step += 1) {
          const change = await act(tab, random);
          if (change) acknowledged.push(change);
        }
      }),
    );

    const opened = await portsOf(profile).catalog.open(first.session.getState().sessionId!);
    if (!opened.ok) throw new Error(opened.reason.kind);
    const log = await opened.value.changesAfter(0);
    if (!log.ok) throw new Error(log.reason.kind);

    // Each acknowledged step is in the log once, and built on exactly the revision that was there.
    expect(new Set(log.value.map(({ rev }) => rev)).size).toBe(log.value.length);
    for (const { rev } of acknowledged) expect(log.value.some((row) => row.rev === rev)).toBe(true);
    const newest = new Map<RecordKey, Rev>(
      [...recordsOf(start)].map((record) => [keyOf(record), record.rev]),
    );
    for (const { entries } of log.value) {
      for (const { before, after } of entries) {
        expect(before?.rev).toBe(newest.get(keyOf(after)));
        newest.set(keyOf(after), after.rev);
      }
    }
    const truth = log.value.reduce(applyChange, start);
    await Promise.all(tabs.map((tab) => tab.settled()));
    for (const tab of tabs) {
      await expect.poll(() => stateOf(tab).seq, { timeout: 5_000 }).toBe(truth.seq);
      expect(equal(contentOf(stateOf(tab)), contentOf(truth))).toBe(true);
      expect(checkSession(stateOf(tab))).toEqual([]);
      tab.dispose();
    }
  },
  patience(600_000),
);

const contentOf = (state: SessionState): unknown =>
  [...recordsOf(state)].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
