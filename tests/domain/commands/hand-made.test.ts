import { describe, expect, it } from 'vitest';
import { codebookFileOf } from '../../../src/domain/codebook/file-from-state.ts';
import type { AnnotationId, CodebookId, LinkId, TagId } from '../../../src/domain/ids.ts';
import { linkIdOf, type Link } from '../../../src/domain/records/link.ts';
import type { Tag } from '../../../src/domain/records/codebook.ts';
import { CLAIM, QUOTE, readyToCode } from '../../support/claims.ts';

describe('ids that a file made by hand gave to something else', () => {
  it('of a link: the new one gets another', () => {
    const { runner, code } = readyToCode();
    const [a, b, c] = [code(QUOTE), code(QUOTE), code(QUOTE)] as [AnnotationId, AnnotationId, AnnotationId];
    const id = linkIdOf({ kind: 'same-as', from: a, to: b });
    const other = runner.do('createLink', { kind: 'same-as', from: a, to: c }).entries[0]!.after as Link;
    runner.state = { ...runner.state, links: new Map([[id, { ...other, id }]]) };
    const made = runner.do('createLink', { kind: 'same-as', from: a, to: b }).entries[0]!.after as Link;
    expect(made.id).not.toBe(id);
    expect(made).toMatchObject({ from: a, to: b });
    expect(runner.state.links.get(id)).toMatchObject({ from: a, to: c });
  });

  it('of a tag in another codebook: what is taken in gets another', () => {
    const { runner } = readyToCode();
    const file = codebookFileOf(runner.state, { withExamples: false })!;
    const quote = runner.state.tags.get(QUOTE)!;
    const foreign: Tag = { ...quote, id: 'aside' as TagId, codebookId: 'codebook-x' as CodebookId };
    runner.state = { ...runner.state, tags: new Map(runner.state.tags).set(foreign.id, foreign) };
    const tags = [...file.tags, { ...file.tags[0]!, id: 'aside', name: 'Aside', letter: 'A' }];
    const { entries } = runner.do('takeCodebook', { codebook: { ...file, tags } });
    const made = entries.map(({ after }) => after as Tag).find(({ name }) => name === 'Aside')!;
    expect(made.id).not.toBe('aside');
    expect(runner.state.tags.get(foreign.id)).toEqual(foreign);
  });

  it('of an example: each that comes has one of its own, and none comes twice', () => {
    const source = readyToCode();
    for (const tagId of [QUOTE, CLAIM, QUOTE])
      source.runner.do('addExample', { annotationId: source.code(tagId), kind: 'example' });
    const file = codebookFileOf(source.runner.state, { withExamples: true })!;
    const { runner, code } = readyToCode();
    const own = runner.do('addExample', { annotationId: code(CLAIM), kind: 'borderline' });
    const taken = own.entries[0]!.after.id;
    const same = 'example-same';
    let at = 0;
    const ids = [taken, same, same];
    const tags = file.tags.map((tag) => ({
      ...tag,
      examples: (tag.examples ?? []).map(({ id: _id, ...example }) => {
        const id = ids[at++];
        return id === undefined ? example : { ...example, id };
      }),
    }));
    runner.do('takeCodebook', { codebook: { ...file, tags } });
    const examples = [...runner.state.examples.values()];
    expect(examples).toHaveLength(4);
    expect(examples.filter(({ id }) => id === same)).toHaveLength(1);
    expect(runner.state.examples.get(taken as never)).toMatchObject({ kind: 'borderline' });
    expect(runner.ask('takeCodebook', { codebook: { ...file, tags } })).toMatchObject({
      reason: { kind: 'nothingToDo' },
    });
  });
});

describe('a link that becomes one of another kind', () => {
  it('keeps what the new kind can say, and leaves the rest behind', () => {
    const { runner, code } = readyToCode();
    const [from, to] = [code(QUOTE), code(QUOTE)];
    const variant = { value: 'exact', by: 'person' } as const;
    const change = (id: LinkId, kind: string) => {
      const { entries } = runner.do('changeLink', { id, kind });
      return entries.find(({ after }) => after.deletedRev === null)!.after as Link;
    };
    const made = runner.do('createLink', { kind: 'same-as', from, to, attributes: { variant } });
    const id = made.entries[0]!.after.id as LinkId;
    expect(change(id, 'continues').attributes).toEqual({});

    const again = runner.do('createLink', { kind: 'same-as', from: to, to: from, attributes: { variant } });
    const links = runner.state.codebooks.get(runner.state.session.codebookId)!.links;
    const sameAs = links.find((kind) => kind.id === 'same-as')!;
    runner.do('setLinkKinds', { links: [...links, { ...sameAs, id: 'echoes', label: 'echoes' }] });
    expect(change(again.entries[0]!.after.id as LinkId, 'echoes').attributes).toEqual({ variant });
  });

  it('to a source says nothing of a variant where the codebook asks for none', () => {
    const { runner, code } = readyToCode();
    const sourceId = code(QUOTE);
    const [articleId] = [...runner.state.articles.keys()];
    runner.do('setAttributeSpecs', { owner: { kind: 'link', id: 'same-as' }, specs: [] });
    const copy = {
      sourceId,
      articleId: articleId!,
      ranges: [{ start: 100, end: 105 }],
      variant: 'exact' as const,
      because: 'the same words',
    };
    runner.do('copyAnnotations', { copies: [copy] });
    expect([...runner.state.links.values()].map(({ attributes }) => attributes)).toEqual([{}]);
  });
});

describe('splitting a tag', () => {
  it('leaves an annotation whose values belong to several groups, or are words of the article', () => {
    const { runner, code } = readyToCode();
    const values = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ];
    const specs = [
      { id: 'several', label: 'Several', kind: 'choices' as const, values },
      { id: 'words', label: 'Words', kind: 'passage' as const },
    ];
    runner.do('setAttributeSpecs', { owner: { kind: 'tag', id: CLAIM }, specs });
    const [one, both, none] = [['a'], ['a', 'b'], null].map((several) =>
      code(CLAIM, several ? { several } : {}),
    ) as [AnnotationId, AnnotationId, AnnotationId];
    const find = (id: AnnotationId) => [...runner.state.annotations.values()][0]!.get(id)!;
    runner.do('setAttribute', { ids: [none], attributeId: 'words', value: find(none).target });
    const groups = [
      { name: 'First', values: ['a'] },
      { name: 'Second', values: ['b'] },
    ];
    const split = runner.do('splitTag', { id: CLAIM, attributeId: 'several', groups });
    expect(split.title).toBe('split Claim into First, Second: 1 annotation');
    expect(runner.state.tags.get(find(one).tagId)?.name).toBe('First');
    expect([both, none].map((id) => find(id).tagId)).toEqual([CLAIM, CLAIM]);
    const byWords = {
      id: CLAIM,
      attributeId: 'words',
      groups: [{ name: 'Third', values: ['[object Object]'] }],
    };
    expect(runner.do('splitTag', byWords).title).toBe('split Claim into Third: 0 annotations');
  });
});
