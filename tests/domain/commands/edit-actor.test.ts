import { describe, expect, it } from 'vitest';
import { inverseOf } from '../../../src/domain/undo.ts';
import type { ActorId } from '../../../src/domain/ids.ts';
import { ME } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const ADA = { actorId: ME, name: 'Ada Lovelace', initials: 'AL', colour: 'plum', orcid: null } as const;

describe('editActor', () => {
  it.each([
    [{}, 'done'],
    [{ name: ' ' }, 'emptyName'],
    [{ initials: 'LOVELY' }, 'wrongValue'],
    [{ orcid: '0000-0002-1825-0097' }, 'done'],
    [{ orcid: '0000-0002-1825-0098' }, 'wrongOrcid'],
    [{ orcid: '' }, 'wrongOrcid'],
    [{ actorId: 'actor-nobody' as ActorId }, 'missing'],
  ])('%j: %s', (changed, expected) => {
    const { runner } = sessionWith('one');
    const asked = runner.ask('editActor', { ...ADA, ...changed });
    expect(asked.ok ? 'done' : asked.reason.kind).toBe(expected);
  });

  it('keeps an ORCID in its one form, and proposes initials where none are given', () => {
    const { runner } = sessionWith('one');
    runner.do('editActor', {
      ...ADA,
      name: ' Ada  King Lovelace',
      initials: ' ',
      orcid: 'https://orcid.org/000000021694233x',
    });
    expect(runner.state.actors.get(ME)).toMatchObject({
      initials: 'AL',
      colour: 'plum',
      orcid: '0000-0002-1694-233X',
    });
  });

  it('takes colour and ORCID away again, and Undo brings them back', () => {
    const { runner } = sessionWith('one');
    runner.do('editActor', { ...ADA, orcid: '0000-0002-1825-0097' });
    const bare = runner.do('editActor', { ...ADA, colour: null });
    const { colour, orcid } = runner.state.actors.get(ME)!;
    expect([colour, orcid]).toEqual([undefined, undefined]);
    runner.commit('undo', 'undo', '', inverseOf(bare, runner.state).entries, bare.rev);
    expect(runner.state.actors.get(ME)).toMatchObject({ colour: 'plum', orcid: '0000-0002-1825-0097' });
  });

  it('has nothing to do the second time', () => {
    const { runner } = sessionWith('one');
    runner.do('editActor', ADA);
    const again = runner.ask('editActor', ADA);
    expect(again).toEqual({ ok: false, reason: { kind: 'nothingToDo' } });
  });
});
