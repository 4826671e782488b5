import { describe, expect, it } from 'vitest';
import { codebookIn } from '../../../src/domain/codebook/codebook-in.ts';
import type { FateOfLinks } from '../../../src/domain/commands/set-link-kinds.ts';
import type { AttributeValues } from '../../../src/domain/records/annotation.ts';
import { QUOTE, readyToCode } from '../../support/claims.ts';

const said = (value: string): AttributeValues => ({ variant: { value, by: 'person' } });

/** Three kinds between quotes: `same-as` and `one` and `two`, all of which can say a variant. */
function world() {
  const { runner, code } = readyToCode();
  const [from, to] = [code(QUOTE), code(QUOTE)];
  const known = codebookIn(runner.state)!.codebook.links;
  const sameAs = known.find(({ id }) => id === 'same-as')!;
  const kinds = [...known, ...['one', 'two'].map((id) => ({ ...sameAs, id, label: id }))];
  expect(runner.do('setLinkKinds', { links: kinds }).title).toBe('change the kinds of link');
  const link = (kind: string, attributes: AttributeValues) =>
    runner.do('createLink', { kind, from, to, attributes });
  const take = (mapping: Readonly<Record<string, FateOfLinks>>) =>
    runner.do('setLinkKinds', {
      links: kinds.filter(({ id }) => !Object.hasOwn(mapping, id)),
      mapping,
    });
  const links = () => [...runner.state.links.values()].map(({ kind, attributes }) => [kind, attributes]);
  return { runner, kinds, link, take, links };
}

describe('links whose kind goes', () => {
  it('meet one that is there already: what only they say is added to it', () => {
    const { link, take, links } = world();
    link('same-as', {});
    link('one', said('edited'));
    const change = take({ one: { to: 'same-as' } });
    expect(change.title).toBe('delete link kind one');
    expect(links()).toEqual([['same-as', said('edited')]]);
  });

  it('never overwrite what it says, also where they say more', () => {
    const { runner, link, take, links } = world();
    const owner = (id: string) => ({ kind: 'link', id }) as const;
    const sure = { id: 'sure', label: 'Sure', kind: 'yesNo' } as const;
    for (const id of ['same-as', 'one']) {
      const { attributes = [] } = codebookIn(runner.state)!.codebook.links.find((kind) => kind.id === id)!;
      runner.do('setAttributeSpecs', { owner: owner(id), specs: [...attributes, sure] });
    }
    link('same-as', said('exact'));
    link('one', { ...said('edited'), sure: { value: true, by: 'person' } });
    take({ one: { to: 'same-as' } });
    expect(links()).toEqual([['same-as', { ...said('exact'), sure: { value: true, by: 'person' } }]]);
  });

  it('go where the one that is there says as much', () => {
    const { link, take, links } = world();
    link('same-as', said('exact'));
    link('one', said('edited'));
    take({ one: { to: 'same-as' } });
    expect(links()).toEqual([['same-as', said('exact')]]);
  });

  it('of two kinds that go to one, the first fills it; what the second says on top stays, without a kind', () => {
    const { link, take, links } = world();
    link('one', {});
    link('two', said('edited'));
    take({ one: { to: 'same-as' }, two: { to: 'same-as' } });
    expect(links().toSorted()).toEqual([
      ['same-as', {}],
      ['two', said('edited')],
    ]);
  });

  it('and of two that say something, neither is written over where one of them was there', () => {
    const { link, take, links } = world();
    link('same-as', {});
    link('one', said('exact'));
    link('two', said('edited'));
    take({ one: { to: 'same-as' }, two: { to: 'same-as' } });
    expect(links().toSorted()).toEqual([
      ['same-as', said('exact')],
      ['two', said('edited')],
    ]);
  });

  it('go with it, or stay without one', () => {
    const { link, take, links } = world();
    link('one', {});
    link('two', {});
    take({ one: 'delete', two: 'keep' });
    expect(links()).toEqual([['two', {}]]);
  });

  it('can’t go to a kind that is not there', () => {
    const { runner, kinds } = world();
    const links = kinds.filter(({ id }) => id !== 'one');
    expect(runner.ask('setLinkKinds', { links, mapping: { one: { to: 'three' } } })).toMatchObject({
      reason: { kind: 'missing', what: 'linkKind' },
    });
    expect(runner.ask('setLinkKinds', { links: kinds })).toMatchObject({ reason: { kind: 'nothingToDo' } });
  });
});
