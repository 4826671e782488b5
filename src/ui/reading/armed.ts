import type { TagId } from '../../domain/ids.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import { dropSelection, type ReadingContext } from './reading-context.ts';
import { tagSelection } from './tagging.ts';

/** The tag of the highlighter, null while there is none or this session's codebook lacks it. */
export function armedTagOf({ workspace, reading }: ReadingContext): Tag | null {
  const { armedTag } = reading.getState();
  return (armedTag && workspace.session.getState().state?.tags.get(armedTag)) ?? null;
}

/** From now on words selected with the pointer get this tag at once. */
export function arm({ workspace, reading }: ReadingContext, id: TagId): void {
  const tag = workspace.session.getState().state?.tags.get(id);
  if (!tag) return;
  reading.setState({ armedTag: id, awaitingArm: false });
  workspace.say(
    `Highlighter: ${tag.name}. Words you select with the mouse are tagged at once; Escape ends it`,
  );
}

export function disarm({ workspace, reading }: ReadingContext): void {
  reading.setState({ armedTag: null, awaitingArm: false });
  workspace.say('The highlighter is off');
}

/** Shift+T: waits for the digit of a tag; again, or while one is armed, ends it. */
export function toggleArming(context: ReadingContext): void {
  const { armedTag, awaitingArm } = context.reading.getState();
  if (armedTag !== null || awaitingArm) {
    disarm(context);
    return;
  }
  context.reading.setState({ awaitingArm: true });
  context.workspace.say('Highlighter: press the digit of a tag, or Escape');
}

/** From the toolbar, whose first click has tagged the selected words already. */
export function armSelected(context: ReadingContext, tag: Tag): void {
  arm(context, tag.id);
  dropSelection(context);
}

/** Tags words selected by keys with the armed tag. The selection stays, as after a digit. */
export async function tagWithArmed(context: ReadingContext): Promise<void> {
  const tag = armedTagOf(context);
  if (tag) await tagSelection(context, tag);
}
