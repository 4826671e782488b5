import { describe, expect, it } from 'vitest';
import { commonValues } from '../../src/state/common-values.ts';
import { annotation, article, sessionState } from '../support/article-builder.ts';

const text = article('[a:one] [b:two] [c:three] [d:four]');
const { tags } = sessionState([text]);

const summary = (...annotations: ReturnType<typeof annotation>[]) =>
  Object.fromEntries(
    commonValues(annotations, tags).map(({ spec, ids, value, different, uncoded }) => [
      spec.id,
      { of: ids.length, value, different, uncoded },
    ]),
  );

describe('what several annotations have in common', () => {
  it('is a value only where all have it', () => {
    const all = summary(
      annotation(text, text.marks.a, 'framing', { polarity: 'positive', device: 'label' }),
      annotation(text, text.marks.b, 'framing', { polarity: 'negative', device: 'label', frame: 'economic' }),
      annotation(text, text.marks.c, 'framing', { polarity: 'positive', device: 'label' }),
    );
    expect(all['polarity']).toEqual({ of: 3, value: undefined, different: 2, uncoded: 0 });
    expect(all['device']).toEqual({ of: 3, value: 'label', different: 1, uncoded: 0 });
    expect(all['frame']).toEqual({ of: 3, value: undefined, different: 1, uncoded: 2 });
    expect(all['target']).toEqual({ of: 3, value: undefined, different: 0, uncoded: 3 });
  });

  it('puts what most of them have first, joins equal attributes of two tags, and leaves passages out', () => {
    const common = commonValues(
      [
        annotation(text, text.marks.a, 'claim', { voice: 'source' }),
        annotation(text, text.marks.b, 'framing', { voice: 'source' }),
        annotation(text, text.marks.c, 'quote'),
      ],
      tags,
    );
    expect(common[0]).toMatchObject({ spec: { id: 'voice' }, value: 'source' });
    expect(common[0]?.ids).toHaveLength(2);
    expect(common.some(({ spec }) => spec.kind === 'passage')).toBe(false);
  });
});
