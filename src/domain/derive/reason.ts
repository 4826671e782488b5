import type { AnnotationId } from '../ids.ts';

/** Why a computed value is what it is, as data; `ui` makes the words. */
export type Because =
  /** From the quotation marks in and around the words. */
  | { readonly kind: 'marks' }
  /** The words lie in this quote by the same coder. */
  | { readonly kind: 'insideQuote'; readonly quoteId: AnnotationId }
  /** No quote by the same coder holds the words. */
  | { readonly kind: 'outsideQuotes' }
  | { readonly kind: 'speakerOfQuote'; readonly quoteId: AnnotationId }
  | { readonly kind: 'outletOfArticle' }
  /** From the device that the coder chose. */
  | { readonly kind: 'device'; readonly device: string };
