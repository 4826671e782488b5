import { listInWords } from '../../domain/list-in-words.ts';
import type { MergedRecord, Mend, MergeOutcome, TextDifference } from '../../domain/merge/report.ts';
import { never } from '../../domain/result.ts';
import { instantOf, isRevision } from '../../domain/revision.ts';
import type { MergeFailure } from '../../workspace/workspace.ts';
import { forReader, momentInWords, numberInWords } from '../shared/in-locale.ts';
import { sentenceOf } from './failure.ts';

const number = numberInWords;

/** Some things of one kind: how many, and what one and several are called. */
export interface Amount {
  readonly count: number;
  readonly one: string;
  readonly many: string;
}

const noun = ({ count, one, many }: Amount): string => (count === 1 ? one : many);

/** "Bo Li (BL) has 12 new annotations, changed 3 and deleted 1." The noun is not said twice. */
export function sentenceOfWork(
  person: string,
  work: {
    readonly added: readonly Amount[];
    readonly changed: readonly Amount[];
    readonly deleted: readonly Amount[];
  },
): string {
  const { added, changed, deleted } = work;
  const has = person === 'You' ? 'have' : 'has';
  const parts: string[] = [];
  let said: string | null = null;
  const list = (amounts: readonly Amount[], toWords: (amount: Amount, silent: boolean) => string): string => {
    const words = amounts.map((one) => toWords(one, amounts.length === 1 && one.many === said));
    said = amounts.length === 1 ? (amounts[0]?.many ?? null) : null;
    return listInWords(words);
  };
  const counted = (amount: Amount, silent: boolean): string =>
    silent ? number(amount.count) : `${number(amount.count)} ${noun(amount)}`;
  if (added.length > 0) {
    parts.push(`${has} ${list(added, (one) => `${number(one.count)} new ${noun(one)}`)}`);
  }
  if (changed.length > 0) parts.push(`changed ${list(changed, counted)}`);
  if (deleted.length > 0) parts.push(`deleted ${list(deleted, counted)}`);
  return `${person} ${parts.length > 0 ? listInWords(parts) : `${has} nothing new`}.`;
}

export const OUTCOMES: Readonly<
  Record<MergeOutcome, { readonly name: string; readonly sign: string; readonly about: string }>
> = {
  added: { name: 'Added', sign: '+', about: 'not here yet' },
  changed: { name: 'Changed', sign: '~', about: 'they went on from your version' },
  deleted: { name: 'Deleted', sign: '−', about: 'they deleted your version' },
  restored: { name: 'Restored', sign: '↺', about: 'deleted here, but they went on working on it' },
  overwritten: { name: 'Overwritten', sign: '!', about: 'you both worked on it, theirs is newer' },
  kept: { name: 'Kept mine', sign: '=', about: 'you both worked on it, yours wins' },
};

/** Who wins where both worked on one record, and why. */
export function sentenceOfStanding({ outcome, mine, theirs }: MergedRecord): string {
  const when = mine === null ? '' : momentsInWords(theirs.rev, mine.rev);
  if (outcome === 'overwritten') {
    if (theirs.deletedRev !== null)
      return `It is deleted: the version they deleted is newer than yours${when}.`;
    return mine?.deletedRev
      ? `Theirs stands: they edited it after the version that you deleted${when}.`
      : `Theirs stands, because it is newer${when}.`;
  }
  if (mine?.deletedRev) return `It stays deleted: you deleted a newer version than theirs${when}.`;
  if (theirs.deletedRev !== null) return 'Yours stands: they deleted it without having seen your edit.';
  return `Yours stands, because it is newer${when}.`;
}

type Rev = MergedRecord['theirs']['rev'];

/** To the second where the minute is the same: the reason must be seen in the numbers. */
function momentsInWords(theirs: Rev, mine: Rev): string {
  const [one, other] = [momentOf(theirs), momentOf(mine)];
  return one === other && isRevision(theirs) && isRevision(mine)
    ? ` (theirs ${forReader().seconds(Date.parse(instantOf(theirs)))}, yours ${forReader().seconds(Date.parse(instantOf(mine)))})`
    : ` (theirs ${one}, yours ${other})`;
}

const momentOf = (rev: Rev): string =>
  isRevision(rev) ? momentInWords(instantOf(rev)) : 'at an unknown time';

/** What a mend speaks of. */
export interface MendWords {
  /** The title of the article or tag, in no quotation marks. */
  readonly title: string;
  /** For a letter: whether the article that gives way was here before. */
  readonly mine: boolean;
  /** For a tag's parent: what the tags are called; null where there is none. */
  readonly from: string | null;
  readonly to: string | null;
}

export function sentenceOfMend(mend: Mend, { title, mine, from, to }: MendWords): string {
  switch (mend.kind) {
    case 'letter':
      return `${mine ? 'Your' : 'Their'} article ${mend.from}, “${title}”, becomes ${mend.to} here: the letter is taken.`;
    case 'tagParent':
      return `The tag “${title}” moves ${to === null ? 'to the top level' : `under “${to}”`}: ${from === null ? 'its place' : `“${from}” above it`} was deleted, or led back to itself.`;
    case 'revived':
      return mend.type === 'article'
        ? `The article “${title}” stays: one of you removed it while the other worked on it.`
        : `The name “${title}” stays: one of you deleted it while the other used it.`;
    case 'version':
      return `“${title}” is kept as another version of the article with that name.`;
    default:
      return never(mend);
  }
}

/** Where another version of an article first differs. Annotations of either stay with their own text. */
export function sentenceOfTextDifference({ mine, theirs, myWords, theirWords }: TextDifference): string {
  const from = theirWords === '' ? '' : `, from “${theirWords}” on`;
  const yours = myWords === '' ? '' : ` (yours: “${myWords}”)`;
  return `Their ${theirs.letter} differs from your ${mine.letter}, “${mine.title}”${from}${yours}; it is added as another version.`;
}

export const sentenceOfFuture = (count: number): string =>
  count === 1
    ? 'One record is dated in the future: their clock is ahead. It is taken in as it is.'
    : `${number(count)} records are dated in the future: their clock is ahead. They are taken in as they are.`;

/** Why two copies can't be merged: what is wrong, where, what to do. Nothing has changed. */
export function sentenceOfMergeFailure(failure: MergeFailure): string {
  switch (failure.kind) {
    case 'otherText': {
      const { mine, theirs } = failure;
      return (
        `Your article ${mine.letter}, “${mine.title}”, and their article ${theirs.letter} count as one but have different texts, ` +
        'so their annotations would stand at wrong words. Nothing was merged. Open the file as a session of its own, or ask for a new copy.'
      );
    }
    case 'withoutText':
      return `The article “${failure.article.title}” would come back, but its text is neither in the file nor here. Nothing was merged. Ask for the file with its texts.`;
    default:
      return sentenceOf(failure);
  }
}
