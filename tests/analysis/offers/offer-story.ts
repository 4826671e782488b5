import { align } from '../../../src/analysis/alignment/align.ts';
import { copyOffers } from '../../../src/analysis/offers/copy-offers.ts';
import type { Offer } from '../../../src/analysis/offers/offer.ts';
import { mirrored, type Alignment, type ComparedText } from '../../../src/domain/alignment.ts';
import type { ActorId, AnnotationId, ArticleId, ClientId, TagId } from '../../../src/domain/ids.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { annotationsOf, type SessionState } from '../../../src/domain/session-state.ts';
import { CommandRunner } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

/** The other coder. */
export const BO = 'actor-bo' as ActorId;

export const compared = (state: SessionState, id: ArticleId): ComparedText => {
  const content = state.texts.get(id)!;
  return { articleId: id, textHash: id, text: content.text, blocks: content.blocks, bodyStart: 0 };
};

/** Articles A, B, C … of these texts, people who code them, and what is offered to them. */
export class Story {
  runner: CommandRunner;
  readonly ids: readonly ArticleId[];
  dismissed: ReadonlySet<string> = new Set();
  private readonly aligned = new Map<ArticleId, ReadonlyMap<ArticleId, Alignment>>();
  private readonly people = new Map<ActorId, CommandRunner>();

  constructor(...texts: readonly string[]) {
    const { runner, articleIds } = sessionWith(...texts);
    this.runner = runner;
    this.ids = articleIds;
  }

  id(letter: string): ArticleId {
    return this.ids['ABCD'.indexOf(letter)]!;
  }

  text(letter: string): string {
    return this.runner.state.texts.get(this.id(letter))!.text;
  }

  rangeOf(letter: string, words: string): TextRange {
    const start = this.text(letter).indexOf(words);
    if (start < 0) throw new Error(`${letter} does not have “${words}”`);
    return { start, end: start + words.length };
  }

  tag(letter: string, tagId: string, ...words: readonly string[]): AnnotationId {
    return this.tagRanges(
      letter,
      tagId,
      words.map((part) => this.rangeOf(letter, part)),
    );
  }

  tagRanges(letter: string, tagId: string, ranges: readonly TextRange[]): AnnotationId {
    const { entries } = this.runner.do('createAnnotation', {
      articleId: this.id(letter),
      ranges,
      tagId: tagId as TagId,
    });
    return entries[0]!.after.id as AnnotationId;
  }

  /** Somebody else sits down at the same session. */
  as(actorId: ActorId): void {
    const { state } = this.runner;
    this.people.set(this.runner.context.actorId, this.runner);
    this.runner =
      this.people.get(actorId) ?? new CommandRunner(state, { client: `c-${actorId}` as ClientId, actorId });
    this.runner.state = state;
  }

  /** As the store has them: made once, told from either side. */
  private alignments(here: ArticleId): ReadonlyMap<ArticleId, Alignment> {
    const known = this.aligned.get(here);
    if (known) return known;
    const { state } = this.runner;
    const alignments = new Map(
      this.ids
        .filter((id) => id !== here)
        .map((id) => [id, mirrored(align(compared(state, id), compared(state, here)))] as const),
    );
    this.aligned.set(here, alignments);
    return alignments;
  }

  offers(letter: string, hidden: ReadonlySet<ActorId> = new Set()): readonly Offer[] {
    const { state } = this.runner;
    const articleId = this.id(letter);
    const alignments = this.alignments(articleId);
    return copyOffers(state, alignments, articleId, {
      actorId: this.runner.context.actorId,
      dismissed: this.dismissed,
      shown: (id) => new Map([...annotationsOf(state, id)].filter(([, { layerOf }]) => !hidden.has(layerOf))),
    });
  }

  copy(...offers: readonly Offer[]): readonly AnnotationId[] {
    const { entries } = this.runner.do('copyAnnotations', {
      copies: offers.map(({ source, articleId, ranges, variant, because, passages }) => ({
        sourceId: source.id,
        articleId,
        ranges,
        variant,
        because,
        passages,
      })),
    });
    return entries.flatMap(({ after }) => (after.type === 'annotation' ? [after.id as AnnotationId] : []));
  }

  words({ articleId, ranges }: Offer): string {
    const text = this.runner.state.texts.get(articleId)!.text;
    return ranges.map(({ start, end }) => text.slice(start, end)).join(' | ');
  }

  told(letter: string, hidden?: ReadonlySet<ActorId>): readonly string[] {
    return this.offers(letter, hidden).map(
      (offer) => `${offer.from} ${offer.source.tagId} ${offer.variant}: ${this.words(offer)}`,
    );
  }
}
