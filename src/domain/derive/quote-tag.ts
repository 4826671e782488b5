import type { Annotation } from '../records/annotation.ts';
import type { AttributeSpec, Tag } from '../records/codebook.ts';

/** Whether the tag marks what somebody says: its type is read off the quotation marks. A codebook may have several. */
export const isQuoteTag = (tag: Tag | undefined): boolean =>
  tag?.attributes.some(({ compute }) => compute === 'quoteTypeFromMarks') ?? false;

/** The attribute of a quote tag that says who speaks. */
export const speakerAttributeOf = (tag: Tag | undefined): AttributeSpec | null =>
  tag?.attributes.find(({ kind, offer }) => kind === 'entity' && offer === 'lastSpeaker') ?? null;

/** The entity id in an entity attribute; null while nobody is named. */
export function entityIn(annotation: Annotation, attributeId: string): string | null {
  const value = annotation.attributes[attributeId]?.value;
  return typeof value === 'string' && value !== '' ? value : null;
}
