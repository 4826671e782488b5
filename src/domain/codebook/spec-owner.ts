import type { TagId } from '../ids.ts';
import type { AttributeSpec } from '../records/codebook.ts';
import type { CodebookParts } from './codebook-in.ts';

/** What a list of attributes belongs to. */
export type SpecOwner =
  | { readonly kind: 'tag'; readonly id: TagId }
  /** Codes of a whole article. */
  | { readonly kind: 'article' }
  /** Attributes of names. */
  | { readonly kind: 'entity' }
  /** Of a kind of link, by its id. */
  | { readonly kind: 'link'; readonly id: string };

const NONE: readonly AttributeSpec[] = [];

/** Its attributes; null where the codebook has no such tag or kind of link. */
export function specsOf(
  { codebook, tags }: CodebookParts,
  owner: SpecOwner,
): readonly AttributeSpec[] | null {
  switch (owner.kind) {
    case 'tag':
      return tags.find(({ id }) => id === owner.id)?.attributes ?? null;
    case 'article':
      return codebook.articleAttributes;
    case 'entity':
      return codebook.entityAttributes;
    case 'link': {
      const kind = codebook.links.find(({ id }) => id === owner.id);
      return kind ? (kind.attributes ?? NONE) : null;
    }
  }
}

/** The codebook with other attributes in that place. */
export function withSpecs(
  { codebook, tags }: CodebookParts,
  owner: SpecOwner,
  specs: readonly AttributeSpec[],
): CodebookParts {
  switch (owner.kind) {
    case 'tag':
      return {
        codebook,
        tags: tags.map((tag) => (tag.id === owner.id ? { ...tag, attributes: specs } : tag)),
      };
    case 'article':
      return { codebook: { ...codebook, articleAttributes: specs }, tags };
    case 'entity':
      return { codebook: { ...codebook, entityAttributes: specs }, tags };
    case 'link': {
      const links = codebook.links.map((kind) =>
        kind.id === owner.id ? { ...kind, attributes: specs } : kind,
      );
      return { codebook: { ...codebook, links }, tags };
    }
  }
}
