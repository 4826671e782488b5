import type { Article } from '../../domain/records/article.ts';
import type { Exporter } from '../exporter.ts';
import { writeJson } from '../write-json.ts';
import {
  articlesIn,
  codedAnnotations,
  type CodedAnnotation,
  type CodedAttribute,
} from './coded-annotations.ts';
import { codedThreads, type CodedThread } from './coded-comments.ts';
import { codedLinks, type CodedLink } from './coded-links.ts';

/** One object an annotation, with everything in it that an analysis in Python or R needs. */
export const annotationsJson: Exporter = {
  id: 'annotations',
  label: 'Annotations (JSON)',
  about: 'One object an annotation, for Python and R',
  extension: '.annotations.json',
  mediaType: 'application/json',
  offsetUnit: 'codePoint',
  losses: [
    'article texts',
    'deleted annotations and the log',
    'article-level codes',
    'guidelines and attribute definitions of the codebook',
    'aliases and attributes of entities',
    'comments on tags, links and the session; examples of tags',
  ],
  write(input) {
    const { session } = input.state;
    const annotations = [...codedAnnotations(input)];
    const links = codedLinks(input.state, annotations).from;
    const said = (type: 'article' | 'annotation', id: string) => codedThreads(input.state, { type, id });
    return writeJson({
      format: 'parallax-annotations',
      version: 1,
      offsetUnit: 'codePoint',
      session: { id: session.id, title: session.title },
      articles: articlesIn(input).map((article) => articleObject(article, said('article', article.id))),
      annotations: annotations.map((coded) =>
        annotationObject(coded, links.get(coded.annotation.id), said('annotation', coded.annotation.id)),
      ),
    });
  },
};

const articleObject = (
  { letter, id, title, publishedAt, url, language, source, textHash }: Article,
  comments?: readonly CodedThread[],
): object => ({
  letter,
  id,
  title,
  publishedAt,
  url,
  language,
  fileName: source.fileName,
  byteHash: source.byteHash,
  textHash,
  comments,
});

function annotationObject(
  coded: CodedAnnotation,
  links?: readonly CodedLink[],
  comments?: readonly CodedThread[],
): object {
  const { annotation, article, outlet, tag, coder, places, attributes, modified } = coded;
  return {
    id: annotation.id,
    article: article.letter,
    articleId: article.id,
    articleTitle: article.title,
    outlet,
    fileName: article.source.fileName,
    textHash: article.textHash,
    byteHash: article.source.byteHash,
    tag: tag?.name ?? annotation.tagId,
    tagId: annotation.tagId,
    codebookVersion: annotation.codebookVersion,
    ranges: places,
    detached: annotation.target.detached ? true : undefined,
    attributes: Object.fromEntries(attributes.map((attribute) => [attribute.id, attributeObject(attribute)])),
    links: links?.map(linkObject),
    note: annotation.note,
    comments,
    confidence: annotation.confidence,
    flagged: annotation.flagged,
    origin: annotation.origin.kind,
    coder: coder?.name ?? annotation.layerOf,
    coderId: annotation.layerOf,
    createdBy: annotation.createdBy,
    createdAt: annotation.createdAt,
    modifiedAt: modified,
  };
}

/** `{kind, to, variant}` */
const linkObject = ({ kind, to, attributes }: CodedLink): object => ({
  kind,
  to,
  ...Object.fromEntries(
    attributes.map(({ id, value }) => [id === 'kind' || id === 'to' ? `attribute.${id}` : id, value]),
  ),
});

function attributeObject({ value, by }: CodedAttribute): object {
  switch (value.kind) {
    case 'plain':
      return { value: value.value, by };
    case 'entity':
      return { value: value.name, entityId: value.id, by };
    case 'passage':
      return { value: value.places, by };
  }
}
