import { armedTagOf } from './armed.ts';
import { dropSelection, openArticleOf, type ReadingContext } from './reading-context.ts';
import { tagSelection } from './tagging.ts';

/** A third click may follow a second within this time, and mean the sentence instead of the word. */
const NEXT_CLICK_MS = 400;
const WORDLIKE = /[\p{L}\p{N}]/u;

/**
 * The pointer was let go after selecting words: the armed tag is given at once, and the selection let go of, so that
 * nothing floats in the way of the next. Not while edges are moved, where the selection is the new extent, and not for
 * a stray selection without a letter or a digit.
 *
 * @param clicks how often the pointer was pressed: two for a word, three for a sentence
 */
export async function tagLetGo(context: ReadingContext, clicks: number): Promise<void> {
  const { view } = context.workspace;
  const { selection } = view.getState();
  if (clicks > 1) await new Promise((resolve) => setTimeout(resolve, NEXT_CLICK_MS));
  const open = openArticleOf(context);
  const tag = armedTagOf(context);
  const { selection: now, movingId } = view.getState();
  if (!open || !tag || !selection || now !== selection || movingId !== null) return;
  if (selection.articleId !== open.article.id || selection.by !== 'pointer') return;
  if (!WORDLIKE.test(open.content.text.slice(selection.raw.start, selection.raw.end))) {
    dropSelection(context);
    context.workspace.say('Nothing was tagged: no word was selected', 'problem');
    return;
  }
  const tagging = tagSelection(context, tag);
  dropSelection(context);
  await tagging;
}
