import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textAction, type Action } from '../../../src/ui/keys/action.ts';
import { dispatchKey } from '../../../src/ui/keys/dispatch.ts';
import { motionOf } from '../../../src/ui/keys/native-motion.ts';
import { forgetTyped, keysAreHeld, UNTIL_FETCHED_MS } from '../../../src/ui/reading/typed-ahead.ts';
import { Desk } from '../reading/desk.ts';
import { press } from './press.ts';

const given = (): Promise<void> => vi.waitFor(() => expect(keysAreHeld()).toBe(false), { timeout: 20_000 });

describe('keys pressed right behind each other', () => {
  /** What an article says after some keys. */
  const outcomeOf = (desk: Desk) => ({
    annotations: desk.annotations.map((one) => ({
      tag: one.tagId,
      words: desk.wordsOf(one),
      values: Object.values(one.attributes).map(({ by }) => by),
      flagged: one.flagged,
    })),
    article: desk.text.slice(0, 40),
    active: desk.wordsOf(desk.active),
  });
  const prepared = async (): Promise<Desk> => {
    const desk = await Desk.open();
    desk.select('build trust with Iran');
    await desk.keys('3');
    desk.select('an armed conflict');
    await desk.keys('2', 'f');
    return desk;
  };

  it.each([
    ['u', '1'],
    ['Shift+u', '1', 's', '2'],
    ['Shift+f', 'f'],
    [',', 'j', '1'],
    ['1', 'j', '2'],
    ['1', ',', 'u', '3'],
    ['Shift+i', 'k', 'Delete'],
    ['Shift+j', 's', '1'],
    ['Mod+Enter', 'Mod+Enter'],
    ['z', 'u', '2'],
  ])('do what they do with pauses: %s %s %s %s', async (...keys) => {
    const slowly = await prepared();
    for (const key of keys.filter(Boolean)) {
      slowly.key(key);
      await given();
      await slowly.settle();
    }
    const atOnce = await prepared();
    for (const key of keys.filter(Boolean)) atOnce.key(key);
    await given();
    await atOnce.settle();
    expect(outcomeOf(atOnce)).toEqual(outcomeOf(slowly));
  });
});

describe('while an action is under way', () => {
  let desk: Desk;
  let done: string[];
  let slow: { readonly promise: Promise<void>; resolve(): void; reject(error: Error): void };
  const action = (id: string, key: string, run: Action['run'], more: Partial<Action> = {}): Action =>
    textAction({ id, label: id, section: 'Go', defaultKeys: [key], available: () => true, run, ...more });
  const note = (what: string) => (): void => void done.push(what);
  let actions: readonly Action[];
  const key = (name: string, held: Parameters<typeof press>[2] = {}): boolean =>
    dispatchKey(
      press(name, name.length === 1 ? `Key${name.toUpperCase()}` : name, held),
      'text',
      actions,
      desk.context,
      'other',
    );
  beforeEach(async () => {
    desk = await Desk.open();
    done = [];
    const settle = { resolve: (): void => {}, reject: (_error: Error): void => {} };
    const promise = new Promise<void>((resolve, reject) => Object.assign(settle, { resolve, reject }));
    slow = Object.assign(settle, { promise });
    actions = [
      action('slow', 'a', async () => {
        await slow.promise;
        done.push('slow');
      }),
      action('one', 'b', note('one')),
      action('two', 'Mod+c', note('two')),
      action('goes on', 'd', () => slow.promise, { keysGoOn: true }),
    ];
  });
  afterEach(() => {
    slow.resolve();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    forgetTyped();
  });

  it('keeps all that is typed in its order, and leaves the browser its own keys', async () => {
    const move = vi.fn<(...how: readonly string[]) => void>();
    vi.stubGlobal(
      'document',
      Object.assign(Object.create(document), { getSelection: () => ({ modify: move }) }),
    );
    expect(['a', 'b'].map((name) => key(name))).toEqual([true, true]);
    expect(key('c', { ctrl: true })).toBe(true);
    expect(key('ArrowRight', { shift: true })).toBe(true);
    expect(key('y')).toBe(true);
    expect([key('Tab'), key('PageDown'), key('F5'), key('r', { ctrl: true }), key('Shift')]).not.toContain(
      true,
    );
    expect(done).toEqual([]);
    slow.resolve();
    await given();
    expect(done).toEqual(['slow', 'one', 'two']);
    expect(move.mock.calls).toEqual([['extend', 'right', 'character']]);
  });

  it('takes what a held-down key repeats once', async () => {
    key('a');
    for (let times = 0; times < 5; times += 1) key('b', { repeat: times > 0 });
    slow.resolve();
    await given();
    expect(done).toEqual(['slow', 'one']);
  });

  it('does not hold keys behind what has read all it needs', () => {
    key('d');
    key('b');
    expect(done).toEqual(['one']);
  });

  it('forgets what was typed behind an action that failed', async () => {
    const failing = vi.fn<() => void>();
    process.once('unhandledRejection', failing);
    key('a');
    key('b');
    slow.reject(new Error('no network'));
    await given();
    expect(done).toEqual([]);
    key('b');
    expect(done).toEqual(['one']);
  });

  it('lets go of them when it takes too long, and says so', async () => {
    vi.useFakeTimers();
    key('a');
    key('b');
    await vi.advanceTimersByTimeAsync(UNTIL_FETCHED_MS);
    await vi.advanceTimersByTimeAsync(10);
    expect(done).toEqual([]);
    expect(desk.said).toMatch(/^That takes long/u);
    key('b');
    expect(done).toEqual(['one']);
  });
});

describe('what a key does to the caret by itself', () => {
  it.each([
    ['ArrowLeft', {}, 'left', 'character'],
    ['ArrowRight', { ctrl: true }, 'right', 'word'],
    ['ArrowDown', {}, 'forward', 'line'],
    ['Home', {}, 'backward', 'lineboundary'],
    ['End', { ctrl: true }, 'forward', 'documentboundary'],
  ] as const)('%s %o', (name, held, direction, granularity) => {
    expect(motionOf(press(name, name, held), 'other')).toEqual({ direction, granularity });
  });

  it('is the Mac’s on a Mac, and nothing for a step back in the browser', () => {
    expect(motionOf(press('ArrowLeft', 'ArrowLeft', { alt: true }), 'mac')?.granularity).toBe('word');
    expect(motionOf(press('ArrowLeft', 'ArrowLeft', { meta: true }), 'mac')?.granularity).toBe(
      'lineboundary',
    );
    expect(motionOf(press('ArrowLeft', 'ArrowLeft', { alt: true }), 'other')).toBeNull();
    expect(motionOf(press('s', 'KeyS'), 'other')).toBeNull();
  });
});
