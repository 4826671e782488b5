import { describe, expect, it } from 'vitest';
import { nameBefore } from '../../../src/domain/derive/value-before.ts';
import type { ActorId, ArticleId, Rev } from '../../../src/domain/ids.ts';
import { annotation, article, entity, sessionState } from '../../support/article-builder.ts';

const one = article('“[a:first]” and “[b:second]” and “[c:third]” and “[d:fourth]”');
const other = article('“[e:elsewhere]” and “[f:there]”', { id: 'article-b' as ArticleId, letter: 'B' });
const people = [entity('ann'), entity('bob'), entity('cy')];
const rev = (count: number): Rev => `00000000${count}-0000-x` as Rev;
const here = annotation(one, one.marks.c, 'quote');
const state = (...said: ReturnType<typeof annotation>[]) =>
  sessionState([one, other], [...people, here, ...said]);

describe('the name before', () => {
  it('is that of the annotation that starts nearest before', () => {
    const said = state(
      annotation(one, one.marks.a, 'quote', { speaker: 'ann' }, { rev: rev(9) }),
      annotation(one, one.marks.b, 'quote', { speaker: 'bob' }, { rev: rev(2) }),
      annotation(one, one.marks.d, 'quote', { speaker: 'cy' }, { rev: rev(8) }),
    );
    expect(nameBefore(said, here, 'speaker')).toBe('bob');
  });

  it('else the one of the article that was worked on last, else of the session', () => {
    const behind = annotation(one, one.marks.d, 'quote', { speaker: 'cy' }, { rev: rev(2) });
    const earlier = annotation(other, other.marks.e, 'quote', { speaker: 'ann' }, { rev: rev(3) });
    const later = annotation(other, other.marks.f, 'quote', { speaker: 'bob' }, { rev: rev(4) });
    expect(nameBefore(state(behind, later, earlier), here, 'speaker')).toBe('cy');
    expect(nameBefore(state(later, earlier), here, 'speaker')).toBe('bob');
    expect(nameBefore(state(), here, 'speaker')).toBeNull();
  });

  it('is never another coder’s, another attribute’s, or one that is gone', () => {
    const said = state(
      annotation(one, one.marks.a, 'quote', { speaker: 'ann' }, { layerOf: 'somebody' as ActorId }),
      annotation(one, one.marks.b, 'framing', { target: 'bob' }),
      annotation(one, one.marks.d, 'quote', { speaker: 'nobody' }),
    );
    expect(nameBefore(said, here, 'speaker')).toBeNull();
    expect(nameBefore(said, here, 'target')).toBe('bob');
  });
});
