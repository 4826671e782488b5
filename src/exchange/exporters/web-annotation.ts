import type { Actor } from '../../domain/records/actor.ts';
import type { Exporter } from '../exporter.ts';
import { writeJson } from '../write-json.ts';
import {
  articlesIn,
  codedAnnotations,
  type CodedAnnotation,
  type CodedAttribute,
  type Place,
} from './coded-annotations.ts';
import { codedLinks, type CodedLink } from './coded-links.ts';

/** Names that are ours and not the W3C's. */
const NAMESPACE = 'urn:parallax:terms:';
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { parallax: NAMESPACE }] as const;

const iri = (kind: string, id: string): string => `urn:parallax:${kind}:${encodeURIComponent(id)}`;

/**
 * W3C Web Annotation Data Model, 2017-02-23: a collection with its only page embedded (example 40 there). Selectors
 * count code points of the text without its byte order mark. The model reads several targets as "each of them", so an
 * interrupted quote carries a property that says they are one.
 */
export const webAnnotation: Exporter = {
  id: 'w3c',
  label: 'W3C Web Annotation (JSON-LD)',
  about: 'The web’s standard model, for annotation servers and viewers',
  extension: '.jsonld',
  mediaType: 'application/ld+json',
  offsetUnit: 'codePoint',
  losses: [
    'article texts',
    'deleted annotations and the log',
    'article-level codes',
    'the codebook apart from tag names',
    'aliases and attributes of entities',
    'comments; examples of tags',
  ],
  write(input) {
    const { session } = input.state;
    const annotations = [...codedAnnotations(input)];
    const links = codedLinks(input.state, annotations).from;
    const items = annotations.map((coded) => annotationObject(coded, links.get(coded.annotation.id) ?? []));
    const collection = iri('session', session.id);
    return writeJson({
      '@context': CONTEXT,
      id: collection,
      type: 'AnnotationCollection',
      label: session.title,
      total: items.length,
      'parallax:articles': articlesIn(input).map(({ id, letter, title, source, textHash, versionOf }) => ({
        id: iri('article', id),
        'parallax:letter': letter,
        'parallax:title': title,
        'parallax:fileName': source.fileName,
        'parallax:textHash': textHash,
        'parallax:byteHash': source.byteHash,
        ...(versionOf !== null && { 'parallax:versionOf': iri('article', versionOf) }),
      })),
      // A page without items is not valid; a collection of none has no first page.
      first:
        items.length > 0
          ? { id: `${collection}:page`, type: 'AnnotationPage', partOf: collection, startIndex: 0, items }
          : undefined,
    });
  },
};

function annotationObject(coded: CodedAnnotation, links: readonly CodedLink[]): object {
  const { annotation, article, tag, coder, places, attributes, modified } = coded;
  const source = iri('article', article.id);
  return {
    id: iri('annotation', annotation.id),
    type: 'Annotation',
    motivation: 'classifying',
    creator: creatorObject(annotation.layerOf, coder),
    created: annotation.createdAt,
    modified,
    body: [
      {
        type: 'TextualBody',
        purpose: 'classifying',
        value: tag?.name ?? annotation.tagId,
        'parallax:tag': annotation.tagId,
      },
      ...attributes.flatMap((attribute) => attributeBodies(attribute, source)),
      ...links.map(linkBody),
      ...(annotation.note === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', value: annotation.note, format: 'text/plain' }]),
    ],
    target: places.map((place) => ({ source, selector: selectorsOf(place) })),
    'parallax:targetsAreOne': places.length > 1 ? true : undefined,
    'parallax:detached': annotation.target.detached ? true : undefined,
    'parallax:confidence': annotation.confidence ?? undefined,
    'parallax:flagged': annotation.flagged ? true : undefined,
  };
}

const creatorObject = (id: string, coder: Actor | null): object => ({
  id: iri('actor', id),
  type: coder?.kind === 'engine' ? 'Software' : 'Person',
  name: coder?.name,
});

const selectorsOf = ({ start, end, exact, prefix, suffix }: Place): readonly object[] => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
  { type: 'TextPositionSelector', start, end },
];

const linkBody = ({ kind, to, attributes }: CodedLink): object => ({
  type: 'SpecificResource',
  purpose: 'linking',
  source: iri('annotation', to),
  'parallax:link': kind,
  'parallax:linkAttributes':
    attributes.length > 0
      ? attributes.map(({ id, value }) => ({ 'parallax:attribute': id, 'parallax:value': value }))
      : undefined,
});

/** One body a value; a list gives several with one attribute id. */
function attributeBodies({ id, by, value }: CodedAttribute, source: string): readonly object[] {
  const ours = { purpose: 'describing', 'parallax:attribute': id, 'parallax:by': by };
  switch (value.kind) {
    case 'passage':
      return value.places.map((place) => ({
        type: 'SpecificResource',
        ...ours,
        source,
        selector: selectorsOf(place),
      }));
    case 'entity':
      return [
        { type: 'TextualBody', ...ours, value: value.name, 'parallax:entity': iri('entity', value.id) },
      ];
    case 'plain': {
      const values = Array.isArray(value.value) ? value.value : [value.value];
      return values.map((item: string | number | boolean) => ({
        type: 'TextualBody',
        ...ours,
        value: String(item),
      }));
    }
  }
}
