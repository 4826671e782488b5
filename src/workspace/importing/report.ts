import type { ArticleId } from '../../domain/ids.ts';
import { choiceOf, isTaken, type ImportRow, type Resemblance } from './import-row.ts';

/** What a later version took along of the annotations on the one before. */
export interface Carried {
  readonly exact: number;
  readonly moved: number;
  readonly lost: number;
}

/** What became of everything that came in. Titles are as they were when it landed. */
export interface ImportReport {
  readonly added: readonly ArticleId[];
  readonly versions: readonly { readonly article: ArticleId; readonly of: ArticleId }[];
  /** Left out because the session has them. */
  readonly duplicates: readonly { readonly from: string; readonly resemblance: Resemblance }[];
  /** Left out by the person although they are new. */
  readonly leftOut: readonly string[];
  /** Files that could not be read, each with its sentence. */
  readonly problems: readonly { readonly from: string; readonly sentence: string }[];
  /** Null while no version came in. */
  readonly carried: Carried | null;
}

/** @param added ids in the order of the rows that were taken */
export function reportOf(
  rows: readonly ImportRow[],
  problems: ImportReport['problems'],
  added: readonly ArticleId[],
  carried: Carried | null = null,
): ImportReport {
  const taken = rows.filter(isTaken);
  const left = rows.filter((row) => !isTaken(row));
  return {
    added,
    versions: taken.flatMap((row, index) => {
      const choice = choiceOf(row);
      const article = added[index];
      return choice.kind === 'version' && article ? [{ article, of: choice.of }] : [];
    }),
    duplicates: left.flatMap(({ from, resemblance }) => (resemblance ? [{ from, resemblance }] : [])),
    leftOut: left.flatMap(({ from, resemblance }) => (resemblance ? [] : [from])),
    problems,
    carried,
  };
}

/** Whether one line says it all: everything that came in is there, as new articles. */
export const wentWell = ({ versions, duplicates, leftOut, problems }: ImportReport): boolean =>
  versions.length + duplicates.length + leftOut.length + problems.length === 0;

/** Sums up what several versions took along. */
export const sumOf = (all: readonly Carried[]): Carried | null =>
  all.length === 0
    ? null
    : all.reduce((sum, one) => ({
        exact: sum.exact + one.exact,
        moved: sum.moved + one.moved,
        lost: sum.lost + one.lost,
      }));
