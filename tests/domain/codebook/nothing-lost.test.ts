import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEntries } from '../../../src/domain/apply-change.ts';
import { codebookCommands } from '../../../src/domain/codebook-commands.ts';
import { codebookIn } from '../../../src/domain/codebook/codebook-in.ts';
import { codebookProblems } from '../../../src/domain/codebook/problems.ts';
import { mappingFor } from '../../../src/domain/codebook/mapping-of-input.ts';
import { previewOf, type CodebookCommandName } from '../../../src/domain/codebook/preview.ts';
import { suits } from '../../../src/domain/codebook/suits.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import type { SessionState } from '../../../src/domain/session-state.ts';
import { CLAIM, FRAMING, QUOTE, readyToCode } from '../../support/claims.ts';
import { codebookInputs } from '../../support/codebook-wishes.ts';
import type { CommandRunner } from '../../support/command-runner.ts';
import { runs } from '../../support/runs.ts';

const NAMES = Object.keys(codebookCommands) as CodebookCommandName[];
const step = fc.record({ name: fc.constantFrom(...NAMES), a: fc.nat(60), b: fc.nat(60), c: fc.nat(9) });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const inputOf = (state: SessionState, { name, a, b, c }: Step) =>
  codebookInputs(state, a, b, c)[name] as never;

/** Codings of every default tag, some of them linked. */
function coded(): CommandRunner {
  const { runner, code } = readyToCode();
  const quotes = ['speech', 'interview'].map((medium) => code(QUOTE, { medium, attribution: 'explicit' }));
  const claims = ['event', 'law-rule'].map((claimType) => code(CLAIM, { claimType, voice: 'source' }));
  code(FRAMING, { device: 'label', polarity: 'negative' });
  runner.do('createLink', { kind: 'asserts', from: quotes[0]!, to: claims[0]! });
  runner.do('createLink', { kind: 'supports', from: claims[0]!, to: claims[1]! });
  runner.do('setArticleAttribute', {
    articleId: [...runner.state.articles.keys()][0]!,
    attributeId: 'tone',
    value: 'positive',
  });
  return runner;
}

const annotationsIn = (state: SessionState): readonly Annotation[] =>
  [...state.annotations.values()].flatMap((ofArticle) => [...ofArticle.values()]);

const valueCount = (annotations: readonly Annotation[]): number =>
  annotations.reduce((sum, { attributes }) => sum + Object.keys(attributes).length, 0);

describe('any series of changes to the codebook', () => {
  it('leaves one that holds together, and does what its preview said', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const runner = coded();
        for (const one of steps) {
          const input = inputOf(runner.state, one);
          const preview = previewOf(runner.state, one.name, input);
          const effect = runner.ask(one.name, input);
          expect(preview.ok).toBe(effect.ok);
          if (!preview.ok || !effect.ok) continue;
          const before = runner.state;
          const was = annotationsIn(before);
          const { title, entries } = effect.value;
          expect(applyEntries(before, entries).tags.size).toBe(
            before.tags.size + preview.value.tags.added.length - preview.value.tags.deleted.length,
          );
          runner.commit(one.name, 'do', title, entries, null);
          const is = annotationsIn(runner.state);
          const { annotations, values } = preview.value;
          const tagWas = new Map(was.map(({ id, tagId }) => [id, tagId]));
          expect(is.length).toBe(was.length - annotations.deleted);
          expect(is.filter(({ id, tagId }) => tagWas.get(id) !== tagId).length).toBe(annotations.retagged);
          // Every value that is not there any more was announced as cleared: nothing else is ever dropped.
          const there = new Set(is.map(({ id }) => id));
          const left = was.filter(({ id }) => there.has(id));
          expect(valueCount(left) - valueCount(is)).toBeLessThanOrEqual(values.cleared);
          const parts = codebookIn(runner.state)!;
          expect(codebookProblems(parts)).toEqual([]);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('counts as stray just what the codebook stops offering', () => {
    /** "annotation attribute" of every value that its tag does not offer. */
    const strays = (state: SessionState): readonly string[] =>
      annotationsIn(state).flatMap(({ id, tagId, attributes }) => {
        const specs = state.tags.get(tagId)?.attributes ?? [];
        return Object.entries(attributes)
          .filter(
            ([key, { value }]) =>
              !suits(
                specs.find((spec) => spec.id === key),
                value,
              ),
          )
          .map(([key]) => `${id} ${key}`);
      });
    /** Whether values go to another attribute: a stray one is then another stray one. */
    const movesValues = (name: string, input: unknown, state: SessionState): boolean =>
      [...state.tags.keys()]
        .flatMap((id) => Object.entries(mappingFor(name, input)(id)))
        .some(([key, fate]) => typeof fate === 'object' && fate.to !== key);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 3 }), step, (earlier, one) => {
        const runner = coded();
        for (const before of earlier) {
          const effect = runner.ask(before.name, inputOf(runner.state, before));
          if (effect.ok) runner.commit(before.name, 'do', effect.value.title, effect.value.entries, null);
        }
        const before = new Set(strays(runner.state));
        const tagIds = new Set<string>(runner.state.tags.keys());
        const input = inputOf(runner.state, one);
        const preview = previewOf(runner.state, one.name, input);
        if (!preview.ok || movesValues(one.name, input, runner.state)) return;
        runner.do(one.name, input);
        const ofTags = preview.value.byAttribute.filter(({ owner }) => tagIds.has(owner));
        const news = strays(runner.state).filter((stray) => !before.has(stray));
        expect(news.length).toBe(ofTags.reduce((sum, { stray }) => sum + stray, 0));
      }),
      { numRuns: runs(300) },
    );
  });
});
