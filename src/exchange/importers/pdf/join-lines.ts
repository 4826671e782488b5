import { runOn } from './scripts.ts';

/** Hyphens at a line's end: the ordinary one, Unicode's own, and the soft one that is seen only there. */
const HYPHEN = /(?<=[\p{L}\p{N}])[-\u2010\u00ad]$/u;

/**
 * Two lines of one paragraph as one text. A hyphen at the end before a small letter joins the halves of a word and goes
 * ("gov-", "ernment"), which takes the hyphen out of a compound that happens to break there ("long-", "term"): no rule
 * without a dictionary can tell. Before anything else it stays, without a blank ("Jean-", "Paul"). Scripts without blanks
 * get none; all other lines are joined by one.
 */
export function joinLines(before: string, after: string): string {
  if (HYPHEN.test(before)) {
    const hasWordBehind = /^\p{Ll}/u.test(after);
    return hasWordBehind || before.endsWith('\u00ad') ? before.slice(0, -1) + after : before + after;
  }
  return before === '' || runOn(before, after) ? before + after : `${before} ${after}`;
}
