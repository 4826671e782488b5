import type { Instant } from './ids.ts';

/** What a session's database lacks, as far as that can be told without what is missing. */
export type SessionLoss =
  /** The database ends before its witness: these changes, counted from 1, both included. */
  | { readonly kind: 'changes'; readonly from: number; readonly to: number }
  /** Another database stands where one with so many changes stood. */
  | { readonly kind: 'otherDatabase'; readonly changes: number }
  /** A table holds another number of rows than were counted when they were written. */
  | { readonly kind: 'rows'; readonly table: string; readonly found: number; readonly counted: number }
  /** Articles whose texts are not there any more: so many, of all that were not removed; and what one of them is called. */
  | { readonly kind: 'texts'; readonly missing: number; readonly articles: number; readonly first: string }
  /** Rows that are there and can't be read. */
  | { readonly kind: 'unreadable'; readonly count: number; readonly first: string }
  /** The log ends before the database's own head. */
  | { readonly kind: 'log'; readonly endsAt: number; readonly head: number };

/** What was last known of a session that lost something, remembered outside its database. */
export interface RememberedSession {
  readonly title: string;
  readonly articleCount: number;
  readonly annotationCount: number;
  /** When a session file was last saved. */
  readonly savedAt: Instant | null;
}

const TEXTS = 'texts ';

/** The same as long as nothing more is missing: what a person has agreed to go on without is not told again. */
function keyOfLoss(loss: SessionLoss): string {
  switch (loss.kind) {
    case 'rows':
      // The numbers grow with the work; how many are missing stays.
      return `rows ${loss.table} ${loss.found - loss.counted}`;
    case 'texts':
      return `${TEXTS}${loss.missing}`;
    case 'unreadable':
      return `unreadable ${loss.count} ${loss.first}`;
    case 'changes':
      return `changes ${loss.from} ${loss.to}`;
    case 'otherDatabase':
      return `otherDatabase ${loss.changes}`;
    case 'log':
      return `log ${loss.endsAt} ${loss.head}`;
  }
}

const SEPARATOR = '\n';
/** Of a row that can't be read, the key may hold anything. */
const keyInOneLine = (loss: SessionLoss): string => keyOfLoss(loss).replaceAll(SEPARATOR, ' ');

/** One line a loss, so that a single one reads as it always has. */
export const keyOfLosses = (losses: readonly SessionLoss[]): string =>
  losses.map(keyInOneLine).join(SEPARATOR);

/** The first loss that nobody has agreed to, or null. @param accepted made by `keyOfLosses` */
export function firstNotIn(accepted: string | undefined, losses: readonly SessionLoss[]): SessionLoss | null {
  const keys = accepted?.split(SEPARATOR) ?? [];
  const isAgreed = (loss: SessionLoss): boolean =>
    // An article without a text may have been removed since, and others have come: fewer or as many are no news.
    loss.kind === 'texts'
      ? keys.some((key) => key.startsWith(TEXTS) && loss.missing <= Number(key.slice(TEXTS.length)))
      : keys.includes(keyInOneLine(loss));
  return losses.find((loss) => !isAgreed(loss)) ?? null;
}
