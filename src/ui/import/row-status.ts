import type { SessionState } from '../../domain/session-state.ts';
import { choiceOf, type ImportRow, type Resemblance } from '../../workspace/importing/import-row.ts';

/** How a text stands to what is here: a sign, and the same in words. */
export interface RowStatus {
  readonly kind: 'new' | 'same' | 'near' | 'version' | 'problem';
  readonly sign: string;
  readonly words: string;
}

/** "A", or a file's name for a text of the same import. */
export type NameOf = (of: Resemblance['of']) => string;

export const nameIn =
  (state: SessionState | null, rows: readonly ImportRow[]): NameOf =>
  (of) =>
    'article' in of
      ? (state?.articles.get(of.article)?.letter ?? 'a removed article')
      : `“${(rows.find(({ key }) => key === of.row)?.from ?? 'another').split('/').at(-1)}”`;

/** Never 100 % while anything differs. */
export const shareInWords = (shared: number): string =>
  `${Math.min(99, Math.max(1, Math.round(shared * 100)))} %`;

export function statusOf(row: ImportRow, nameOf: NameOf): RowStatus {
  const choice = choiceOf(row);
  const { resemblance } = row;
  if (choice.kind === 'version') {
    return { kind: 'version', sign: '↻', words: `New version of ${nameOf({ article: choice.of })}` };
  }
  if (!resemblance) return { kind: 'new', sign: '+', words: 'New' };
  const name = nameOf(resemblance.of);
  return resemblance.kind === 'near'
    ? { kind: 'near', sign: '≈', words: `${shareInWords(resemblance.shared)} as in ${name}` }
    : { kind: 'same', sign: '=', words: `Same as ${name}` };
}

/** What was found, as a whole sentence. */
export function sentenceOfResemblance({ kind, of, shared }: Resemblance, nameOf: NameOf): string {
  const where = 'article' in of ? 'in the session as' : 'among these as';
  switch (kind) {
    case 'sameBytes':
      return `This very file is already ${where} ${nameOf(of)}.`;
    case 'sameText':
      return `This very text is already ${where} ${nameOf(of)}.`;
    case 'near':
      return `${shareInWords(shared)} of its words stand in ${nameOf(of)} in the same order.${
        // A version needs an article that is there.
        'article' in of
          ? ''
          : ' If it is a new version of that one, keep both; then choose “A new version of …” in its menu.'
      }`;
  }
}
