import type { Edit, Passage, Side } from '../../domain/alignment.ts';
import type { ReportedPair } from '../../domain/comparison-report.ts';
import type { TextRange } from '../../domain/records/range.ts';

/** What a pair is told by, one after another as one reads. */
export type Finding =
  /** `number`: from 1, in the order of `a`. */
  | { readonly kind: 'passage'; readonly passage: Passage; readonly number: number }
  | { readonly kind: 'edit'; readonly edit: Edit; readonly passage: Passage; readonly number: number }
  | { readonly kind: 'onlyHere'; readonly side: Side; readonly range: TextRange; readonly whole: boolean }
  | { readonly kind: 'sharedQuote'; readonly passage: Passage; readonly number: number };

/** Each passage with its edits behind it, where it stands in `a`; then the quotes that only quotation shares. */
export function* findingsOf({ rows, alignment }: ReportedPair): Generator<Finding> {
  let number = 0;
  for (const row of rows) {
    if (row.kind === 'onlyHere') {
      yield { kind: 'onlyHere', side: row.side, range: row.range, whole: row.whole };
    } else if (row.kind === 'passage' || row.side === 'a') {
      number += 1;
      yield { kind: 'passage', passage: row.passage, number };
      for (const edit of row.passage.edits) yield { kind: 'edit', edit, passage: row.passage, number };
    }
  }
  for (const [index, passage] of alignment.sharedQuotes.entries()) {
    yield { kind: 'sharedQuote', passage, number: index + 1 };
  }
}
