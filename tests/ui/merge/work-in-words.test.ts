import { describe, expect, it } from 'vitest';
import { entity } from '../../support/article-builder.ts';
import { comment, example, link } from '../../support/merge-world.ts';
import { CODER } from '../../support/article-builder.ts';
import { workInWords } from '../../../src/ui/merge/work-in-words.ts';
import { CARA, type BO, deleted, merged, names, people, quote, several, talks } from './merged-records.ts';

describe('who did what in a file', () => {
  it.each([
    [
      [...several(12, 'added'), ...several(3, 'changed'), ...several(1, 'deleted')],
      'Bo Li (BL) has 12 new annotations, changed 3 and deleted 1.',
    ],
    [several(1, 'added'), 'Bo Li (BL) has 1 new annotation.'],
    [several(1, 'changed'), 'Bo Li (BL) changed 1 annotation.'],
    [several(1, 'deleted'), 'Bo Li (BL) deleted 1 annotation.'],
    [several(4812, 'added'), 'Bo Li (BL) has 4,812 new annotations.'],
    // What loses against mine was done all the same.
    [[...several(2, 'overwritten'), ...several(1, 'kept')], 'Bo Li (BL) changed 3 annotations.'],
    [[merged('kept', quote(), deleted(quote()))], 'Bo Li (BL) deleted 1 annotation.'],
    [
      [
        ...several(2, 'added'),
        merged('added', null, talks.article),
        merged('changed', talks.article, talks.article),
      ],
      'Bo Li (BL) has 2 new annotations and 1 new article and changed 1 article.',
    ],
    [
      [merged('added', null, entity('Iran')), ...several(2, 'changed')],
      'Bo Li (BL) has 1 new name and changed 2 annotations.',
    ],
    [
      [...several(2, 'added'), merged('added', null, link('a', 'b'))],
      'Bo Li (BL) has 2 new annotations and 1 new link.',
    ],
    [
      [merged('added', null, comment('c')), merged('changed', comment('d'), comment('d'))],
      'Bo Li (BL) has 1 new comment and changed 1.',
    ],
    [[merged('added', null, example('e'))], 'Bo Li (BL) has 1 new part of the codebook.'],
    [several(1, 'added', CODER), 'You have 1 new annotation.'],
    // Bo's own record is no work of Bo's, unless there is nothing else.
    [[...several(2, 'added'), merged('added', null, people[0]!)], 'Bo Li (BL) has 2 new annotations.'],
    [[merged('added', null, people[0]!)], 'Bo Li (BL) has 1 new annotator.'],
    [
      [...several(2, 'added', CARA), ...several(1, 'changed')],
      'Cara Díaz (CD) has 2 new annotations. Bo Li (BL) changed 1 annotation.',
    ],
    [several(1, 'added', 'actor-x' as typeof BO), 'An unknown annotator has 1 new annotation.'],
  ])('%#: %s', (records, sentence) => {
    expect(workInWords(records, names)).toBe(sentence);
  });

  it('only names the people when there are many', () => {
    const records = ['a', 'b'].flatMap((id) => several(1, 'added', id as typeof BO));
    expect(workInWords([...records, ...several(1, 'added', CARA), ...several(2, 'added')], names)).toBe(
      '4 people have worked on this: Bo Li (BL), An unknown annotator, An unknown annotator and Cara Díaz (CD).',
    );
  });
});
