import type { AnnotationId } from '../../domain/ids.ts';
import type { Annotation, AttributeValues } from '../../domain/records/annotation.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import type { AnnotationsOfArticle } from '../../domain/session-state.ts';
import { requestFocus } from './focus.ts';
import { rangesFor } from './live-selection.ts';
import { activate, openArticleOf, selectionOf, subjectOf, type ReadingContext } from './reading-context.ts';
import { forgetTyped, typeIntoNextField } from './typed-ahead.ts';

/**
 * Tags the selected words. The selection stays, so that the same words can be tagged again; the new annotation is
 * the active one.
 */
export async function tagSelection(
  context: ReadingContext,
  tag: Tag,
  options: { readonly attributes?: AttributeValues; readonly thenFill?: boolean } = {},
): Promise<void> {
  const open = openArticleOf(context);
  const selection = selectionOf(context);
  if (!open || !selection) return;
  const { workspace, reading } = context;
  const { exactCharacters } = workspace.view.getState();
  workspace.view.setState({ selection });
  forgetTyped();
  reading.setState(({ creating }) => ({
    creating: creating + 1,
    activatesCreated: true,
  }));
  try {
    const result = await workspace.run('createAnnotation', {
      articleId: open.article.id,
      ranges: rangesFor(tag, open.content, selection, exactCharacters),
      tagId: tag.id,
      ...(options.attributes && { attributes: options.attributes }),
    });
    const created = result.ok ? result.value.entries.find(({ before }) => before === null) : undefined;
    if (!created) {
      forgetTyped();
      return;
    }
    const id = created.after.id as AnnotationId;
    reading.setState({ lastTagged: id });
    const isStillHere = workspace.view.getState().articleId === open.article.id;
    if (isStillHere && reading.getState().activatesCreated) activate(context, id, 'selection');
    if (options.thenFill) {
      typeIntoNextField();
      requestFocus('inspector');
    }
  } finally {
    // Only now may keys that wait for the annotation act on it.
    reading.setState(({ creating }) => ({ creating: creating - 1 }));
  }
}

/** Tags the selected words as the last time, with the values a person gave to its core attributes. */
export async function repeatLastTag(context: ReadingContext): Promise<void> {
  const open = openArticleOf(context);
  const last = lastTagged(context);
  const tag = last && open?.state.tags.get(last.tagId);
  if (last && tag) await tagSelection(context, tag, { attributes: coreValues(last, tag) });
}

/** The annotation that `.` repeats: the last of this tab, else the newest in the article. */
export function lastTagged(context: ReadingContext): Annotation | null {
  const { lastTagged: id } = context.reading.getState();
  const { state } = context.workspace.session.getState();
  for (const ofArticle of state?.annotations.values() ?? []) {
    const found = id && ofArticle.get(id);
    if (found) return found;
  }
  const open = openArticleOf(context);
  return open && newest(open.annotations);
}

function newest(annotations: AnnotationsOfArticle): Annotation | null {
  let last: Annotation | null = null;
  for (const annotation of annotations.values()) {
    if (annotation.origin.kind !== 'hand') continue;
    if (!last || annotation.createdAt > last.createdAt) last = annotation;
  }
  return last;
}

/** What a person said in the core attributes, marked as copied. */
export function coreValues(annotation: Annotation, tag: Tag): AttributeValues {
  const core = new Set(tag.attributes.filter(({ level }) => level === 'core').map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(annotation.attributes)
      .filter(([id]) => core.has(id))
      .map(([id, { value }]) => [id, { value, by: 'copied' as const }]),
  );
}

/** Gives the annotation another tag; what the new tag also asks for is kept. */
export async function retag(context: ReadingContext, tag: Tag): Promise<void> {
  const subject = subjectOf(context);
  context.reading.setState({ awaitingTag: false });
  if (!subject) return;
  activate(context, subject.id, 'selection');
  if (subject.tagId === tag.id) context.workspace.say(`It is a ${tag.name.toLowerCase()} already`, 'problem');
  else await context.workspace.run('retagAnnotation', { id: subject.id, tagId: tag.id });
}
