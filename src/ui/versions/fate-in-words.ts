import type { ChangedNames } from '../../analysis/reanchoring/changed-names.ts';
import type { Fate } from '../../analysis/reanchoring/reanchor-annotation.ts';
import type { VersionSummary } from '../../analysis/reanchoring/version-summary.ts';
import { counted } from '../shared/in-locale.ts';

/** While large texts are laid to each other. */
export const COMPARING = 'Comparing the versions …';

/** How sure the proposed place is, in words. */
export function fateInWords(fate: Fate | null): string {
  if (!fate) return COMPARING;
  if (fate.kind === 'exact') return 'The same words';
  if (fate.kind === 'lost') return 'Nothing like it is left';
  const percent = `${Math.round(fate.confidence * 100)} %`;
  if (!fate.isClear)
    return fate.runnerUp ? `Two places are alike, ${percent}` : `Not all of it is left, ${percent}`;
  if (fate.confidence >= 0.9) return `Nearly the same, ${percent}`;
  return fate.confidence >= 0.7 ? `Edited, ${percent}` : `Much edited, ${percent}`;
}

/** "Headline changed, 3 paragraphs changed, 1 removed". */
export function summaryInWords({ changed, added, removed, isHeadlineNew }: VersionSummary): string {
  const parts = [
    isHeadlineNew ? 'headline changed' : null,
    changed > 0 ? `${counted(changed, 'paragraph')} changed` : null,
    added > 0 ? `${counted(added, 'paragraph')} added` : null,
    removed > 0 ? `${counted(removed, 'paragraph')} removed` : null,
  ].filter((part) => part !== null);
  const [first, ...rest] = parts;
  if (first === undefined) return 'The same words, set otherwise';
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(', ');
}

/** Of more names a line says only the first. */
const MOST_NAMES = 3;

/** "; new: Merz; gone: Scholz", to be put behind the summary; empty where no known name came or went. */
export const namesInWords = ({ come, gone }: ChangedNames): string =>
  namesAfter('new', come) + namesAfter('gone', gone);

function namesAfter(what: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return `; ${what}: ${names.slice(0, MOST_NAMES).join(', ')}${more}`;
}
