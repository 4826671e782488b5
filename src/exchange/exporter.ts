import type { AnnotationId, ArticleId } from '../domain/ids.ts';
import type { Change } from '../domain/change.ts';
import type { SessionState } from '../domain/session-state.ts';

/** What an export holds: the whole session, one article, or the annotations the list shows. */
export type ExportScope =
  | { readonly kind: 'session' }
  | { readonly kind: 'article'; readonly articleId: ArticleId }
  | { readonly kind: 'annotations'; readonly ids: ReadonlySet<AnnotationId> };

export interface ExportInput {
  /** Every article in scope has its text in `state.texts`. */
  readonly state: SessionState;
  readonly scope: ExportScope;
  /** The log, oldest first; empty unless the person asked for it. */
  readonly changes: readonly Change[];
}

/**
 * One format. Deterministic: the same input gives the same bytes. To add one: a file in `exporters/` and a line in
 * `exporters.ts`; the contract test loops over that array.
 */
export interface Exporter {
  readonly id: string;
  /** The menu item's name; outside checks rely on its first word. */
  readonly label: string;
  readonly about: string;
  /** `.parallax.json`, appended to the session's title. */
  readonly extension: string;
  readonly mediaType: string;
  /** The unit its offsets count in. */
  readonly offsetUnit: 'codePoint' | 'none';
  /** What this format cannot hold, in words. Empty for a lossless one. */
  readonly losses: readonly string[];
  write(input: ExportInput): string;
}
