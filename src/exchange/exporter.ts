import type { ActorId, AnnotationId, ArticleId, HandOutId, TagId } from '../domain/ids.ts';
import type { Change } from '../domain/change.ts';
import type { SessionState } from '../domain/session-state.ts';

/** What an export holds: the whole session, one article, or the annotations the list shows. */
export type ExportScope =
  | { readonly kind: 'session' }
  | { readonly kind: 'article'; readonly articleId: ArticleId }
  | { readonly kind: 'annotations'; readonly ids: ReadonlySet<AnnotationId> }
  /** Chosen articles, coders and tags; null means all. What was deleted goes along as far as it is chosen. */
  | {
      readonly kind: 'part';
      readonly articleIds: ReadonlySet<ArticleId> | null;
      readonly coders: ReadonlySet<ActorId> | null;
      readonly tagIds: ReadonlySet<TagId> | null;
    }
  /** The package of a hand-out: its articles, the codebook, and other people's work only where it is not blind. */
  | { readonly kind: 'handOut'; readonly handOutId: HandOutId };

export interface ExportInput {
  /** Every article in scope has its text in `state.texts`. */
  readonly state: SessionState;
  readonly scope: ExportScope;
  /** The log, oldest first; empty unless the person asked for it. */
  readonly changes: readonly Change[];
  /** Without them a session file can only be read where the same texts are: they are matched by hash. Default: with. */
  readonly withTexts?: boolean;
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
  /** The same text in pieces, where a file may be so large that writing it at once would hold up the page. */
  pieces?(input: ExportInput): Iterable<string>;
}
