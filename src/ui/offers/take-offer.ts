import type { Offer } from '../../analysis/offers/offer.ts';
import { areTelling } from '../../analysis/offers/words-elsewhere.ts';
import type { Copy } from '../../domain/commands/copy-annotations.ts';
import type { AnnotationId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { counted } from '../inspector/words.ts';
import { showInText } from '../reading/go.ts';
import {
  activeOf,
  caretOf,
  openArticleOf,
  subjectOf,
  type ReadingContext,
} from '../reading/reading-context.ts';
import { afterColon } from './offer-words.ts';
import { offersStore } from './offers-store.ts';
import { offersNow } from './use-offers.ts';
import { recurringNow } from './use-recurrences.ts';
import { numberInWords } from '../shared/in-locale.ts';

/**
 * The offer that comes next for a caret (UTF-16 offset): the first that it stands in, else the next behind it, else the
 * first of all.
 */
export function nextOffer(offers: readonly Offer[], head: number): Offer | null {
  const start = ({ ranges }: Offer): number => ranges[0]?.start ?? 0;
  const end = ({ ranges }: Offer): number => ranges.at(-1)?.end ?? 0;
  return (
    offers.find((offer) => start(offer) <= head && head < end(offer)) ??
    // Right behind the last letter still counts as inside.
    offers.find((offer) => start(offer) < head && head === end(offer)) ??
    offers.find((offer) => start(offer) > head) ??
    offers[0] ??
    null
  );
}

const copyOf = ({ source, articleId, ranges, variant, because, passages }: Offer): Copy => ({
  sourceId: source.id,
  articleId,
  ranges,
  variant,
  because,
  passages,
});

/** `y`: copies the next offer; an edited one asks first. */
export async function takeNextOffer(context: ReadingContext): Promise<void> {
  const { workspace } = context;
  if (!openArticleOf(context)) return;
  const offer = nextOffer(offersNow(workspace), caretOf(context)?.head ?? 0);
  if (!offer) sayThatNothingIs(context);
  else if (offer.variant === 'edited') offersStore.setState({ asking: offer });
  else await copyOffer(context, offer);
}

/** Copies one offer as one undoable step; the copy becomes the active annotation, with the caret at it. */
export async function copyOffer(context: ReadingContext, offer: Offer): Promise<void> {
  const { workspace } = context;
  const result = await workspace.run('copyAnnotations', { copies: [copyOf(offer)] });
  if (!result.ok) return;
  const isStillHere = workspace.view.getState().articleId === offer.articleId;
  const made = result.value.entries.find(
    ({ before, after }) => before === null && after.type === 'annotation',
  );
  if (made && isStillHere) showInText(context, made.after as Annotation);
  const left = offersNow(workspace).length;
  const more = left > 0 ? `; ${numberInWords(left)} more${afterColon(workspace, 'compare.copyOffer')}` : '';
  sayToo(context, more);
}

/** Shift+Y: copies all that are word for word the same, as one undoable step. */
export async function takeAllOffers(context: ReadingContext): Promise<void> {
  const { workspace } = context;
  if (!openArticleOf(context)) return;
  const offers = offersNow(workspace);
  const exact = offers.filter(({ variant }) => variant === 'exact');
  const edited = offers.length - exact.length;
  if (exact.length === 0) {
    if (edited === 0) sayThatNothingIs(context);
    else workspace.say(`Nothing here is word for word the same; ${asking(context, edited)}`);
    return;
  }
  const result = await workspace.run('copyAnnotations', { copies: exact.map(copyOf) });
  if (result.ok) sayToo(context, edited > 0 ? `; ${asking(context, edited)}` : '');
}

const asking = ({ workspace }: ReadingContext, edited: number): string =>
  `${counted(edited, 'edited one asks', 'edited ones ask')} one by one${afterColon(workspace, 'compare.copyOffer')}`;

/** Adds to what was said of the step. */
function sayToo({ workspace }: ReadingContext, more: string): void {
  if (more) workspace.say(`${workspace.session.getState().said.text}${more}`);
}

function sayThatNothingIs({ workspace }: ReadingContext): void {
  const isComparing = workspace.comparison.getState().progress !== null;
  workspace.say(
    isComparing
      ? 'The articles are still being compared'
      : 'There is nothing left to copy from the same words elsewhere',
  );
}

/** `w`: shows where else the words of an annotation stand, to tag them like it. */
export function openRecurrences(context: ReadingContext): void {
  const { workspace } = context;
  const subject = subjectOfRecurrences(context);
  if (!subject) {
    workspace.say('Go to an annotation first: its words are looked for elsewhere', 'problem');
    return;
  }
  const { ranges, quotes, detached } = subject.target;
  if (detached || ranges.length > 1) {
    workspace.say('Only words in one piece are looked for elsewhere', 'problem');
  } else if (!areTelling(quotes[0]?.exact ?? '')) {
    workspace.say('Such short words stand everywhere', 'problem');
  } else if (recurringNow(workspace, subject.id)?.places.length) {
    offersStore.setState({ recurrencesOf: subject.id });
  } else workspace.say('These words stand nowhere else, or are tagged there already');
}

/** The active annotation, else what the strip speaks of, else what the caret stands in. */
function subjectOfRecurrences(context: ReadingContext): Annotation | null {
  const active = activeOf(context);
  if (active) return active;
  const { lastTagged } = context.reading.getState();
  const last =
    lastTagged && !isDismissed(lastTagged) ? openArticleOf(context)?.annotations.get(lastTagged) : null;
  const places = last ? recurringNow(context.workspace, last.id)?.places : null;
  return last && places?.length ? last : subjectOf(context);
}

const isDismissed = (id: AnnotationId): boolean => offersStore.getState().dismissed.has(id);
