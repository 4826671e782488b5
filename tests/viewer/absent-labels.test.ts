import { describe, expect, it } from 'vitest';
import { absentRuns } from '../../src/viewer/absent-labels.ts';
import type { InkMark } from '../../src/viewer/surface-props.ts';
import { article } from '../support/article-builder.ts';

const absent = (range: InkMark['range']): InkMark => ({ range, look: 'absent' });

describe('absentRuns', () => {
  it.each([
    ['one paragraph', 'One.\n[a:Two.]\nThree.', [1]],
    ['paragraphs in a row, marked one by one', 'One.\n[a:Two.]\n\n[a:Three.]\nFour.', [2]],
    ['paragraphs in a row, marked at once', 'One.\n[a:Two.\n\nThree.]\nFour.', [2]],
    ['two runs', '[a:One.]\nTwo.\n[a:Three.]', [0, 2]],
    ['sentences that make up a paragraph', 'One.\n[a:Two.] [a:And more.]\nThree.', [1]],
    ['not a part of a paragraph', 'One.\n[a:Two.] And more.\nThree.', []],
    ['the whole text', '[a:One.\nTwo.\nThree.]', [2]],
  ])('%s', (_, marked, blocks) => {
    const built = article(marked);
    expect(absentRuns(built.text, built.content.blocks, (built.ranges['a'] ?? []).map(absent))).toEqual(
      blocks,
    );
  });

  it('leaves removed paragraphs alone', () => {
    const built = article('[a:One.]');
    expect(absentRuns(built.text, built.content.blocks, [{ range: built.marks.a, look: 'removed' }])).toEqual(
      [],
    );
  });
});
