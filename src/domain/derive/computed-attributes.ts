import type { Annotation, AttributeValue } from '../records/annotation.ts';
import type { AttributeSpec } from '../records/codebook.ts';
import { never } from '../result.ts';
import { lookupsOf, type DeriveContext } from './article-lookups.ts';
import { entityIn, speakerAttributeOf } from './quote-tag.ts';
import { quoteTypeFromMarks } from './quote-type.ts';
import type { Because } from './reason.ts';

export interface Computed {
  readonly value: AttributeValue;
  readonly because: Because;
}

/**
 * What text and other annotations prove about an annotation, by attribute id. An attribute without proof is absent. A
 * detached annotation has no place, so nothing that depends on one is derived.
 */
export function computedAttributes(
  annotation: Annotation,
  context: DeriveContext,
): Readonly<Record<string, Computed>> {
  const specs = context.state.tags.get(annotation.tagId)?.attributes ?? [];
  const computed: Record<string, Computed> = {};
  for (const spec of specs) {
    const found = computedAttribute(spec, annotation, context);
    if (found) computed[spec.id] = found;
  }
  return computed;
}

/** The same for one attribute: lists ask for one value of thousands of annotations. */
export function computedAttribute(
  spec: AttributeSpec,
  annotation: Annotation,
  context: DeriveContext,
): Computed | null {
  const found = compute(spec, annotation, context);
  return found && isOffered(spec, found.value) ? found : null;
}

/** The innermost quote by the same coder that holds the annotation's words, or has exactly the same ones. */
export const innermostEnclosingQuote = (annotation: Annotation, context: DeriveContext): Annotation | null =>
  lookupsOf(context).quotes.innermostAround(annotation, 'equalOrLonger');

function compute(spec: AttributeSpec, annotation: Annotation, context: DeriveContext): Computed | null {
  switch (spec.compute) {
    case undefined:
      return null;
    case 'quoteTypeFromMarks':
      return annotation.target.detached ? null : quoteType(annotation, context);
    case 'voiceFromEnclosingQuote':
      return annotation.target.detached ? null : voice(annotation, context);
    case 'speakerOfEnclosingQuoteElseOutlet':
      return annotation.target.detached ? null : claimant(annotation, context);
    case 'biasTypeFromDevice':
      return biasType(spec, annotation);
    default:
      return never(spec.compute);
  }
}

function quoteType(annotation: Annotation, context: DeriveContext): Computed | null {
  const { content, quotes } = lookupsOf(context);
  const enclosing = quotes.innermostAround(annotation, 'longer');
  const value = quoteTypeFromMarks(content, annotation.target.ranges, enclosing?.target.ranges ?? null);
  return value && { value, because: { kind: 'marks' } };
}

/** Blank for words in quotation marks that nobody has tagged as a quote yet: they are hardly the outlet's own. */
function voice(annotation: Annotation, context: DeriveContext): Computed | null {
  const quote = innermostEnclosingQuote(annotation, context);
  if (quote) return { value: 'source', because: { kind: 'insideQuote', quoteId: quote.id } };
  if (standsInMarks(annotation, context)) return null;
  return { value: 'outlet', because: { kind: 'outsideQuotes' } };
}

const standsInMarks = ({ target }: Annotation, context: DeriveContext): boolean =>
  quoteTypeFromMarks(lookupsOf(context).content, target.ranges, null) === 'direct';

/**
 * Who vouches goes with the voice, which a person may have set by hand. Blank while the quote has no speaker, the
 * article no outlet, or the voice is not known.
 */
function claimant(annotation: Annotation, context: DeriveContext): Computed | null {
  const quote = innermostEnclosingQuote(annotation, context);
  const said = annotation.attributes[voiceAttributeOf(annotation, context)]?.value;
  const spokenBy = said ?? voice(annotation, context)?.value;
  if (spokenBy === 'outlet') {
    const { outletId } = context.article;
    return outletId && { value: outletId, because: { kind: 'outletOfArticle' } };
  }
  if (!quote) return null;
  const attribute = speakerAttributeOf(context.state.tags.get(quote.tagId));
  const speaker = attribute && entityIn(quote, attribute.id);
  return speaker ? { value: speaker, because: { kind: 'speakerOfQuote', quoteId: quote.id } } : null;
}

function voiceAttributeOf({ tagId }: Annotation, { state }: DeriveContext): string {
  const specs = state.tags.get(tagId)?.attributes ?? [];
  return specs.find(({ compute }) => compute === 'voiceFromEnclosingQuote')?.id ?? 'voice';
}

function biasType({ map }: AttributeSpec, { attributes }: Annotation): Computed | null {
  const device = attributes['device']?.value;
  if (typeof device !== 'string' || !map || !Object.hasOwn(map, device)) return null;
  const value = map[device];
  return value === undefined ? null : { value, because: { kind: 'device', device } };
}

/** An edited codebook may no longer have the value that a rule gives. */
const isOffered = ({ values }: AttributeSpec, value: AttributeValue): boolean =>
  values === undefined || values.some(({ id }) => id === value);
