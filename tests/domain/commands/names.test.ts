import { describe, expect, it } from 'vitest';
import { valuesInConflict } from '../../../src/domain/commands/merge-entities.ts';
import type { EntityId } from '../../../src/domain/ids.ts';
import type { Entity } from '../../../src/domain/records/entity.ts';
import type { CommandRunner } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const idOf = (runner: CommandRunner, name: string): EntityId =>
  runner.do('createEntity', { name }).entries[0]!.after.id as EntityId;
const namesIn = (runner: CommandRunner) =>
  [...runner.state.entities.values()].map(({ id, name, aliases }) => [id, name, aliases]);

describe('names', () => {
  it('of other letters are another spelling, of other words an alias', () => {
    const { runner } = sessionWith();
    const id = idOf(runner, 'Trump');
    runner.do('renameEntity', { id, name: 'TRUMP' });
    expect(namesIn(runner)).toEqual([[id, 'TRUMP', []]]);
    runner.do('renameEntity', { id, name: 'Donald Trump' });
    runner.do('renameEntity', { id, name: 'trump' });
    expect(namesIn(runner)).toEqual([[id, 'trump', ['Donald Trump']]]);
  });

  it('win over an alias, and of two aliases the earlier counts', () => {
    const { runner } = sessionWith('A speech.');
    const [ana, bo, cy] = ['Ana', 'Bo', 'Cy'].map((name) => idOf(runner, name)) as EntityId[];
    const aliased = (id: EntityId, aliases: readonly string[]) => {
      const entity = runner.state.entities.get(id)!;
      const entities = new Map(runner.state.entities).set(id, { ...entity, aliases });
      runner.state = { ...runner.state, entities };
    };
    // As two copies that were merged may have them.
    aliased(ana!, ['Bo', 'The boss']);
    aliased(cy!, ['The boss']);
    const articleId = [...runner.state.articles.keys()][0]!;
    const outletNamed = (outlet: string) => {
      runner.do('editArticles', { edits: [{ id: articleId, outlet }] });
      return runner.state.articles.get(articleId)?.outletId;
    };
    expect([outletNamed('bo'), outletNamed('the  BOSS')]).toEqual([bo, ana]);
  });

  it('that were deleted come back under their id, unless they had been renamed before', () => {
    const { runner } = sessionWith();
    const ana = idOf(runner, 'Ana');
    runner.do('deleteEntities', { ids: [ana] });
    expect(idOf(runner, 'ANA')).toBe(ana);
    runner.do('renameEntity', { id: ana, name: 'Anastasia' });
    runner.do('deleteEntities', { ids: [ana] });
    const other = idOf(runner, 'Ana');
    expect(other).not.toBe(ana);
    expect(namesIn(runner)).toEqual([[other, 'Ana', []]]);
  });

  it('that a living one was made with are not given its id', () => {
    const { runner } = sessionWith();
    const ana = idOf(runner, 'Ana');
    runner.do('renameEntity', { id: ana, name: 'Anastasia' });
    runner.do('setAliases', { id: ana, aliases: [] });
    const other = idOf(runner, 'Ana');
    expect(namesIn(runner)).toEqual([
      [ana, 'Anastasia', []],
      [other, 'Ana', []],
    ]);
  });

  it('that are split off take other names along, to a new one as to one that is there', () => {
    const { runner } = sessionWith();
    const id = idOf(runner, 'Ana');
    runner.do('setAliases', { id, aliases: ['Bo', 'The boss', 'Cy'] });
    const bo = runner.do('splitEntity', { id, name: 'Bo', places: [], aliases: ['bo', 'The boss'] });
    expect(bo.entries).toHaveLength(2);
    runner.do('splitEntity', { id, name: 'Bo', places: [], aliases: ['CY'] });
    expect(namesIn(runner).map(([, name, aliases]) => [name, aliases])).toEqual([
      ['Ana', []],
      ['Bo', ['The boss', 'Cy']],
    ]);
  });

  it('can’t be split off without one', () => {
    const { runner } = sessionWith();
    const id = idOf(runner, 'Ana');
    expect(runner.ask('splitEntity', { id, name: ' ', places: [] })).toEqual({
      ok: false,
      reason: { kind: 'emptyName' },
    });
    expect(runner.ask('splitEntity', { id, name: 'ANA', places: [] })).toMatchObject({
      reason: { kind: 'nameTaken', name: 'Ana' },
    });
    expect(runner.ask('splitEntity', { id, name: 'Bo', places: [] })).toMatchObject({
      reason: { kind: 'nothingToDo' },
    });
  });

  it('that are to become one differ where different things are said of them', () => {
    const entity = (id: string, values: Readonly<Record<string, unknown>>) =>
      ({
        id,
        attributes: Object.fromEntries(
          Object.entries(values).map(([key, value]) => [key, { value, by: 'person' }]),
        ),
      }) as unknown as Entity;
    const all = [
      entity('a', { kind: 'media', roles: ['x', 'y'], age: 3 }),
      entity('b', { kind: 'media', roles: ['y', 'x'] }),
      entity('c', { kind: 'expert', roles: ['x', 'y'] }),
    ];
    const differing = [...valuesInConflict(all)].map(([attribute, said]) => [
      attribute,
      said.map(({ entity: { id }, value }) => [id, value]),
    ]);
    expect(differing).toEqual([
      [
        'kind',
        [
          ['a', 'media'],
          ['c', 'expert'],
        ],
      ],
      [
        'roles',
        [
          ['a', ['x', 'y']],
          ['b', ['y', 'x']],
        ],
      ],
    ]);
  });
});
