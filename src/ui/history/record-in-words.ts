import { excerptOf } from '../../domain/change-words.ts';
import type { AnnotationId } from '../../domain/ids.ts';
import { isKnownType, type AnyRecord, type UnknownRecord } from '../../domain/records.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
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
    default:
      return never(record);
  }
}

const annotationInWords = (annotation: Annotation, { tags }: Names): string =>
  `${tags.get(annotation.tagId)?.name ?? 'Annotation'} ${excerptOf(annotation)}`;

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
