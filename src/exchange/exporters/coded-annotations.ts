import type { EntityId, Instant } from '../../domain/ids.ts';
import type { RecordOf } from '../../domain/records.ts';
import type { Actor } from '../../domain/records/actor.ts';
import type { Annotation, Target } from '../../domain/records/annotation.ts';
import type { Article, CanonicalText } from '../../domain/records/article.ts';
import type { AttributeSpec, Tag } from '../../domain/records/codebook.ts';
import { instantOf, isRevision } from '../../domain/revision.ts';
import { annotationsOf, articlesInOrder, findRecord, type SessionState } from '../../domain/session-state.ts';
import { deriveArticle } from '../../domain/derive/derive-article.ts';
import { codePointIndex } from '../../domain/text/code-points.ts';
import type { ExportInput } from '../exporter.ts';
import { byPosition, compareText } from '../reading-order.ts';
import { choiceOf, type Choice } from '../scope.ts';
import { isTarget } from '../session-file/record-to-file.ts';

/** One stretch of text, offsets in Unicode code points. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A value that is coded, as people outside read it. What is not coded is not there. */
export interface CodedAttribute {
  readonly id: string;
  readonly by: 'person' | 'copied' | 'computed';
  readonly value:
    | { readonly kind: 'plain'; readonly value: string | number | boolean | readonly string[] }
    | { readonly kind: 'entity'; readonly id: string; readonly name: string }
    | { readonly kind: 'passage'; readonly places: readonly Place[] };
}

/** An annotation with everything it points at, for the formats that other programs read. */
export interface CodedAnnotation {
  readonly annotation: Annotation;
  readonly article: Article;
  readonly outlet: string | null;
  readonly tag: Tag | null;
  readonly coder: Actor | null;
  readonly places: readonly Place[];
  readonly attributes: readonly CodedAttribute[];
  readonly modified: Instant;
}

/** The articles in scope by letter, also those without annotations. */
export function articlesIn({ state, scope }: ExportInput): readonly Article[] {
  const { article } = choiceOf({ state, scope });
  return articlesInOrder(state).filter(({ id }) => article(id));
}

/** The live annotations in scope: by article, position and id. */
export function* codedAnnotations(input: ExportInput): Generator<CodedAnnotation> {
  const { state } = input;
  const choice = choiceOf(input);
  for (const article of articlesIn(input)) {
    const content = state.texts.get(article.id);
    if (!content) throw new Error(`The text of article ${article.letter} is not loaded`);
    yield* codedInArticle(state, choice, article, content);
  }
}

function* codedInArticle(
  state: SessionState,
  choice: Choice,
  article: Article,
  content: CanonicalText,
): Generator<CodedAnnotation> {
  const inScope = [...annotationsOf(state, article.id).values()].filter(choice.annotation);
  const derived = deriveArticle(state, article.id, content.text);
  const { toCodePoint } = codePointIndex(content.text);
  const placesOf = ({ ranges, quotes }: Target): readonly Place[] =>
    ranges.map(({ start, end }, index) => {
      const { exact = '', prefix = '', suffix = '' } = quotes[index] ?? {};
      return { start: toCodePoint(start), end: toCodePoint(end), exact, prefix, suffix };
    });
  for (const annotation of inScope.toSorted(byPosition)) {
    const tag = recordOf(state, 'tag', annotation.tagId);
    const specs = tag?.attributes ?? [];
    const values = derived.attributes(annotation);
    yield {
      annotation,
      article,
      outlet: article.outletId && nameOfEntity(state, article.outletId),
      tag,
      coder: recordOf(state, 'actor', annotation.layerOf),
      places: placesOf(annotation.target),
      attributes: inOrder(Object.keys(values), specs).flatMap((id) => {
        const coded = values[id];
        if (!coded) return [];
        const isEntity = specs.find((spec) => spec.id === id)?.kind === 'entity';
        return [{ id, by: coded.by, value: valueOf(coded.value, isEntity, state, placesOf) }];
      }),
      modified: isRevision(annotation.rev) ? instantOf(annotation.rev) : annotation.createdAt,
    };
  }
}

function valueOf(
  value: Annotation['attributes'][string]['value'],
  isEntity: boolean,
  state: SessionState,
  placesOf: (target: Target) => readonly Place[],
): CodedAttribute['value'] {
  if (isTarget(value)) return { kind: 'passage', places: placesOf(value) };
  return isEntity && typeof value === 'string'
    ? { kind: 'entity', id: value, name: nameOfEntity(state, value as EntityId) }
    : { kind: 'plain', value };
}

/** In the codebook's order; values whose attribute left the codebook follow by id. */
function inOrder(ids: readonly string[], specs: readonly AttributeSpec[]): readonly string[] {
  const rank = new Map(specs.map(({ id }, index) => [id, index]));
  const rankOf = (id: string): number => rank.get(id) ?? specs.length;
  return ids.toSorted((a, b) => rankOf(a) - rankOf(b) || compareText(a, b));
}

/** The id itself when the entity is unknown, so that mentions of the same one stay together. */
const nameOfEntity = (state: SessionState, id: EntityId): string => recordOf(state, 'entity', id)?.name ?? id;

/** A record alive or deleted: what points at a tombstone is still exported with its name. */
function recordOf<Type extends 'tag' | 'actor' | 'entity'>(
  state: SessionState,
  type: Type,
  id: string,
): RecordOf[Type] | null {
  return (findRecord(state, { type, id }) as RecordOf[Type] | undefined) ?? null;
}
