import { describe, expect, it } from 'vitest';
import { codebookIn } from '../../../src/domain/codebook/codebook-in.ts';
import { previewOf } from '../../../src/domain/codebook/preview.ts';
import { tagPath, tagTree, type TagNode } from '../../../src/domain/codebook/tag-tree.ts';
import type { EntityId, ExampleId, TagId } from '../../../src/domain/ids.ts';
import { annotationsOf, findAnnotation, type SessionState } from '../../../src/domain/session-state.ts';
import { inverseOf } from '../../../src/domain/undo.ts';
import { CLAIM, FRAMING, QUOTE, readyToCode, valuesOf } from '../../support/claims.ts';
import { COLOUR } from '../../support/codebook-wishes.ts';
import type { CommandRunner } from '../../support/command-runner.ts';

/** "Quote(Aside Slip) Claim". */
const drawn = (nodes: readonly TagNode[]): string =>
  nodes
    .map(({ tag, children }) => `${tag.name}${children.length > 0 ? `(${drawn(children)})` : ''}`)
    .join(' ');
const tree = (state: SessionState): string => drawn(tagTree(state));

const addTag = (runner: CommandRunner, name: string, parentId: TagId | null, before?: TagId): TagId =>
  runner
    .do('createTag', { name, colour: COLOUR, parentId, ...(before && { before }) })
    .entries.find(({ before: was, after }) => after.type === 'tag' && was === null)?.after.id as TagId;

describe('the tree of tags', () => {
  it('takes tags in, moves them and lets those below a deleted one go to its parent', () => {
    const { runner } = readyToCode();
    const aside = addTag(runner, 'Aside', QUOTE);
    addTag(runner, 'Slip', aside);
    const pun = addTag(runner, 'Pun', QUOTE, aside);
    expect(tree(runner.state)).toBe('Quote(Pun Aside(Slip)) Claim Framing');
    expect(codebookIn(runner.state)?.tags.map(({ name }) => name)).toEqual([
      'Quote',
      'Pun',
      'Aside',
      'Slip',
      'Claim',
      'Framing',
    ]);
    runner.do('moveTag', { id: aside, parentId: null, before: CLAIM });
    expect(tree(runner.state)).toBe('Quote(Pun) Aside(Slip) Claim Framing');
    runner.do('moveTag', { id: FRAMING, parentId: aside, before: null });
    expect(tree(runner.state)).toBe('Quote(Pun) Aside(Slip Framing) Claim');
    runner.do('deleteTag', { id: aside, annotations: { kind: 'keep' } });
    expect(tree(runner.state)).toBe('Quote(Pun) Slip Framing Claim');
    expect(tagPath(runner.state, pun)).toEqual(['Quote', 'Pun']);
  });

  it('takes no tag below itself', () => {
    const { runner } = readyToCode();
    const aside = addTag(runner, 'Aside', QUOTE);
    const circle = { ok: false, reason: { kind: 'tagCircle' } };
    expect(runner.ask('moveTag', { id: QUOTE, parentId: aside, before: null })).toEqual(circle);
    expect(runner.ask('moveTag', { id: QUOTE, parentId: QUOTE, before: null })).toEqual(circle);
  });

  it('changes no tag that nobody moved', () => {
    const { runner } = readyToCode();
    const { entries } = runner.do('moveTag', { id: QUOTE, parentId: null, before: null });
    expect(entries.map(({ after }) => after.id)).toEqual([QUOTE]);
    expect(tree(runner.state)).toBe('Claim Framing Quote');
  });

  it('puts the tags below a merged one below the one that stays, also where that one was among them', () => {
    const { runner } = readyToCode();
    const aside = addTag(runner, 'Aside', QUOTE);
    const slip = addTag(runner, 'Slip', aside);
    addTag(runner, 'Pun', QUOTE);
    runner.do('mergeTags', { from: [QUOTE], into: slip, mappings: {} });
    expect(tree(runner.state)).toBe('Aside(Slip(Pun)) Claim Framing');
  });

  it('lets the last tag go', () => {
    const { runner } = readyToCode();
    for (const id of [QUOTE, CLAIM, FRAMING]) runner.do('deleteTag', { id, annotations: { kind: 'keep' } });
    expect(tagTree(runner.state)).toEqual([]);
    expect(codebookIn(runner.state)?.codebook.links.every(({ ends }) => ends.length === 0)).toBe(true);
  });
});

describe('merging tags', () => {
  it('takes annotations over by the mapping, and keeps what has no counterpart', () => {
    const { runner, code } = readyToCode();
    const coded = code(CLAIM, {
      claimType: 'law-rule',
      certainty: 'hedged',
      voice: 'source',
      summary: 'In short',
    });
    code(CLAIM);
    code(QUOTE);
    const input = {
      from: [CLAIM],
      into: QUOTE,
      mappings: {
        [CLAIM]: {
          claimType: { to: 'medium', values: { 'law-rule': 'document' } },
          certainty: { to: 'cueStance', values: { hedged: null } },
          summary: 'clear' as const,
        },
      },
    };
    const preview = previewOf(runner.state, 'mergeTags', input);
    expect(preview.ok && preview.value).toMatchObject({
      title: 'merge Claim into Quote: 2 annotations',
      annotations: { retagged: 2, changed: 0, deleted: 0, left: 0 },
      values: { mapped: 1, cleared: 2, stray: 1 },
      tags: { added: [], changed: [], deleted: ['Claim'] },
      version: { before: 1, after: 2 },
    });
    const strays = preview.ok ? preview.value.byAttribute.filter(({ stray }) => stray > 0) : [];
    expect(strays).toMatchObject([
      { attributeId: 'voice', strayValues: [{ value: 'source', label: 'Source', count: 1 }] },
    ]);
    runner.do('mergeTags', input);
    expect(valuesOf(runner.state, coded)).toEqual({ medium: 'document', voice: 'source' });
    expect(findAnnotation(runner.state, coded)?.tagId).toBe(QUOTE);
    expect(runner.state.tags.has(CLAIM)).toBe(false);
  });

  it('lets links end at the tag that stays, without doubling a pair', () => {
    const { runner } = readyToCode();
    runner.do('mergeTags', { from: [CLAIM], into: QUOTE, mappings: {} });
    const ends = Object.fromEntries(
      codebookIn(runner.state)!.codebook.links.map((kind) => [kind.id, kind.ends]),
    );
    expect(ends['asserts']).toEqual([[QUOTE, QUOTE]]);
    expect(ends['supports']).toEqual([[QUOTE, QUOTE]]);
  });

  it('takes examples along, and is one step back', () => {
    const { runner, code } = readyToCode();
    const id = code(CLAIM);
    runner.do('addExample', { annotationId: id, kind: 'borderline', note: 'Hardly' });
    const before = runner.state;
    const merged = runner.do('mergeTags', { from: [CLAIM], into: QUOTE, mappings: {} });
    expect([...runner.state.examples.values()].map(({ tagId }) => tagId)).toEqual([QUOTE]);
    const { entries, skipped } = inverseOf(merged, runner.state);
    expect(skipped).toEqual([]);
    runner.commit('mergeTags', 'undo', merged.title, entries, merged.rev);
    expect(tree(runner.state)).toBe(tree(before));
    expect(findAnnotation(runner.state, id)?.tagId).toBe(CLAIM);
  });
});

describe('deleting a tag', () => {
  it.each([
    ['keep', { left: 2, deleted: 0, retagged: 0 }, 2],
    ['delete', { left: 0, deleted: 2, retagged: 0 }, 0],
  ] as const)('can %s its annotations', (kind, expected, there) => {
    const { runner, code } = readyToCode();
    const id = code(CLAIM);
    code(CLAIM);
    const articleId = findAnnotation(runner.state, id)!.target.articleId;
    const input = { id: CLAIM, annotations: { kind } };
    const preview = previewOf(runner.state, 'deleteTag', input);
    expect(preview.ok && preview.value.annotations).toMatchObject(expected);
    runner.do('deleteTag', input);
    expect(annotationsOf(runner.state, articleId).size).toBe(there);
  });

  it('can give them another tag, and their examples with them', () => {
    const { runner, code } = readyToCode();
    const id = code(CLAIM, { voice: 'source' });
    runner.do('addExample', { annotationId: id, kind: 'example' });
    const fate = { kind: 'retag', tagId: FRAMING, mapping: {} } as const;
    runner.do('deleteTag', { id: CLAIM, annotations: fate });
    expect(findAnnotation(runner.state, id)?.tagId).toBe(FRAMING);
    expect([...runner.state.examples.values()].map(({ tagId }) => tagId)).toEqual([FRAMING]);
    expect(valuesOf(runner.state, id)).toEqual({ voice: 'source' });
  });

  it('says how many links would fit no more', () => {
    const { runner, code } = readyToCode();
    runner.do('createLink', { kind: 'asserts', from: code(QUOTE), to: code(CLAIM) });
    runner.do('createLink', { kind: 'nested-in', from: code(QUOTE), to: code(QUOTE) });
    const input = { id: CLAIM, annotations: { kind: 'keep' } } as const;
    const preview = previewOf(runner.state, 'deleteTag', input);
    expect(preview.ok && preview.value.links).toEqual({ changed: 0, deleted: 0, unfit: 1 });
  });
});

describe('splitting a tag', () => {
  it('makes tags of groups of values, and the rest stays', () => {
    const { runner, code } = readyToCode();
    const law = code(CLAIM, { claimType: 'law-rule' });
    const event = code(CLAIM, { claimType: 'event', certainty: 'hedged' });
    const none = code(CLAIM);
    const change = runner.do('splitTag', {
      id: CLAIM,
      attributeId: 'claimType',
      groups: [{ name: 'Fact', values: ['event', 'state'] }],
    });
    expect(change.title).toBe('split Claim into Fact: 1 annotation');
    expect(tree(runner.state)).toBe('Quote Claim Fact Framing');
    const fact = findAnnotation(runner.state, event)!.tagId;
    expect(runner.state.tags.get(fact)).toMatchObject({ name: 'Fact', letter: 'A' });
    expect(runner.state.tags.get(fact)?.attributes).toEqual(runner.state.tags.get(CLAIM)?.attributes);
    expect(valuesOf(runner.state, event)).toEqual({ claimType: 'event', certainty: 'hedged' });
    expect([law, none].map((id) => findAnnotation(runner.state, id)?.tagId)).toEqual([CLAIM, CLAIM]);
    expect(codebookIn(runner.state)?.codebook.links.find(({ id }) => id === 'asserts')?.ends).toEqual([
      [QUOTE, CLAIM],
      [QUOTE, fact],
    ]);
  });
});

describe('kinds of link', () => {
  it('can go to another kind, which keeps what the links say', () => {
    const { runner, code } = readyToCode();
    const [one, two] = [code(CLAIM), code(CLAIM)];
    runner.do('createLink', { kind: 'supports', from: one, to: two });
    const links = codebookIn(runner.state)!.codebook.links;
    const input = {
      links: links.filter(({ id }) => id !== 'supports'),
      mapping: { supports: { to: 'contradicts' } },
    };
    const preview = previewOf(runner.state, 'setLinkKinds', input);
    expect(preview.ok && preview.value.links).toEqual({ changed: 1, deleted: 0, unfit: 0 });
    runner.do('setLinkKinds', input);
    expect([...runner.state.links.values()].map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['contradicts', one, two],
    ]);
  });

  it('refuses an end that is no tag', () => {
    const { runner } = readyToCode();
    const [first] = codebookIn(runner.state)!.codebook.links;
    expect(runner.ask('setLinkKinds', { links: [{ ...first!, ends: [['quote', 'nobody']] }] })).toMatchObject(
      {
        reason: { kind: 'wrongCodebook', problem: { kind: 'unknownEnd', tag: 'nobody' } },
      },
    );
  });
});

describe('examples', () => {
  it('hold the words, the place and the coding in words, so that they outlive all of it', () => {
    const { runner, code } = readyToCode();
    const id = code(QUOTE, { medium: 'speech' });
    runner.do('assignEntity', { ids: [id], attributeId: 'speaker', name: 'Steve Witkoff' });
    runner.do('addExample', { annotationId: id, kind: 'example', note: 'Plain' });
    runner.do('deleteAnnotations', { ids: [id] });
    const [example] = runner.state.examples.values();
    expect(example).toMatchObject({
      tagId: QUOTE,
      kind: 'example',
      note: 'Plain',
      quote: { exact: 'Talks' },
      article: { letter: 'A' },
      annotationId: id,
    });
    expect(example?.attributes['speaker']?.value).toBe('Steve Witkoff');
    expect(example?.attributes['medium']?.value).toBe('speech');
    expect(runner.state.entities.has('Steve Witkoff' as EntityId)).toBe(false);
  });

  it('are added once, edited and taken out', () => {
    const { runner, code } = readyToCode();
    const annotationId = code(QUOTE);
    const id = runner.do('addExample', { annotationId, kind: 'example' }).entries[0]?.after.id as ExampleId;
    expect(runner.ask('addExample', { annotationId, kind: 'example' })).toMatchObject({
      reason: { kind: 'nothingToDo' },
    });
    runner.do('editExample', { id, kind: 'borderline', note: 'Because it is only half a quote' });
    expect(runner.state.examples.get(id)).toMatchObject({ kind: 'borderline' });
    expect(runner.ask('editExample', { id, kind: 'borderline' })).toMatchObject({
      reason: { kind: 'nothingToDo' },
    });
    expect(runner.do('deleteExamples', { ids: [id] }).title).toBe('remove borderline case');
    expect(runner.state.examples.size).toBe(0);
  });
});
