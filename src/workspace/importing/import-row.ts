import type { ArticleId } from '../../domain/ids.ts';
import type { ArticleDraft } from '../workspace.ts';

/** What a text on its way in resembles: an article of the session, or a row that came before it. */
export interface Resemblance {
  readonly kind: 'sameBytes' | 'sameText' | 'near';
  readonly of: { readonly article: ArticleId } | { readonly row: number };
  /** 0..1 of the draft's words that the other text has. */
  readonly shared: number;
}

export type ImportChoice =
  | { readonly kind: 'skip' }
  | { readonly kind: 'add' }
  | { readonly kind: 'version'; readonly of: ArticleId };

/** Facts that a person may correct before the text lands. `labels` is written with commas between. */
export type EditedField = 'title' | 'outlet' | 'publishedAt' | 'author' | 'url' | 'language' | 'labels';
export type Edits = Readonly<Partial<Record<EditedField, string>>>;

/** From where a text can be read once more. */
export type RowSource =
  | { readonly kind: 'bytes' }
  /** What was copied, as markup and as plain text; `as` is what the draft was made from. */
  | {
      readonly kind: 'rich';
      readonly html: string;
      readonly plain: string;
      readonly as: 'formatted' | 'plain';
    };

/** A text to look at before it becomes an article, and what the person has decided about it. */
export interface ImportRow {
  /** Stays the same while rows come and go. */
  readonly key: number;
  /** The file's name with its path, or "Pasted text". */
  readonly from: string;
  readonly draft: ArticleDraft;
  readonly source: RowSource;
  readonly resemblance: Resemblance | null;
  readonly edits: Edits;
  /** Null until the person has chosen: then what the resemblance says counts. */
  readonly chosen: ImportChoice | null;
  /** How it would come in, of a row that was unticked: ticking it again brings that back. */
  readonly takenAs?: ImportChoice;
}

/** The very same text is left out unless somebody wants it twice; anything else comes in. */
export const choiceOf = ({ chosen, resemblance }: Pick<ImportRow, 'chosen' | 'resemblance'>): ImportChoice =>
  chosen ?? (resemblance === null || resemblance.kind === 'near' ? { kind: 'add' } : { kind: 'skip' });

export const isTaken = (row: Pick<ImportRow, 'chosen' | 'resemblance'>): boolean =>
  choiceOf(row).kind !== 'skip';

/** What a row's tick decides: out, or in as it was chosen before. */
export function ticked(row: ImportRow, taken: boolean): ImportRow {
  if (taken === isTaken(row)) return row;
  return taken
    ? { ...row, chosen: row.takenAs ?? { kind: 'add' } }
    : { ...row, chosen: { kind: 'skip' }, takenAs: choiceOf(row) };
}

/** From this share of words on, a text is rather another version than another article. */
const RATHER_A_VERSION = 0.8;

/** What an article is known by, as far as it tells a version of itself from a copy elsewhere. */
export interface KnownBy {
  readonly outlet: string | null;
  readonly url: string | null;
}

/**
 * Whether a near-duplicate is proposed as a new version of the article it resembles: nearly all words are there, or it
 * comes from the same place.
 */
export function isRatherVersion(row: ImportRow, other: KnownBy): boolean {
  const { resemblance } = row;
  if (resemblance?.kind !== 'near' || !('article' in resemblance.of)) return false;
  const sameOf = (field: 'outlet' | 'url'): boolean => {
    const own = valueOf(row, field).toLocaleLowerCase();
    return own !== '' && own === other[field]?.toLocaleLowerCase();
  };
  return resemblance.shared > RATHER_A_VERSION || sameOf('outlet') || sameOf('url');
}

/** A field as it stands now: what the person wrote, else what was recognised. */
export function valueOf(
  { edits, draft: { proposal } }: Pick<ImportRow, 'edits' | 'draft'>,
  field: EditedField,
): string {
  const edited = edits[field];
  if (edited !== undefined) return edited;
  return field === 'labels' ? (proposal.labels ?? []).join(', ') : (proposal[field] ?? '');
}
