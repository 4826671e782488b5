import type { ActorId, ArticleId, TagId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { Article } from '../domain/records/article.ts';
import { articleCodingIdOf } from '../domain/records/article-coding.ts';
import {
  annotationsOf,
  articlesInOrder,
  type AnnotationsOfArticle,
  type SessionState,
} from '../domain/session-state.ts';
import { compareNames } from './name-order.ts';
import { earlierVersionsOf, nextVersionOf } from './versions.ts';

export const libraryStatuses = ['notStarted', 'begun', 'done'] as const;
/** How far the person at this browser is with an article. */
export type LibraryStatus = (typeof libraryStatuses)[number];

/** An article as the library lists it. The same object as long as nothing it shows has changed. */
export interface LibraryRow {
  readonly id: ArticleId;
  readonly article: Article;
  /** The outlet's name, null while nobody said. */
  readonly outlet: string | null;
  /** How many of its annotations are shown, by tag. */
  readonly counts: ReadonlyMap<TagId, number>;
  readonly annotations: number;
  readonly status: LibraryStatus;
  /** Names of everybody who has coded anything in it, in the reader's order. */
  readonly coders: readonly string[];
  /** How many earlier versions of it the session holds. */
  readonly earlier: number;
  /** The letter of the next version, where there is one. */
  readonly supersededBy: string | null;
}

/** What is to be seen of an article's annotations. */
type Shown = (articleId: ArticleId) => AnnotationsOfArticle;

/**
 * Makes the rows, and on the next call only those anew that have changed: after an annotation was edited one row of
 * 5,000, and the same array when nothing has.
 */
export function libraryRowsBy(): (state: SessionState, me: ActorId, shown: Shown) => readonly LibraryRow[] {
  let known = new Map<ArticleId, LibraryRow>();
  let last: readonly LibraryRow[] = [];
  return (state, me, shown) => {
    const ordered = inOrder(state);
    const codings = codersOfCodings(state.articleCodings);
    const next = new Map<ArticleId, LibraryRow>();
    for (const article of ordered) {
      const { id } = article;
      const all = tallyOf(annotationsOf(state, id));
      const seen = tallyOf(shown(id));
      const coders = coderNames(state, all.coders, codings.get(id));
      const coding = state.articleCodings.get(articleCodingIdOf(id, me));
      const begun = all.coders.has(me) || (coding && Object.keys(coding.attributes).length > 0);
      const row: LibraryRow = {
        id,
        article,
        outlet: article.outletId ? (state.entities.get(article.outletId)?.name ?? null) : null,
        counts: seen.counts,
        annotations: seen.total,
        status: coding?.done ? 'done' : begun ? 'begun' : 'notStarted',
        coders,
        earlier: earlierVersionsOf(state, id).length,
        supersededBy: nextVersionOf(state.articles, id)?.letter ?? null,
      };
      const before = known.get(id);
      next.set(id, before && isSame(before, row) ? before : row);
    }
    known = next;
    const rows = [...next.values()];
    if (rows.length !== last.length || rows.some((row, index) => row !== last[index])) last = rows;
    return last;
  };
}

const isSame = (a: LibraryRow, b: LibraryRow): boolean =>
  a.article === b.article &&
  a.outlet === b.outlet &&
  a.counts === b.counts &&
  a.status === b.status &&
  a.earlier === b.earlier &&
  a.supersededBy === b.supersededBy &&
  (a.coders === b.coders || a.coders.join('\n') === b.coders.join('\n'));

const orders = new WeakMap<SessionState['articles'], readonly Article[]>();

function inOrder(state: SessionState): readonly Article[] {
  const known = orders.get(state.articles) ?? articlesInOrder(state);
  orders.set(state.articles, known);
  return known;
}

interface Tally {
  readonly counts: ReadonlyMap<TagId, number>;
  readonly total: number;
  readonly coders: ReadonlySet<ActorId>;
}

const NOTHING: Tally = { counts: new Map(), total: 0, coders: new Set() };
const tallies = new WeakMap<AnnotationsOfArticle, Tally>();

/** Remembered by map, so that a tagging counts one article anew. */
function tallyOf(annotations: AnnotationsOfArticle): Tally {
  if (annotations.size === 0) return NOTHING;
  const known = tallies.get(annotations);
  if (known) return known;
  const counts = new Map<TagId, number>();
  const coders = new Set<ActorId>();
  for (const { tagId, layerOf } of annotations.values() as Iterable<Annotation>) {
    counts.set(tagId, (counts.get(tagId) ?? 0) + 1);
    coders.add(layerOf);
  }
  const tally = { counts, total: annotations.size, coders };
  tallies.set(annotations, tally);
  return tally;
}

const byCodings = new WeakMap<SessionState['articleCodings'], ReadonlyMap<ArticleId, ReadonlySet<ActorId>>>();

/** Who has coded an article as a whole, or is done with it. */
function codersOfCodings(
  codings: SessionState['articleCodings'],
): ReadonlyMap<ArticleId, ReadonlySet<ActorId>> {
  const known = byCodings.get(codings);
  if (known) return known;
  const coders = new Map<ArticleId, Set<ActorId>>();
  for (const { articleId, layerOf, done, attributes } of codings.values()) {
    if (!done && Object.keys(attributes).length === 0) continue;
    coders.set(articleId, (coders.get(articleId) ?? new Set()).add(layerOf));
  }
  byCodings.set(codings, coders);
  return coders;
}

const NOBODY: readonly string[] = [];

function coderNames(
  { actors }: SessionState,
  annotating: ReadonlySet<ActorId>,
  coding: ReadonlySet<ActorId> | undefined,
): readonly string[] {
  if (annotating.size === 0 && !coding) return NOBODY;
  return [...new Set([...annotating, ...(coding ?? [])])]
    .map((id) => actors.get(id)?.name || 'Unnamed')
    .toSorted(compareNames);
}
