import type { Alignment } from '../../domain/alignment.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { Annotation, AttributeValue, Target } from '../../domain/records/annotation.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { articlesInOrder, type AnnotationsOfArticle, type SessionState } from '../../domain/session-state.ts';
import { counterpartOf, type Counterpart } from '../alignment/counterpart.ts';
import type { Offer } from './offer.ts';
import { passagesTouching } from './passages-touching.ts';
import { spanElsewhere, type BareSpan } from './said-already.ts';

/** What could be offered, as far as the other article goes. */
export interface Candidate {
  readonly offer: Offer;
  /** The source as it would stand here. */
  readonly span: BareSpan;
  /** The place of its article among all, from 0. */
  readonly rank: number;
}

/** The article that is offered something. */
export interface Here {
  readonly articleId: ArticleId;
  readonly text: string;
}

/** Everything that may be seen of articles that share something with this one and has another side here. */
export function* candidatesFor(
  state: SessionState,
  alignments: ReadonlyMap<ArticleId, Alignment>,
  here: Here,
  shown: (articleId: ArticleId) => AnnotationsOfArticle,
): Generator<Candidate> {
  for (const [rank, { id, letter }] of articlesInOrder(state).entries()) {
    const alignment = alignments.get(id);
    const b = state.texts.get(id)?.text;
    if (!alignment || b === undefined) continue;
    const there: Shared = { alignment, texts: { a: here.text, b }, articleId: here.articleId, letter, rank };
    for (const source of shown(id).values()) {
      const candidate = state.tags.has(source.tagId) ? candidateOf(source, there) : null;
      if (candidate) yield candidate;
    }
  }
}

/** What this article shares with another. */
interface Shared {
  readonly alignment: Alignment;
  readonly texts: { readonly a: string; readonly b: string };
  readonly articleId: ArticleId;
  readonly letter: string;
  readonly rank: number;
}

/** Finding the other side is what takes time, and neither records nor alignments ever change. */
const known = new WeakMap<Alignment, WeakMap<Annotation, Candidate | null>>();

function candidateOf(source: Annotation, there: Shared): Candidate | null {
  const ofAlignment = known.get(there.alignment) ?? new WeakMap<Annotation, Candidate | null>();
  known.set(there.alignment, ofAlignment);
  const found = ofAlignment.get(source);
  // The same alignment serves every copy of a text: what was found may be for another article.
  const isHere = found?.offer.articleId === there.articleId;
  if (found === null || (found && isHere && found.offer.from === there.letter && found.rank === there.rank))
    return found;
  const candidate = newCandidate(source, there);
  ofAlignment.set(source, candidate);
  return candidate;
}

function newCandidate(source: Annotation, there: Shared): Candidate | null {
  const { texts, articleId, letter, rank } = there;
  const counterpart = source.target.detached ? null : otherSideOf(source.target.ranges, there);
  if (!counterpart) return null;
  const { ranges, variant } = counterpart;
  // A finding says that the words are others elsewhere: it is none about those others.
  if (variant === 'edited' && isFinding(source)) return null;
  const offer: Offer = {
    key: `${articleId} ${source.tagId} ${ranges.map(({ start, end }) => `${start}-${end}`).join()}`,
    source,
    from: letter,
    articleId,
    ranges,
    variant,
    because: variant === 'exact' ? `The same words in ${letter}` : `The same words in ${letter}, edited`,
    passages: passagesOf(source, there),
  };
  return { offer, span: spanElsewhere(source, { articleId, text: texts.a }, ranges), rank };
}

const otherSideOf = (ranges: readonly TextRange[], { alignment, texts }: Shared): Counterpart | null => {
  const extent = { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 };
  const touched = passagesTouching(alignment, 'b', extent);
  return touched ? counterpartOf({ ...alignment, ...touched }, texts, 'b', ranges) : null;
};

const isFinding = ({ origin }: Annotation): boolean =>
  origin.kind === 'suggestion' && origin.suggester === 'comparison';

function passagesOf(source: Annotation, there: Shared): Offer['passages'] {
  const passages: Record<string, readonly TextRange[] | null> = {};
  for (const [id, { value }] of Object.entries(source.attributes)) {
    if (!isTarget(value)) continue;
    const isThere = !value.detached && value.articleId === source.target.articleId;
    passages[id] = isThere ? (otherSideOf(value.ranges, there)?.ranges ?? null) : null;
  }
  return passages;
}

const isTarget = (value: AttributeValue): value is Target =>
  typeof value === 'object' && !Array.isArray(value);
