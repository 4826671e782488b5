import { whyNotLinkable } from '../commands/create-link.ts';
import type { ActorId, ArticleId, LinkId } from '../ids.ts';
import { linkKindIn, linksOf, type LinkKind } from '../links-of.ts';
import type { Annotation } from '../records/annotation.ts';
import { linkIdOf, type LinkEnds } from '../records/link.ts';
import { annotationsOf, type SessionState } from '../session-state.ts';
import { lookupsOf } from './article-lookups.ts';
import { isQuoteTag } from './quote-tag.ts';

/** A link that follows from how two annotations of one coder stand in each other. */
export interface LinkProposal extends LinkEnds {
  /** That of the link it would be. */
  readonly id: LinkId;
}

/** The kinds that nesting proves, by their ids in the codebook. One without them gets no proposals. */
const NESTED_IN = 'nested-in';
const ASSERTS = 'asserts';

/**
 * What follows from nesting in one coder's work on an article: a quote inside a longer quote is `nested-in` the
 * shortest such; the shortest quote around a claim `asserts` it. In reading order of the inner one. Two ends that such a
 * link ties already, either way, are not proposed again.
 */
export function linkProposals(
  state: SessionState,
  articleId: ArticleId,
  coder: ActorId,
): readonly LinkProposal[] {
  const article = state.articles.get(articleId);
  const text = state.texts.get(articleId)?.text;
  const [nestedIn, asserts] = [linkKindIn(state, NESTED_IN), linkKindIn(state, ASSERTS)];
  if (!article || text === undefined || !(nestedIn || asserts)) return [];
  const isQuote = ({ tagId }: Annotation): boolean => isQuoteTag(state.tags.get(tagId));
  const { quotes } = lookupsOf({ state, text, article });
  const found: { readonly start: number; readonly ends: LinkEnds }[] = [];
  const propose = (kind: LinkKind | undefined, from: Annotation, to: Annotation, inner: Annotation): void => {
    if (!kind || whyNotLinkable(kind, from, to) !== null || isTied(state, kind, from, to)) return;
    const start = inner.target.ranges[0]?.start ?? 0;
    found.push({ start, ends: { kind: kind.id, from: from.id, to: to.id } });
  };
  for (const inner of annotationsOf(state, articleId).values()) {
    if (inner.layerOf !== coder || inner.target.detached) continue;
    if (isQuote(inner)) {
      const outer = nestedIn && quotes.innermostAround(inner, 'longer');
      if (outer) propose(nestedIn, inner, outer, inner);
    } else {
      const outer = asserts && quotes.innermostAround(inner, 'equalOrLonger');
      if (outer) propose(asserts, outer, inner, inner);
    }
  }
  return found
    .toSorted((a, b) => a.start - b.start)
    .map(({ ends }): LinkProposal => ({ ...ends, id: linkIdOf(ends) }));
}

const isTied = (state: SessionState, kind: LinkKind, one: Annotation, other: Annotation): boolean =>
  linksOf(state, one.id).some((link) => link.kind === kind.id && [link.from, link.to].includes(other.id));
