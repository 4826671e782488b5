import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import type { ClientId, Rev } from '../../src/domain/ids.ts';
import { redoTop, undoTop } from '../../src/domain/undo.ts';

const ME = 'me' as ClientId;
const row = (seq: number, intent: Change['intent'], of: number | null = null, clientId = ME): Change => ({
  seq,
  rev: `r${seq}` as Rev,
  sessionId: 's' as never,
  actorId: 'a' as never,
  clientId,
  at: '2025-01-01T00:00:00.000Z' as never,
  command: 'x',
  title: `step ${seq}`,
  intent,
  of: of === null ? null : (`r${of}` as Rev),
  entries: [],
});

const titleOf = (top: ReturnType<typeof undoTop>): string =>
  top.kind === 'found' ? top.change.title : top.kind;

describe('the stacks are a fold of the log', () => {
  it.each<[string, Change[], string, string]>([
    ['nothing yet', [], 'empty', 'empty'],
    ['one step', [row(1, 'do')], 'step 1', 'empty'],
    ['one step undone', [row(1, 'do'), row(2, 'undo', 1)], 'empty', 'step 2'],
    ['undone and redone', [row(1, 'do'), row(2, 'undo', 1), row(3, 'redo', 2)], 'step 3', 'empty'],
    [
      'two undone, one redone',
      [row(1, 'do'), row(2, 'do'), row(3, 'undo', 2), row(4, 'undo', 1), row(5, 'redo', 4)],
      'step 5',
      'step 3',
    ],
    ['new work empties Redo', [row(1, 'do'), row(2, 'undo', 1), row(3, 'do')], 'step 3', 'empty'],
    ['another browser’s work is not mine to undo', [row(1, 'do', null, 'you' as ClientId)], 'empty', 'empty'],
    [
      'another browser’s work keeps my Redo',
      [row(1, 'do'), row(2, 'undo', 1), row(3, 'do', null, 'you' as ClientId)],
      'empty',
      'step 2',
    ],
    ['joining a session is passed over', [row(1, 'do'), row(2, 'setup')], 'step 1', 'empty'],
  ])('%s', (_, log, undo, redo) => {
    expect(titleOf(undoTop(log, ME, true))).toBe(undo);
    expect(titleOf(redoTop(log, ME, true))).toBe(redo);
  });

  it('asks for older rows when those in memory do not decide', () => {
    const log = [row(9, 'undo', 5)];
    expect(undoTop(log, ME, false).kind).toBe('needsOlderRows');
    expect(undoTop(log, ME, true).kind).toBe('empty');
    expect(redoTop([row(9, 'undo', 5), row(10, 'redo', 9)], ME, false).kind).toBe('needsOlderRows');
  });

  it('agrees with two plain stacks for any sequence of do, undo and redo', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('do', 'undo', 'redo')), (wishes) => {
        const log: Change[] = [];
        const done: Change[] = [];
        const undone: Change[] = [];
        for (const wish of wishes) {
          const seq = log.length + 1;
          if (wish === 'do') {
            done.push(row(seq, 'do'));
            undone.length = 0;
            log.push(row(seq, 'do'));
          } else {
            const from = wish === 'undo' ? done : undone;
            const top = from.pop();
            if (!top) continue;
            const change = row(seq, wish, top.seq);
            (wish === 'undo' ? undone : done).push(change);
            log.push(change);
          }
          expect(titleOf(undoTop(log, ME, true))).toBe(done.at(-1)?.title ?? 'empty');
          expect(titleOf(redoTop(log, ME, true))).toBe(undone.at(-1)?.title ?? 'empty');
        }
      }),
    );
  });
});
