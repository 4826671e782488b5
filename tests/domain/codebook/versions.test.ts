import { describe, expect, it } from 'vitest';
import { isOlderCoding, olderCodings, presentVersion } from '../../../src/domain/codebook/version.ts';
import type { CommandInput, CommandName } from '../../../src/domain/commands.ts';
import { findAnnotation } from '../../../src/domain/session-state.ts';
import { inverseOf } from '../../../src/domain/undo.ts';
import { CLAIM, QUOTE, readyToCode, withSpec } from '../../support/claims.ts';
import type { CommandRunner } from '../../support/command-runner.ts';
import { COLOUR } from '../../support/codebook-wishes.ts';

type Edit = { readonly [Name in CommandName]: readonly [Name, CommandInput<Name>] }[CommandName];

const run = (runner: CommandRunner, [name, input]: Edit) => runner.do(name, input as never);

describe('the version of the codebook', () => {
  it('stays while nobody has coded by it, however much is edited', () => {
    const { runner } = readyToCode();
    for (let round = 0; round < 20; round += 1) runner.do('editTag', { id: QUOTE, help: `draft ${round}` });
    expect(presentVersion(runner.state)).toBe(1);
  });

  it('rises with the first change of meaning after somebody coded, and then stays again', () => {
    const { runner, code } = readyToCode();
    code(QUOTE);
    runner.do('editTag', { id: QUOTE, help: 'Only what is said aloud.' });
    runner.do('editTag', { id: CLAIM, help: 'Only what can be checked.' });
    runner.do('editCodebook', { guidelines: 'Read the whole article first.' });
    expect(presentVersion(runner.state)).toBe(2);
    code(CLAIM);
    runner.do('editTag', { id: CLAIM, name: 'Assertion' });
    expect(presentVersion(runner.state)).toBe(3);
  });

  const meaningful: readonly (readonly [string, (runner: CommandRunner) => Edit])[] = [
    ['a tag’s name', () => ['editTag', { id: QUOTE, name: 'Speech' }]],
    ['a tag’s definition', () => ['editTag', { id: QUOTE, help: 'Other words.' }]],
    ['a new tag', () => ['createTag', { name: 'Rumour', colour: COLOUR }]],
    ['a tag that goes', () => ['deleteTag', { id: QUOTE, annotations: { kind: 'keep' } }]],
    ['a merge', () => ['mergeTags', { from: [CLAIM], into: QUOTE, mappings: {} }]],
    [
      'a value that goes',
      ({ state }) => [
        'setAttributeSpecs',
        {
          owner: { kind: 'tag', id: QUOTE },
          specs: withSpec(state, QUOTE, 'medium', (spec) => ({ ...spec, values: spec.values!.slice(1) })),
        },
      ],
    ],
    ['the guidelines', () => ['editCodebook', { guidelines: 'Read first.' }]],
  ];
  it.each(meaningful)('rises with %s', (_, edit) => {
    const { runner, code } = readyToCode();
    code(QUOTE);
    run(runner, edit(runner));
    expect(presentVersion(runner.state)).toBe(2);
  });

  const visual: readonly (readonly [string, (runner: CommandRunner) => Edit])[] = [
    ['colour', () => ['editTag', { id: QUOTE, colour: COLOUR }]],
    ['line', () => ['editTag', { id: QUOTE, lineStyle: 'dotted' }]],
    ['letter', () => ['editTag', { id: QUOTE, letter: 'Qu' }]],
    ['key', () => ['editTag', { id: QUOTE, hotkey: '9' }]],
    ['order', () => ['moveTag', { id: QUOTE, parentId: null, before: null }]],
    ['place in the tree', () => ['moveTag', { id: QUOTE, parentId: CLAIM, before: null }]],
    [
      'order of attributes',
      ({ state }) => [
        'setAttributeSpecs',
        { owner: { kind: 'tag', id: QUOTE }, specs: state.tags.get(QUOTE)!.attributes.toReversed() },
      ],
    ],
    ['the codebook’s name', () => ['editCodebook', { name: 'My book' }]],
  ];
  it.each(visual)('stays with another %s', (_, edit) => {
    const { runner, code } = readyToCode();
    code(QUOTE);
    run(runner, edit(runner));
    expect(presentVersion(runner.state)).toBe(1);
    expect(olderCodings(runner.state)).toEqual([]);
  });

  it('counts codings that were deleted since, because Undo may bring them back', () => {
    const { runner, code } = readyToCode();
    runner.do('deleteAnnotations', { ids: [code(QUOTE)] });
    runner.do('editTag', { id: QUOTE, help: 'Second thoughts.' });
    expect(presentVersion(runner.state)).toBe(2);
  });

  it('is never given twice, also where Undo takes the change back', () => {
    const { runner, code } = readyToCode();
    code(QUOTE);
    const edit = runner.do('editTag', { id: QUOTE, help: 'Second thoughts.' });
    const late = code(QUOTE);
    const { entries } = inverseOf(edit, runner.state);
    runner.commit('editTag', 'undo', edit.title, entries, edit.rev);
    runner.do('editTag', { id: QUOTE, help: 'Third thoughts.' });
    expect(presentVersion(runner.state)).toBe(3);
    expect(isOlderCoding(runner.state, findAnnotation(runner.state, late)!)).toBe(true);
  });
});

describe('an older coding', () => {
  it('is one whose tag has changed its meaning since, until somebody confirms it', () => {
    const { runner, code } = readyToCode();
    const quote = code(QUOTE);
    const claim = code(CLAIM);
    runner.do('editTag', { id: QUOTE, help: 'Only what is said aloud.' });
    const fresh = code(QUOTE);
    expect(olderCodings(runner.state).map(({ id }) => id)).toEqual([quote]);
    expect(olderCodings(runner.state, CLAIM)).toEqual([]);
    runner.do('confirmCodings', { ids: [quote, claim, fresh] });
    expect(olderCodings(runner.state)).toEqual([]);
    expect(runner.ask('confirmCodings', { ids: [quote] })).toEqual({
      ok: false,
      reason: { kind: 'nothingToDo' },
    });
  });

  it.each<readonly [string, (id: never) => Edit]>([
    ['a value', (id) => ['setAttribute', { ids: [id], attributeId: 'medium', value: 'speech' }]],
    ['a name', (id) => ['assignEntity', { ids: [id], attributeId: 'speaker', name: 'Steve Witkoff' }]],
    ['another tag', (id) => ['retagAnnotation', { id, tagId: CLAIM }]],
  ])('is up to date once somebody codes %s', (_, edit) => {
    const { runner, code } = readyToCode();
    const id = code(QUOTE);
    runner.do('editTag', { id: QUOTE, help: 'Only what is said aloud.' });
    run(runner, edit(id as never));
    expect(findAnnotation(runner.state, id)?.codebookVersion).toBe(2);
    expect(olderCodings(runner.state)).toEqual([]);
  });

  it('stays one where only a note or a flag is set', () => {
    const { runner, code } = readyToCode();
    const id = code(QUOTE);
    runner.do('editTag', { id: QUOTE, help: 'Only what is said aloud.' });
    runner.do('setNote', { id, note: 'Look again' });
    runner.do('setFlag', { ids: [id], flagged: true });
    expect(olderCodings(runner.state)).toHaveLength(1);
  });
});
