import { foldName } from '../../domain/entity-names.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { linkKindIn } from '../../domain/links-of.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { Link } from '../../domain/records/link.ts';
import { findAnnotation, type SessionState } from '../../domain/session-state.ts';
import { byPosition } from '../../state/annotation-order.ts';
import type { LayerView } from '../../state/view-store.ts';
import { wordsOf } from '../annotations/excerpt.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';

/** A link with both its ends, both alive and of shown layers. */
export interface WholeLink {
  readonly link: Link;
  readonly from: Annotation;
  readonly to: Annotation;
}

export interface LinkFilter {
  /** Null: the whole session. A link across articles belongs to both. */
  readonly articleId: ArticleId | null;
  /** Null: every kind. */
  readonly kind: string | null;
  /** Searched in the words of both ends. */
  readonly text: string;
}

/** All links that can be seen, by where their first end stands. */
export function allLinks(state: SessionState, layers: LayerView): readonly WholeLink[] {
  const isShown = (annotation: Annotation | null | undefined): annotation is Annotation =>
    annotation != null &&
    state.articles.has(annotation.target.articleId) &&
    shownAnnotations(state, annotation.target.articleId, layers).has(annotation.id);
  const letterOf = ({ target }: Annotation): string => state.articles.get(target.articleId)?.letter ?? '';
  return [...state.links.values()]
    .flatMap((link): readonly WholeLink[] => {
      const from = findAnnotation(state, link.from);
      const to = findAnnotation(state, link.to);
      return isShown(from) && isShown(to) ? [{ link, from, to }] : [];
    })
    .toSorted(
      (a, b) =>
        compareLetters(letterOf(a.from), letterOf(b.from)) ||
        byPosition(a.from, b.from) ||
        byPosition(a.to, b.to),
    );
}

export function matchingLinks(
  links: readonly WholeLink[],
  { articleId, kind, text }: LinkFilter,
): readonly WholeLink[] {
  const words = foldName(text);
  return links.filter(
    ({ link, from, to }) =>
      (articleId === null || [from, to].some(({ target }) => target.articleId === articleId)) &&
      (kind === null || link.kind === kind) &&
      (words === '' || [from, to].some((end) => foldName(wordsOf(end)).includes(words))),
  );
}

/** The kinds that occur, with how often, in the codebook's order; what it no longer has comes last. */
export function kindsAmong(
  links: readonly WholeLink[],
  state: SessionState,
): readonly { readonly id: string; readonly label: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { link } of links) counts.set(link.kind, (counts.get(link.kind) ?? 0) + 1);
  const order = (state.codebooks.get(state.session.codebookId)?.links ?? []).map(({ id }) => id);
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...counts]
    .map(([id, count]) => ({ id, label: linkKindIn(state, id)?.label ?? id, count }))
    .toSorted((a, b) => place(a.id) - place(b.id));
}

const compareLetters = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
