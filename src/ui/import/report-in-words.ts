import type { Resemblance } from '../../workspace/importing/import-row.ts';
import type { ImportReport } from '../../workspace/importing/report.ts';
import { addedInWords, carriedInWords } from '../sentences/carried.ts';
import { listInEnglish, numberInWords } from '../shared/in-locale.ts';

/** "9 articles added (2 as new versions), 1 skipped as a duplicate and 1 not read." */
export function summaryOf({ added, versions, duplicates, leftOut, problems }: ImportReport): string {
  const parts = [
    addedInWords(added.length, versions.length),
    ...(duplicates.length > 0
      ? [
          `${numberInWords(duplicates.length)} skipped as ${duplicates.length === 1 ? 'a duplicate' : 'duplicates'}`,
        ]
      : []),
    ...(leftOut.length > 0 ? [`${numberInWords(leftOut.length)} left out`] : []),
    ...(problems.length > 0 ? [`${numberInWords(problems.length)} not read`] : []),
  ];
  return `${listInEnglish(parts)}.`;
}

/** The whole report as plain text, to be copied or kept. `nameOf` names an article: `A “Title”`. */
export function reportAsText(report: ImportReport, nameOf: (of: Resemblance['of']) => string): string {
  const carried = report.carried && carriedInWords(report.carried);
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)];
  return [
    summaryOf(report),
    ...(carried ? [`${carried}.`] : []),
    ...section(
      'Not read',
      report.problems.map(({ from, sentence }) => `${from}: ${sentence}`),
    ),
    ...section(
      'Skipped as duplicates',
      report.duplicates.map(({ from, resemblance }) => duplicateInWords(from, resemblance, nameOf)),
    ),
    ...section('Left out', report.leftOut),
    ...section(
      'New versions',
      report.versions.map(({ article, of }) => versionInWords(article, of, nameOf)),
    ),
    ...section(
      'Added',
      report.added.map((article) => nameOf({ article })),
    ),
    '',
  ].join('\n');
}

export const duplicateInWords = (
  from: string,
  { kind, of }: Resemblance,
  nameOf: (of: Resemblance['of']) => string,
): string =>
  'row' in of
    ? `${from}: another text of the same import`
    : `${from}: ${kind === 'near' ? 'nearly the same as' : 'the same as'} ${nameOf(of)}`;

export const versionInWords = (
  article: ImportReport['added'][number],
  of: ImportReport['added'][number],
  nameOf: (of: Resemblance['of']) => string,
): string => `${nameOf({ article })} is a new version of ${nameOf({ article: of })}`;
