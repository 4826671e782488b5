import { cleanLabels, problemOfField, tidyLanguage, type ShapedField } from '../../domain/article-fields.ts';
import type { AcceptedDraft } from '../workspace.ts';
import { choiceOf, isTaken, valueOf, type EditedField, type ImportRow } from './import-row.ts';

/** A field that can't be kept as it is written. */
export interface RowProblem {
  readonly key: number;
  readonly field: ShapedField;
}

const SHAPED: readonly ShapedField[] = ['publishedAt', 'url', 'language'];

/** What is wrong in a row's fields; an emptied title is not: the recognised one then stays. */
export const problemsIn = (row: ImportRow): readonly RowProblem[] =>
  isTaken(row)
    ? SHAPED.filter((field) => problemOfField(field, valueOf(row, field).trim()) !== null).map((field) => ({
        key: row.key,
        field,
      }))
    : [];

/** A row as it will become an article. Only rows that are taken. */
export function acceptedOf(row: ImportRow): AcceptedDraft {
  const { draft } = row;
  const choice = choiceOf(row);
  const read = (field: EditedField): string => valueOf(row, field).trim();
  const language = read('language');
  return {
    draft,
    title: read('title') || draft.proposal.title,
    outlet: read('outlet') || null,
    publishedAt: read('publishedAt') || null,
    author: read('author') || null,
    url: read('url') || null,
    language: language === '' ? null : tidyLanguage(language),
    labels: labelsIn(read('labels')),
    versionOf: choice.kind === 'version' ? choice.of : null,
  };
}

/** Labels as they are typed: with commas between, each once. */
export const labelsIn = (text: string): readonly string[] => cleanLabels(text.split(/[,;،؛、，；]/u));
