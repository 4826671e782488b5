import type { ArticleId, EntityId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { Article } from '../domain/records/article.ts';
import { annotationsOf, articlesInOrder, tagsInOrder, type SessionState } from '../domain/session-state.ts';
import { matcherOf, type Matches } from './annotation-filter.ts';
import { annotationOrder } from './annotation-order.ts';
import { articleFacts, type ArticleFacts } from './article-facts.ts';
import type { Layers, Stands } from './layers.ts';
import { groupCounts, groupOf, type ComparedCoders, type Standings } from './standing-groups.ts';
import type { LayerView, ListFilter, StandingGroup } from './view-store.ts';
import { compareNames } from './name-order.ts';

/** What the list shows, in its order, and out of how many. */
export interface ListedAnnotations {
  readonly rows: readonly Annotation[];
  readonly total: number;
  /** While two coders are compared: how many of each group there are, whatever else the list leaves out. */
  readonly groups: ReadonlyMap<StandingGroup, number> | null;
}

export type AnnotationLister = (
  state: SessionState,
  articleId: ArticleId | null,
  filter: ListFilter,
  view: LayerView,
) => ListedAnnotations;

/**
 * Lists annotations and remembers what it has worked out, article by article: after an edit only the edited article is
 * ordered and filtered again. Equal input gives the same arrays, so that nothing renders for nothing.
 */
export function annotationLister(layers: Layers<Stands>): AnnotationLister {
  const order = annotationOrder();
  const matcher = matcherInMemory();
  const matching = new Map<ArticleId, OfArticle>();
  const joined = remembered((...parts: (readonly Annotation[])[]) => {
    const [only] = parts;
    return only && parts.length === 1 ? only : parts.flat();
  });

  const rowsOf = (
    state: SessionState,
    { id }: Article,
    { standings }: ListFilter,
    matches: Matches | null,
    view: LayerView,
  ): readonly Annotation[] => {
    const ordered = order(id, layers.shown(state, id, view));
    const groups = view.compared && standings.size > 0 ? standings : null;
    if (!matches && !groups) return ordered;
    const find = matching.get(id) ?? { inGroups: groupsOfArticle(), matching: matchesOfArticle() };
    matching.set(id, find);
    const grouped =
      groups && view.compared
        ? find.inGroups(ordered, layers.compared(state, id, view), view.compared, groups)
        : ordered;
    return matches ? find.matching(grouped, matches, articleFacts(state, id)) : grouped;
  };

  const list: AnnotationLister = (state, articleId, filter, view) => {
    const articles = articlesIn(state, articleId, filter);
    const matches = matcher(filter, state);
    const rows = joined(...articles.map((article) => rowsOf(state, article, filter, matches, view)));
    return {
      rows: sorted(rows, state, filter),
      total: articles.reduce((sum, { id }) => sum + layers.shown(state, id, view).size, 0),
      groups:
        view.compared &&
        groupCounts(
          articles.map(({ id }) => ({
            annotations: annotationsOf(state, id).values(),
            standings: layers.compared(state, id, view),
          })),
          view.compared,
        ),
    };
  };

  let last: { readonly inputs: readonly unknown[]; readonly listed: ListedAnnotations } | null = null;
  return (state, articleId, filter, view) => {
    const { annotations, articles, tags, entities, texts, comments, links } = state;
    const inputs = [annotations, articles, tags, entities, texts, comments, links, articleId, filter, view];
    if (last === null || !sameItems(inputs, last.inputs))
      last = { inputs, listed: list(state, articleId, filter, view) };
    return last.listed;
  };
}

/** The test stays the same one while nothing has changed that it asks for, so that what passed need not be asked again. */
function matcherInMemory(): (filter: ListFilter, state: SessionState) => Matches | null {
  let last: { readonly inputs: readonly unknown[]; readonly matches: Matches | null } | null = null;
  return (filter, state) => {
    const { tags, entities, comments, links, annotations } = state;
    const { attention } = filter;
    const inputs = [
      filter,
      tags,
      entities,
      attention.has('openComment') && comments,
      attention.has('link') && links,
      attention.has('link') && annotations,
    ];
    if (last === null || !sameItems(inputs, last.inputs))
      last = { inputs, matches: matcherOf(filter, state) };
    return last.matches;
  };
}

/** What an article's rows were narrowed down to last. */
interface OfArticle {
  readonly inGroups: ReturnType<typeof groupsOfArticle>;
  readonly matching: ReturnType<typeof matchesOfArticle>;
}

const byLetter = new WeakMap<SessionState['articles'], readonly Article[]>();

function articlesIn(
  state: SessionState,
  articleId: ArticleId | null,
  { scope }: ListFilter,
): readonly Article[] {
  if (scope === 'article') {
    const article = articleId ? state.articles.get(articleId) : undefined;
    return article ? [article] : [];
  }
  const known = byLetter.get(state.articles);
  if (known) return known;
  const articles = articlesInOrder(state);
  byLetter.set(state.articles, articles);
  return articles;
}

const matchesOfArticle = () =>
  remembered((ordered: readonly Annotation[], matches: Matches, facts: ArticleFacts) =>
    ordered.filter((annotation) => matches(annotation, () => facts)),
  );

const groupsOfArticle = () =>
  remembered(
    (
      ordered: readonly Annotation[],
      standings: Standings,
      pair: ComparedCoders,
      wanted: ReadonlySet<StandingGroup>,
    ) =>
      ordered.filter((annotation) => {
        const group = groupOf(annotation, standings, pair);
        return group !== null && wanted.has(group);
      }),
  );

/** Rows come in the order of the text, which stays the order within a tag and within a speaker. */
function sorted(
  rows: readonly Annotation[],
  state: SessionState,
  { sort }: ListFilter,
): readonly Annotation[] {
  switch (sort) {
    case 'position':
      return rows;
    case 'tag': {
      const places = new Map(tagsInOrder(state).map(({ id }, index) => [id, index]));
      return inGroups(
        rows,
        (annotation) => places.get(annotation.tagId) ?? null,
        (a, b) => a - b,
      );
    }
    case 'speaker': {
      const principal = principalEntities(state);
      return inGroups(
        rows,
        (annotation) => {
          const id = principal(annotation);
          return (id && state.entities.get(id)?.name) ?? null;
        },
        compareNames,
      );
    }
  }
}

/** Sorts the few keys and not the many rows; those without a key come last. */
function inGroups<Key>(
  rows: readonly Annotation[],
  keyOf: (annotation: Annotation) => Key | null,
  compare: (a: Key, b: Key) => number,
): readonly Annotation[] {
  const groups = new Map<Key, Annotation[]>();
  const rest: Annotation[] = [];
  for (const annotation of rows) {
    const key = keyOf(annotation);
    const group = key === null ? rest : groups.get(key);
    if (group) group.push(annotation);
    else if (key !== null) groups.set(key, [annotation]);
  }
  const ordered = [...groups].toSorted(([a], [b]) => compare(a, b)).flatMap(([, group]) => group);
  return [...ordered, ...rest];
}

/** Whom an annotation is about first: its speaker, claimant or target, the first core or computed entity of its tag. */
export const principalEntity = (annotation: Annotation, state: SessionState): EntityId | null =>
  principalEntities(state)(annotation);

/** The same for many: what depends only on tag or article is looked up once for neighbours. */
function principalEntities(state: SessionState): (annotation: Annotation) => EntityId | null {
  const specs = new Map(
    [...state.tags].map(([id, tag]) => [
      id,
      tag.attributes.find(({ kind, level }) => kind === 'entity' && level !== 'more'),
    ]),
  );
  let articleId: ArticleId | null = null;
  let facts: ArticleFacts | null = null;
  return (annotation) => {
    const spec = specs.get(annotation.tagId);
    if (!spec) return null;
    if (!facts || annotation.target.articleId !== articleId) {
      articleId = annotation.target.articleId;
      facts = articleFacts(state, articleId);
    }
    const value = facts.valueOf(annotation, spec);
    return typeof value === 'string' ? (value as EntityId) : null;
  };
}

/** Calls again only when an argument is another one than last time. */
function remembered<Inputs extends readonly unknown[], Output>(
  work: (...inputs: Inputs) => Output,
): (...inputs: Inputs) => Output {
  let last: { readonly inputs: Inputs; readonly output: Output } | null = null;
  return (...inputs) => {
    if (last === null || !sameItems(inputs, last.inputs)) last = { inputs, output: work(...inputs) };
    return last.output;
  };
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
