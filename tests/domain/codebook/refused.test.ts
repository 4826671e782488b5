import { describe, expect, it } from 'vitest';
import { codebookFileOf } from '../../../src/domain/codebook/file-from-state.ts';
import type { TagId } from '../../../src/domain/ids.ts';
import { CLAIM, QUOTE, readyToCode } from '../../support/claims.ts';
import { COLOUR } from '../../support/codebook-wishes.ts';

const world = () => readyToCode().runner;
type World = ReturnType<typeof world>;
const fileOf = ({ state }: World) => codebookFileOf(state, { withExamples: false })!;

describe('a session that was read without its codebook', () => {
  it.each<[string, (runner: World) => unknown, string]>([
    ['createTag', () => ({ name: 'New', colour: COLOUR }), 'codebook'],
    ['editCodebook', () => ({ name: 'New' }), 'codebook'],
    ['setLinkKinds', () => ({ links: [] }), 'codebook'],
    ['takeCodebook', (runner) => ({ codebook: fileOf(runner) }), 'codebook'],
    ['editTag', () => ({ id: QUOTE, name: 'New' }), 'tag'],
    ['deleteTag', () => ({ id: QUOTE, annotations: { kind: 'keep' } }), 'tag'],
    ['mergeTags', () => ({ from: [QUOTE], into: CLAIM, mappings: {} }), 'tag'],
    ['moveTag', () => ({ id: QUOTE, parentId: null, before: null }), 'tag'],
    ['splitTag', () => ({ id: QUOTE, attributeId: 'medium', groups: [] }), 'tag'],
    ['setAttributeSpecs', () => ({ owner: { kind: 'tag', id: QUOTE }, specs: [] }), 'tag'],
  ])('refuses %s and says what is missing', (name, inputOf, what) => {
    const runner = world();
    const input = inputOf(runner);
    runner.state = { ...runner.state, codebooks: new Map() };
    expect(runner.ask(name as never, input as never)).toEqual({
      ok: false,
      reason: { kind: 'missing', what },
    });
  });
});

describe('a change after which the codebook would not hold together', () => {
  it.each<[string, (runner: World) => unknown, string]>([
    ['createTag', () => ({ name: 'New', colour: COLOUR, letter: 'three' }), 'wrongLetter'],
    ['editTag', () => ({ id: QUOTE, hotkey: 'two' }), 'wrongHotkey'],
    [
      'splitTag',
      () => ({ id: CLAIM, attributeId: 'claimType', groups: [{ name: 'A', values: ['event'], letter: '' }] }),
      'wrongLetter',
    ],
    [
      'takeCodebook',
      (runner) => {
        const file = fileOf(runner);
        return { codebook: { ...file, tags: file.tags.map((tag) => ({ ...tag, letter: 'three' })) } };
      },
      'wrongLetter',
    ],
  ])('is refused by %s with what is wrong', (name, inputOf, kind) => {
    const runner = world();
    expect(runner.ask(name as never, inputOf(runner) as never)).toMatchObject({
      ok: false,
      reason: { kind: 'wrongCodebook', problem: { kind } },
    });
  });

  it('is none where a tag that hung in the air goes: those below it stand at the top', () => {
    const runner = world();
    for (const name of ['One', 'Two']) runner.do('createTag', { name, colour: COLOUR, parentId: QUOTE });
    const quote = runner.state.tags.get(QUOTE)!;
    const tags = new Map(runner.state.tags).set(QUOTE, { ...quote, parentId: 'nowhere' as TagId });
    runner.state = { ...runner.state, tags };
    runner.do('deleteTag', { id: QUOTE, annotations: { kind: 'keep' } });
    const parents = [...runner.state.tags.values()].map(({ name, parentId }) => [name, parentId]);
    expect(parents.filter(([name]) => name === 'One' || name === 'Two')).toEqual([
      ['One', null],
      ['Two', null],
    ]);
  });

  it('is none where nothing would change', () => {
    const runner = world();
    const specs = runner.state.tags.get(QUOTE)!.attributes;
    expect(runner.ask('setAttributeSpecs', { owner: { kind: 'tag', id: QUOTE }, specs })).toMatchObject({
      reason: { kind: 'nothingToDo' },
    });
  });
});
