import { describe, expect, it } from 'vitest';
import type { AttributeFate } from '../../../src/domain/codebook/attribute-mapping.ts';
import { codebookFileOf } from '../../../src/domain/codebook/file-from-state.ts';
import { previewOf } from '../../../src/domain/codebook/preview.ts';
import { inverseOf } from '../../../src/domain/undo.ts';
import { CLAIM, QUOTE, readyToCode, specsOfTag, valuesOf } from '../../support/claims.ts';

const merge = (mapping: Readonly<Record<string, AttributeFate>>) => ({
  from: [CLAIM],
  into: QUOTE,
  mappings: { [CLAIM]: mapping },
});
const toMedium = (values: Readonly<Record<string, string | null>>): AttributeFate => ({
  to: 'medium',
  values,
});

describe('two attributes that go to one', () => {
  it.each<readonly [string, Record<string, AttributeFate>, object, object]>([
    [
      'the second stays as it was, and is counted as stray',
      { claimType: toMedium({ event: 'speech' }), certainty: toMedium({ hedged: 'interview' }) },
      { mapped: 1, cleared: 0, stray: 1 },
      { medium: 'speech', certainty: 'hedged' },
    ],
    [
      'where the first is not coded any more it is cleared, and the second fills the place',
      { claimType: toMedium({ event: null }), certainty: toMedium({ hedged: 'interview' }) },
      { mapped: 1, cleared: 1, stray: 0 },
      { medium: 'interview' },
    ],
    [
      'a value that the other does not offer is stray in its place',
      { claimType: toMedium({}), certainty: 'clear' },
      { mapped: 0, cleared: 1, stray: 1 },
      { medium: 'event' },
    ],
  ])('%s', (_, mapping, values, left) => {
    const { runner, code } = readyToCode();
    const id = code(CLAIM, { claimType: 'event', certainty: 'hedged' });
    const preview = previewOf(runner.state, 'mergeTags', merge(mapping));
    expect(preview.ok && preview.value.values).toEqual(values);
    runner.do('mergeTags', merge(mapping));
    expect(valuesOf(runner.state, id)).toEqual(left);
  });
});

describe('taking in a codebook that asks for several choices where mine asks for one', () => {
  it('keeps my values among those offered, so that nothing gets stray, and Undo brings all back', () => {
    const { runner, code } = readyToCode();
    const id = code(QUOTE, { medium: 'speech' });
    const mine = specsOfTag(runner.state, QUOTE).find((spec) => spec.id === 'medium')!;
    const file = codebookFileOf(runner.state, { withExamples: true })!;
    const codebook = {
      ...file,
      tags: file.tags.map((tag) => ({
        ...tag,
        attributes: tag.attributes.map((spec) =>
          spec.id === 'medium'
            ? { ...spec, kind: 'choices' as const, values: [{ id: 'new', label: 'New' }] }
            : spec,
        ),
      })),
    };
    const preview = previewOf(runner.state, 'takeCodebook', { codebook });
    expect(preview.ok && preview.value.values).toEqual({ mapped: 1, cleared: 0, stray: 0 });
    const before = runner.state;
    const taken = runner.do('takeCodebook', { codebook });
    const now = specsOfTag(runner.state, QUOTE).find((spec) => spec.id === 'medium')!;
    expect(now.values?.map((value) => value.id)).toEqual(['new', ...mine.values!.map((value) => value.id)]);
    expect(valuesOf(runner.state, id)).toEqual({ medium: ['speech'] });

    // Somebody codes on meanwhile: that stays, all else goes back.
    const later = code(QUOTE, { medium: ['new'] });
    const { entries, skipped } = inverseOf(taken, runner.state);
    expect(skipped).toEqual([]);
    runner.commit('takeCodebook', 'undo', taken.title, entries, taken.rev);
    expect(specsOfTag(runner.state, QUOTE)).toEqual(specsOfTag(before, QUOTE));
    expect(valuesOf(runner.state, id)).toEqual({ medium: 'speech' });
    expect(valuesOf(runner.state, later)).toEqual({ medium: ['new'] });
  });
});
