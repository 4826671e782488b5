import type { AttributeSpec } from '../../domain/records/codebook.ts';
import type { AttributeValues, Target } from '../../domain/records/annotation.ts';
import type { Topic } from '../../domain/records/comment.ts';
import type { ActorId, AnnotationId, ArticleId, EntityId } from '../../domain/ids.ts';
import { articlesInOrder, type SessionState } from '../../domain/session-state.ts';

/** Where words may stand besides the texts. */
export type RecordPlace = 'notes' | 'comments' | 'values' | 'names' | 'titles';

/** Something that somebody wrote about the texts. */
export interface WrittenWords {
  readonly place: RecordPlace;
  /** What it is called on screen: "Note", "Speaker", "Author". */
  readonly label: string;
  readonly text: string;
  readonly articleId: ArticleId | null;
  readonly annotationId: AnnotationId | null;
  readonly entityId: EntityId | null;
  /** What a comment is about: an article, an annotation, or something that stands in no text. */
  readonly topic: Topic | null;
  /** Whose it is. */
  readonly actorId: ActorId | null;
}

type About = Omit<WrittenWords, 'place' | 'label' | 'text'>;
const ABOUT_NOTHING: About = {
  articleId: null,
  annotationId: null,
  entityId: null,
  topic: null,
  actorId: null,
};

/** Everything written beside the texts: metadata, notes, values, article codes, comments, names. In the order of the articles. */
export function* wordsOfSession(state: SessionState): Generator<WrittenWords> {
  for (const article of articlesInOrder(state)) {
    const about = { ...ABOUT_NOTHING, articleId: article.id };
    yield* metadataOf(state, article, about);
    for (const annotation of state.annotations.get(article.id)?.values() ?? []) {
      const of = { ...about, annotationId: annotation.id, actorId: annotation.layerOf };
      if (annotation.note) yield { place: 'notes', label: 'Note', text: annotation.note, ...of };
      yield* valuesOf(state, annotation.attributes, state.tags.get(annotation.tagId)?.attributes ?? [], of);
    }
  }
  const { articleAttributes = [], entityAttributes = [] } =
    state.codebooks.get(state.session.codebookId) ?? {};
  for (const { articleId, layerOf, attributes } of state.articleCodings.values()) {
    yield* valuesOf(state, attributes, articleAttributes, { ...ABOUT_NOTHING, articleId, actorId: layerOf });
  }
  yield* commentsOf(state);
  for (const { id, name, aliases, attributes } of state.entities.values()) {
    const about = { ...ABOUT_NOTHING, entityId: id };
    yield { place: 'names', label: 'Name', text: name, ...about };
    for (const alias of aliases) yield { place: 'names', label: `Also: ${name}`, text: alias, ...about };
    yield* valuesOf(state, attributes, entityAttributes, about);
  }
}

function* metadataOf(
  state: SessionState,
  article: ReturnType<typeof articlesInOrder>[number],
  about: About,
): Generator<WrittenWords> {
  const outlet = article.outletId && state.entities.get(article.outletId)?.name;
  const fields: readonly (readonly [label: string, text: string | null | undefined])[] = [
    ['Title', article.title],
    ['Outlet', outlet],
    ['Author', article.author],
    ['URL', article.url],
    ['Date', article.publishedAt],
    ['File', article.source.fileName],
    ...(article.labels ?? []).map((label): [string, string] => ['Label', label]),
    ...Object.entries(article.fields ?? {}),
  ];
  for (const [label, text] of fields) if (text) yield { place: 'titles', label, text, ...about };
}

function* valuesOf(
  state: SessionState,
  attributes: AttributeValues,
  specs: readonly AttributeSpec[],
  about: About,
): Generator<WrittenWords> {
  for (const [id, { value }] of Object.entries(attributes)) {
    const spec = specs.find((one) => one.id === id);
    const label = spec?.label ?? id;
    const said = (one: string): string =>
      spec?.kind === 'entity'
        ? (state.entities.get(one as EntityId)?.name ?? one)
        : (spec?.values?.find((choice) => choice.id === one)?.label ?? one);
    const texts =
      typeof value === 'string'
        ? [said(value)]
        : Array.isArray(value)
          ? value.map(said)
          : typeof value === 'number'
            ? [String(value)]
            : isTarget(value)
              ? value.quotes.map(({ exact }) => exact)
              : [];
    for (const text of texts) if (text) yield { place: 'values', label, text, ...about };
  }
}

const isTarget = (value: AttributeValues[string]['value']): value is Target =>
  typeof value === 'object' && !Array.isArray(value);

function* commentsOf(state: SessionState): Generator<WrittenWords> {
  const articleOf = new Map<string, ArticleId>();
  for (const [articleId, annotations] of state.annotations) {
    for (const id of annotations.keys()) articleOf.set(id, articleId);
  }
  for (const { about, text, createdBy } of state.comments.values()) {
    const annotationId = about.type === 'annotation' ? (about.id as AnnotationId) : null;
    const articleId = about.type === 'article' ? (about.id as ArticleId) : (articleOf.get(about.id) ?? null);
    const isKnown = articleId !== null && state.articles.has(articleId);
    yield {
      place: 'comments',
      label: 'Comment',
      text,
      articleId: isKnown ? articleId : null,
      annotationId: isKnown ? annotationId : null,
      entityId: null,
      topic: about,
      actorId: createdBy,
    };
  }
}
