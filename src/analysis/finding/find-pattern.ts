import { fail, ok, type Result } from '../../domain/result.ts';
import type { FindProblem, FindQuery, ForeignSyntax } from './query.ts';
import { wordBorders } from './word-borders.ts';

/** What other tools' regular expressions have and ours have not. */
const FOREIGN: readonly (readonly [RegExp, ForeignSyntax])[] = [
  [/\(\?P[<=>]/u, 'namedGroup'],
  [/\(\?-?[imsxu]+[):-]/u, 'inlineFlags'],
  [/[*+?}]\+|\(\?>/u, 'possessive'],
  [/\\[AZzGhHRK]/u, 'textEdges'],
  [/\[\[?:[a-z]+:\]/u, 'posixClass'],
  [/\\[-"'#@&!%,;:<>=~` _a-zA-Z]/u, 'needlessEscape'],
];

/**
 * A query's pattern as the browser runs it: with `u`, so that no hit cuts a pair of surrogates, and `m`, so that `^` and
 * `$` stand for the ends of lines. Accents, quotation marks and blanks are what they are.
 */
export function patternOf({ words, matchCase }: FindQuery): Result<RegExp, FindProblem> {
  try {
    return ok(new RegExp(words, matchCase ? 'gmu' : 'gimu'));
  } catch (error) {
    const foreign = FOREIGN.find(([syntax]) => syntax.test(words));
    if (foreign) return fail({ kind: 'patternForeign', what: foreign[1] });
    const said = error instanceof Error ? error.message : '';
    // "Invalid regular expression: /(/gmu: Unterminated group": what stands behind the expression itself.
    return fail({ kind: 'patternWrong', detail: said.slice(said.lastIndexOf(': ') + 1).trim() });
  }
}

/**
 * The hits of a pattern in a text, as pairs of UTF-16 offsets, in order and disjoint. Empty ones are passed over: there
 * would be nothing to show. May run for ever: that is for whoever ends the worker.
 */
export function findPatternIn(
  text: string,
  language: string | null,
  pattern: RegExp,
  wholeWords: boolean,
): readonly number[] {
  const hits: number[] = [];
  const isBorder = wholeWords ? wordBorders(text, language) : null;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const end = index + found.length;
    if (found === '' || (isBorder && !(isBorder(index) && isBorder(end)))) continue;
    hits.push(index, end);
  }
  return hits;
}
