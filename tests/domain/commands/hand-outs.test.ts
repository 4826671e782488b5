import { describe, expect, it } from 'vitest';
import { codebookLockRefusal } from '../../../src/domain/codebook-lock.ts';
import { revision } from '../../../src/domain/entries.ts';
import type { ActorId, ArticleId, HandOutId, TagId } from '../../../src/domain/ids.ts';
import type { HandOut } from '../../../src/domain/records/hand-out.ts';
import { inverseOf } from '../../../src/domain/undo.ts';
import { ME, type CommandRunner } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const BO = 'actor-bo' as ActorId;

const asked = (articleIds: readonly ArticleId[]) => ({
  coderName: ' Bo ',
  articleIds,
  instructions: 'Only the quotes.\n',
  dueOn: '2025-04-01' as string | null,
  blind: true,
  codebookLocked: true,
});

function handedOut(changed: Partial<HandOut> = {}): { runner: CommandRunner; id: HandOutId } {
  const { runner, articleIds } = sessionWith('one', 'two');
  const { entries } = runner.do('createHandOut', { ...asked(articleIds), ...changed });
  const id = entries[0]?.after.id as HandOutId;
  const handOut = runner.state.handOuts.get(id)!;
  if (Object.keys(changed).length > 0) {
    runner.commit('test', 'do', '', [revision(handOut, changed)], null);
  }
  return { runner, id };
}

const refusalOf = (result: { readonly ok: boolean; readonly reason?: { readonly kind: string } }): string =>
  result.ok ? 'done' : (result.reason?.kind ?? '?');

describe('createHandOut', () => {
  it('writes down what is asked, and nobody has taken it on', () => {
    const { runner, id } = handedOut();
    expect(runner.state.handOuts.get(id)).toMatchObject({
      coderName: 'Bo',
      coderId: null,
      instructions: 'Only the quotes.',
      handedInAt: null,
      createdBy: ME,
    });
  });

  it.each([
    [{ coderName: ' ' }, 'emptyName'],
    [{ articleIds: [] }, 'wrongValue'],
    [{ articleIds: ['article-x' as ArticleId] }, 'missing'],
    [{ dueOn: null }, 'done'],
    [{ dueOn: '2025-04' }, 'wrongValue'],
    [{ dueOn: '2025-04-31' }, 'wrongValue'],
    [{ dueOn: 'Friday' }, 'wrongValue'],
  ])('%j: %s', (changed, expected) => {
    const { runner, articleIds } = sessionWith('one');
    expect(refusalOf(runner.ask('createHandOut', { ...asked(articleIds), ...changed }))).toBe(expected);
  });
});

describe('changeHandOut', () => {
  it('changes the due day and the instruction, and is taken back', () => {
    const { runner, id } = handedOut();
    const changed = runner.do('changeHandOut', { id, dueOn: null, instructions: 'All of it.' });
    expect(runner.state.handOuts.get(id)).toMatchObject({ dueOn: null, instructions: 'All of it.' });
    runner.commit('undo', 'undo', '', inverseOf(changed, runner.state).entries, changed.rev);
    expect(runner.state.handOuts.get(id)).toMatchObject({
      dueOn: '2025-04-01',
      instructions: 'Only the quotes.',
    });
  });

  it.each([
    [{ dueOn: '2025-04-01' }, 'nothingToDo'],
    [{ coderName: '' }, 'emptyName'],
    [{ dueOn: '1 April' }, 'wrongValue'],
    [{ id: 'handOut-x' as HandOutId }, 'missing'],
  ])('%j: %s', (changed, expected) => {
    const { runner, id } = handedOut();
    expect(refusalOf(runner.ask('changeHandOut', { id, ...changed }))).toBe(expected);
  });
});

describe('the coder', () => {
  it('takes it on and hands it in, as often as they like', () => {
    const { runner, id } = handedOut();
    runner.do('acceptHandOut', { id });
    expect(runner.state.handOuts.get(id)?.coderId).toBe(ME);
    expect(refusalOf(runner.ask('acceptHandOut', { id }))).toBe('nothingToDo');
    runner.do('markHandedIn', { id });
    expect(runner.state.handOuts.get(id)?.handedInAt).toBe(runner.context.now);
    expect(refusalOf(runner.ask('markHandedIn', { id }))).toBe('done');
  });

  it('has taken on what they hand in', () => {
    const { runner, id } = handedOut();
    runner.do('markHandedIn', { id });
    expect(runner.state.handOuts.get(id)?.coderId).toBe(ME);
  });

  it.each(['acceptHandOut', 'markHandedIn'] as const)('cannot %s what somebody else works on', (name) => {
    const { runner, id } = handedOut({ coderId: BO });
    expect(runner.ask(name, { id })).toEqual({ ok: false, reason: { kind: 'handOutTaken', coder: 'Bo' } });
  });
});

it('deleting a hand-out keeps the work', () => {
  const { runner, id } = handedOut();
  const [articleId] = runner.state.articles.keys();
  runner.do('createAnnotation', {
    articleId: articleId!,
    ranges: [{ start: 0, end: 3 }],
    tagId: 'quote' as TagId,
  });
  runner.do('deleteHandOut', { id });
  expect(runner.state.handOuts.size).toBe(0);
  expect(runner.state.annotations.get(articleId!)?.size).toBe(1);
});

describe('a locked codebook', () => {
  const tagEdit = ({ state }: CommandRunner) => [revision([...state.tags.values()][0]!, { name: 'Other' })];
  const codebookEdit = ({ state }: CommandRunner) => [
    revision([...state.codebooks.values()][0]!, { guidelines: 'Other' }),
  ];
  const refusal = (
    changed: Partial<HandOut>,
    edit: (runner: CommandRunner) => ReturnType<typeof tagEdit>,
  ) => {
    const { runner } = handedOut(changed);
    return codebookLockRefusal(runner.state, edit(runner), ME)?.kind ?? 'allowed';
  };

  it.each([
    ['a tag, by whoever took it on', { coderId: ME }, tagEdit, 'codebookLocked'],
    ['the codebook, by whoever took it on', { coderId: ME }, codebookEdit, 'codebookLocked'],
    ['where it is not locked', { coderId: ME, codebookLocked: false }, tagEdit, 'allowed'],
    ['by the lead', { coderId: BO }, tagEdit, 'allowed'],
    ['before anybody took it on', { coderId: null, codebookLocked: true }, tagEdit, 'allowed'],
  ] as const)('%s', (_, changed, edit, expected) => {
    expect(refusal(changed, edit as typeof tagEdit)).toBe(expected);
  });

  it('leaves everything else open to the coder', () => {
    const { runner } = handedOut({ coderId: ME });
    const edit = [revision(runner.state.session, { title: 'Other' })];
    expect(codebookLockRefusal(runner.state, edit, ME)).toBe(null);
  });
});
