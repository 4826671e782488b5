import { describe, expect, it } from 'vitest';
import { codebookFileOf } from '../../../src/domain/codebook/file-from-state.ts';
import { tagTree } from '../../../src/domain/codebook/tag-tree.ts';
import { isOlderCoding } from '../../../src/domain/codebook/version.ts';
import type { AnnotationId, TagId } from '../../../src/domain/ids.ts';
import { findAnnotation } from '../../../src/domain/session-state.ts';
import { readCodebook } from '../../../src/exchange/codebook-file/read-codebook.ts';
import { writeCodebook } from '../../../src/exchange/codebook-file/write-codebook.ts';
import { analysts, type Analyst } from '../../support/analysts.ts';
import { CLAIM, FRAMING, QUOTE, valuesOf, withSpec } from '../../support/claims.ts';
import { COLOUR } from '../../support/codebook-wishes.ts';

const two = () => analysts('a', 'b') as [Analyst, Analyst];

function exchange(one: Analyst, other: Analyst): void {
  const file = one.file();
  one.merge(other.file());
  other.merge(file);
  expect(other.form).toBe(one.form);
}

const tagged = (who: Analyst, tagId: TagId, medium?: string): AnnotationId =>
  who.do('createAnnotation', {
    articleId: [...who.state.articles.keys()][0]!,
    ranges: [{ start: 0, end: 7 }],
    tagId,
    attributes: medium === undefined ? {} : { medium: { value: medium, by: 'person' } },
  }).entries[0]?.after.id as AnnotationId;

const names = (who: Analyst): readonly string[] => tagTree(who.state).map(({ tag }) => tag.name);

describe('two people who work on one codebook offline', () => {
  it('keep what one coded with a tag that the other merged away, word for word', () => {
    const [ana, ben] = two();
    const old = tagged(ana, CLAIM);
    ben.merge(ana.file());
    ana.do('mergeTags', { from: [CLAIM], into: QUOTE, mappings: {} });
    const late = tagged(ben, CLAIM);
    exchange(ana, ben);
    expect(findAnnotation(ana.state, old)?.tagId).toBe(QUOTE);
    expect(findAnnotation(ben.state, late)).toMatchObject({ tagId: CLAIM, deletedRev: null });
    // Whoever sees it can give it the tag that stays.
    ben.do('retagAnnotation', { id: late, tagId: QUOTE });
    exchange(ana, ben);
    expect(findAnnotation(ana.state, late)?.tagId).toBe(QUOTE);
  });

  it('keep what both tags ask for when a coding whose tag was deleted gets another one', () => {
    const [ana, ben] = two();
    ana.do('deleteTag', { id: CLAIM, annotations: { kind: 'keep' } });
    const late = tagged(ben, CLAIM);
    ben.do('setAttribute', { ids: [late], attributeId: 'voice', value: 'source' });
    exchange(ana, ben);
    ana.do('retagAnnotation', { id: late, tagId: FRAMING });
    expect(valuesOf(ana.state, late)).toEqual({ voice: 'source' });
  });

  it('keep a value that one removed while the other used it', () => {
    const [ana, ben] = two();
    const without = withSpec(ana.state, QUOTE, 'medium', (spec) => ({
      ...spec,
      values: spec.values!.filter(({ id }) => id !== 'speech'),
    }));
    ana.do('setAttributeSpecs', { owner: { kind: 'tag', id: QUOTE }, specs: without });
    const used = tagged(ben, QUOTE, 'speech');
    exchange(ana, ben);
    expect(valuesOf(ana.state, used)).toEqual({ medium: 'speech' });
  });

  it('find a coding older that was made before the other’s change of its tag', () => {
    const [ana, ben] = two();
    const early = tagged(ana, QUOTE);
    ben.merge(ana.file());
    ana.do('editTag', { id: QUOTE, help: 'Only what is in marks' });
    const beside = tagged(ben, QUOTE);
    exchange(ana, ben);
    for (const id of [early, beside])
      expect(isOlderCoding(ben.state, findAnnotation(ben.state, id)!)).toBe(true);
    ben.do('confirmCodings', { ids: [early, beside] });
    expect(isOlderCoding(ben.state, findAnnotation(ben.state, early)!)).toBe(false);
  });

  it('both rename a tag: the later name stands, and each is told', () => {
    const [ana, ben] = two();
    ana.do('editTag', { id: QUOTE, name: 'Words' });
    ben.do('editTag', { id: QUOTE, name: 'Speech' });
    const file = ana.file();
    const told = [ana.merge(ben.file()), ben.merge(file)].map(({ records }) =>
      records.filter(({ theirs }) => theirs.type === 'tag').map(({ outcome }) => outcome),
    );
    expect(ana.form).toBe(ben.form);
    expect(told.flat().toSorted()).toEqual(['kept', 'overwritten']);
  });

  it('keep an example that one added to a tag which the other deleted, and get it back with the tag', () => {
    const [ana, ben] = two();
    const id = tagged(ben, QUOTE);
    ana.merge(ben.file());
    const gone = ana.do('deleteTag', { id: QUOTE, annotations: { kind: 'keep' } });
    ben.do('addExample', { annotationId: id, kind: 'example', note: 'Clear' });
    exchange(ana, ben);
    expect([...ana.state.examples.values()].map(({ note }) => note)).toEqual(['Clear']);
    ana.takeBack(gone);
    const file = codebookFileOf(ana.state, { withExamples: true });
    expect(file?.tags.find((tag) => tag.id === QUOTE)?.examples).toMatchObject([{ note: 'Clear' }]);
  });

  it('can save a codebook that opens again, after one deleted a tag and the other edited the guidelines later', () => {
    const [ana, ben] = two();
    ana.do('deleteTag', { id: CLAIM, annotations: { kind: 'keep' } });
    ben.do('editCodebook', { guidelines: 'Read everything first' });
    ben.do('editCodebook', { guidelines: 'Read everything twice' });
    exchange(ana, ben);
    const file = codebookFileOf(ana.state, { withExamples: true })!;
    const read = readCodebook(new TextEncoder().encode(writeCodebook(file)));
    expect(read.ok || read.reason).toBe(true);
    // The kinds of link stay with what they still tie together.
    expect(file.links.find(({ id }) => id === 'same-as')?.ends).toEqual([
      ['quote', 'quote'],
      ['framing', 'framing'],
    ]);
  });

  it('put a tag where they want it, also between two that came from both', () => {
    const [ana, ben] = two();
    ana.do('createTag', { name: 'From Ana', colour: COLOUR });
    ben.do('createTag', { name: 'From Ben', colour: COLOUR });
    exchange(ana, ben);
    const last = tagTree(ana.state).at(-1)!.tag;
    const [, , , one, other] = names(ana);
    ana.do('createTag', { name: 'Between', colour: COLOUR, before: last.id });
    expect(names(ana).slice(3)).toEqual([one, 'Between', other]);
    exchange(ana, ben);
    ben.do('moveTag', { id: QUOTE, parentId: null, before: last.id });
    expect(names(ben).slice(2)).toEqual([one, 'Between', 'Quote', other]);
  });
});
