import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING_COMPARED, type ComparisonView } from '../../../src/state/comparison-store.ts';
import { compareStore, NOWHERE } from '../../../src/ui/compare/compare-store.ts';
import { articleComparisonActions } from '../../../src/ui/keys/actions/article-comparison-actions.ts';
import { dispatchKey } from '../../../src/ui/keys/dispatch.ts';
import type { ActionContext } from '../../../src/ui/keys/action.ts';
import { focusStore } from '../../../src/ui/reading/focus.ts';
import { createReadingStore } from '../../../src/ui/reading/reading-store.ts';
import { forgetTyped, keysAreHeld } from '../../../src/ui/reading/typed-ahead.ts';
import { press } from '../keys/press.ts';
import { openSamplePair, type SamplePair } from './sample-pair.ts';

let pair: SamplePair;
let context: ActionContext;
/** What will be known once the worker has answered. */
let answer: ComparisonView;
const said = () => pair.workspace.session.getState().said.text;
const place = () => context.reading.getState().caret?.head;
const key = (name: string): boolean =>
  dispatchKey(press(name, `Key${name.toUpperCase()}`), 'text', articleComparisonActions, context, 'other');
const comparing = (known: Partial<ComparisonView> = {}) =>
  pair.workspace.comparison.setState(
    { ...NOTHING_COMPARED, progress: { done: 0, total: 3 }, ...known },
    true,
  );
const compared = () => pair.workspace.comparison.setState(answer, true);
const given = (): Promise<void> => vi.waitFor(() => expect(keysAreHeld()).toBe(false), { timeout: 20_000 });

beforeEach(async () => {
  compareStore.setState(NOWHERE);
  focusStore.setState({ at: null, target: null });
  pair = await openSamplePair();
  answer = pair.workspace.comparison.getState();
  context = { workspace: pair.workspace, reading: createReadingStore(), app: {} as ActionContext['app'] };
  context.reading.setState({ caret: { anchor: 0, head: 0 } });
});

afterEach(() => {
  vi.useRealTimers();
  forgetTyped();
});

describe('keys that go by what articles share, pressed before that is known', () => {
  it('do what they do a moment later, in their order', async () => {
    comparing();
    for (const name of ['n', 'n']) key(name);
    await vi.waitFor(() => expect(said()).toBe('These articles are still being compared.'));
    comparing({ progress: { done: 2, total: 3 } });
    expect(keysAreHeld()).toBe(true);
    compared();
    await given();
    expect(said()).toMatch(/^2 of 23: /u);
  });

  it('wait for a text that is on its way', async () => {
    const { session } = pair.workspace;
    const { state } = session.getState();
    if (!state) throw new Error('no session');
    const texts = new Map([...state.texts].filter(([id]) => id !== pair.b));
    session.setState({ state: { ...state, texts } });
    await vi.waitFor(() => expect(pair.workspace.comparison.getState().progress).toBeNull());
    key('n');
    await vi.waitFor(() => expect(said()).toBe('These articles are still being compared.'));
    session.setState({ state });
    await given();
    expect(said()).toMatch(/^1 of 23: /u);
  });

  it('find what is shared while one reads', async () => {
    pair.workspace.view.setState({ room: 'read', columns: [] });
    comparing({ compared: new Set([pair.a]) });
    key('n');
    await vi.waitFor(() => expect(keysAreHeld()).toBe(true));
    compared();
    await given();
    expect(said()).toMatch(/^Passage 1 of 6/u);
  });

  it('do not wait where enough is known, with another article on its way', async () => {
    comparing({ ...answer, compared: new Set([pair.a, pair.b]), progress: { done: 1, total: 3 } });
    key('n');
    await given();
    expect(said()).toMatch(/^1 of 23: /u);
    pair.workspace.view.setState({ room: 'read', columns: [] });
    key('n');
    await given();
    expect(said()).toMatch(/^Passage \d of 6/u);
  });

  it('do nothing in an article that was gone to meanwhile', async () => {
    comparing();
    key('n');
    await vi.waitFor(() => expect(said()).toBe('These articles are still being compared.'));
    await pair.workspace.openArticle(pair.b);
    compared();
    await given();
    expect(compareStore.getState().differenceKey).toBeNull();
    expect(place()).toBe(0);
  });

  it('say that it is not known yet, and let the keys behind them go on', async () => {
    await import('../../../src/ui/compare/until-compared.ts');
    comparing();
    vi.useFakeTimers();
    key('p');
    key('h');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(pair.workspace.view.getState().hidesTrivial).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(pair.workspace.view.getState().hidesTrivial).toBe(true);
    expect(pair.workspace.view.getState().articleId).toBe(pair.a);
  });
});
