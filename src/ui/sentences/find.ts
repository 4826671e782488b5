import type { FindProblem, ForeignSyntax } from '../../analysis/finding/query.ts';

const FOREIGN: Readonly<Record<ForeignSyntax, string>> = {
  inlineFlags: 'Write the pattern without (?i): case has a switch of its own.',
  possessive: 'Possessive and atomic groups are not known here: use plain repetitions.',
  namedGroup: 'Write (?<name>…) instead of (?P<name>…).',
  textEdges: 'Use ^ and $ for the ends of a line, and \\p{…} or […] for kinds of signs.',
  posixClass: 'Write \\p{L}, \\p{N} or \\p{P} instead of [:alpha:] and the like.',
  needlessEscape: 'A backslash may stand only before a sign that means something else without it.',
};

/** Why nothing could be found out, and what to do. */
export function sentenceOfFind(problem: FindProblem): string {
  switch (problem.kind) {
    case 'brokenOff':
      return 'The search broke off. Look once more.';
    case 'patternTooSlow':
      return 'This pattern takes too long and was stopped: nested repetitions such as (a+)+ can run for ever.';
    case 'patternForeign':
      return FOREIGN[problem.what];
    case 'patternWrong':
      return `This is no pattern${problem.detail ? `: ${problem.detail}` : ''}.`;
  }
}
