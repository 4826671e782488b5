import { excerptOf } from '../../domain/change-words.ts';
import type { AnnotationId, ArticleId, TagId } from '../../domain/ids.ts';
import { isKnownType, type AnyRecord, type UnknownRecord } from '../../domain/records.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { Topic } from '../../domain/records/comment.ts';
import { never } from '../../domain/result.ts';
import { personInWords, type Names } from './names.ts';

/** Which record it is, in a few words: "Quote “we won”", "Article B, “Talks resume”". */
export function recordInWords(record: AnyRecord | UnknownRecord, names: Names): string {
  if (!isKnown(record)) return 'A record of a newer Parallax';
  switch (record.type) {
    case 'annotation':
      return annotationInWords(record, names);
    case 'article':
      return `Article ${record.letter}, “${record.title}”`;
    case 'articleCoding':
      return `Codes of article ${names.articles.get(record.articleId)?.letter ?? '?'}, by ${byWhom(personInWords(names, record.layerOf))}`;
    case 'entity':
      return `Name “${record.name}”`;
    case 'tag':
      return `Tag “${record.name}”`;
    case 'codebook':
      return `Codebook “${record.name}”`;
    case 'session':
      return `Session “${record.title}”`;
    case 'actor':
      return `Annotator “${record.name}”`;
    case 'handOut':
      return `Hand-out for ${record.coderName || 'a coder'}`;
    case 'link':
      return `Link: ${endInWords(names, record.from)} ${linkKindInWords(names, record.kind)} ${endInWords(names, record.to)}`;
    case 'threadComment':
      return `Comment on ${topicInWords(record.about, names)}: “${beginningOf(record.text)}”`;
    case 'example':
      return `${record.kind === 'example' ? 'Example' : 'Borderline case'} of ${names.tags.get(record.tagId)?.name ?? 'a deleted tag'}: “${beginningOf(record.quote.exact)}”`;
    default:
      return never(record);
  }
}

const annotationInWords = (annotation: Annotation, { tags }: Names): string =>
  `${tags.get(annotation.tagId)?.name ?? 'Annotation'} ${excerptOf(annotation)}`;

const BEGINNING = 40;

/** The first words on one line; cut at a code point. */
function beginningOf(text: string): string {
  const points = Array.from(text.replace(/\s+/gu, ' ').trim());
  return points.length > BEGINNING ? `${points.slice(0, BEGINNING).join('').trimEnd()}…` : points.join('');
}

/** What a comment is about, inside a sentence. */
export function topicInWords({ type, id }: Topic, names: Names): string {
  switch (type) {
    case 'annotation':
      return endInWords(names, id as AnnotationId);
    case 'tag':
      return `tag “${names.tags.get(id as TagId)?.name ?? 'deleted'}”`;
    case 'article':
      return `article ${names.articles.get(id as ArticleId)?.letter ?? '?'}`;
    case 'link':
      return 'a link';
    case 'session':
      return 'the session';
    default:
      return never(type);
  }
}

/** One end of a link. */
export function endInWords(names: Names, id: AnnotationId): string {
  const annotation = names.annotation(id);
  return annotation ? annotationInWords(annotation, names) : 'a missing annotation';
}

/** "same as"; the id of a kind that has left the codebook. */
export const linkKindInWords = ({ codebooks }: Names, id: string): string =>
  [...codebooks.values()].flatMap(({ links }) => links).find((kind) => kind.id === id)?.label ?? id;

/** "You" and "An annotator without a name" inside a sentence. */
export const byWhom = (person: string): string =>
  person.replace(/^(?:You$|An? )/u, (start) => start.toLowerCase());

const isKnown = (record: AnyRecord | UnknownRecord): record is AnyRecord => isKnownType(record.type);
