import type { Difference } from '../../analysis/alignment/differences.ts';
import { equal } from '../../domain/content.ts';
import type { AnnotationId } from '../../domain/ids.ts';
import type { Annotation, AttributeValues } from '../../domain/records/annotation.ts';
import type { Article } from '../../domain/records/article.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { annotationsOf, tagsInOrder, type SessionState } from '../../domain/session-state.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { requestFocus } from '../reading/focus.ts';
import { differencesNow } from './use-differences.ts';
import { pairNow, type PairInFocus } from './use-pair.ts';

/** What a difference would be recorded as. */
export interface Finding {
  /** The article that has the words: the one that is worked in, or, where that one lacks them, the other. */
  readonly article: Article;
  readonly range: TextRange;
  /** A value of the framing tag's `device`; null where the difference proves none. */
  readonly device: string | null;
  /** What the other article has instead, or that it lacks the words. */
  readonly note: string;
}

const FRAMING = 'framing';
const DEVICE = 'device';
/** Words that come or go by themselves: as many are a fact, fewer a matter of wording. */
const WORDS_OF_A_FACT = 4;

/** The framing tag: the one that asks for a device. */
const framingTag = (state: SessionState): Tag | null =>
  tagsInOrder(state).find(({ attributes }) => attributes.some(({ id }) => id === DEVICE)) ??
  tagsInOrder(state).find(({ id }) => id === FRAMING) ??
  null;

/** Devices that the kind of an edit proves; all else is for a person to say. */
function deviceOf({ nature, operation }: Difference, words: string): string | null {
  switch (nature) {
    case 'honorific':
    case 'speakerForm':
      return 'naming';
    case 'cueVerb':
      return 'cue-verb';
    case 'sentence':
    case 'attribution':
      return 'informational-selection';
    case 'wording':
      return operation !== 'replaced' && words.trim().split(/\s+/u).length >= WORDS_OF_A_FACT
        ? 'informational-selection'
        : null;
    case 'spelling':
    case 'style':
      return null;
  }
}

/** @param hereId the article that is worked in */
export function findingOf(
  pair: PairInFocus,
  difference: Difference,
  hereId: string,
  state: SessionState,
): Finding {
  const sides = [
    { article: pair.from, text: pair.texts.from.text, range: difference.a },
    { article: pair.to, text: pair.texts.to.text, range: difference.b },
  ] as const;
  const inOrder = hereId === pair.from.id ? sides : ([sides[1], sides[0]] as const);
  const [having, other] =
    inOrder[0].range.start < inOrder[0].range.end ? inOrder : ([inOrder[1], inOrder[0]] as const);
  const words = having.text.slice(having.range.start, having.range.end);
  const otherWords = other.text.slice(other.range.start, other.range.end);
  const { outletId } = other.article;
  const outlet = outletId && state.entities.get(outletId)?.name;
  const name = outlet ? `${other.article.letter} (${outlet})` : other.article.letter;
  return {
    article: having.article,
    range: having.range,
    device: deviceOf(difference, words),
    note: otherWords === '' ? `Not in ${name}.` : `${name} has “${otherWords}”.`,
  };
}

/**
 * `g`: records the difference one is at as framing, in one undoable step: on the words, with the device that the
 * difference proves, and a note that names the other article. The new annotation becomes the active one.
 */
export async function tagDifference(workspace: Workspace): Promise<void> {
  const pair = pairNow(workspace);
  const { current } = differencesNow(workspace);
  const { state, actorId } = workspace.session.getState();
  const { articleId } = workspace.view.getState();
  if (!pair || !state || !articleId) return;
  if (!current) {
    workspace.say('Go to a difference first: N goes to the next', 'problem');
    return;
  }
  const tag = framingTag(state);
  if (!tag) {
    workspace.say('The codebook has no tag for framing', 'problem');
    return;
  }
  const finding = findingOf(pair, current, articleId, state);
  const known = [...annotationsOf(state, finding.article.id).values()].find(
    (annotation) =>
      annotation.tagId === tag.id &&
      annotation.layerOf === actorId &&
      equal(annotation.target.ranges, [finding.range]),
  );
  if (known) {
    await show(workspace, known);
    workspace.say(`These words are tagged as ${tag.name.toLowerCase()} already`);
    return;
  }
  const result = await workspace.run('createAnnotation', {
    articleId: finding.article.id,
    ranges: [finding.range],
    tagId: tag.id,
    attributes: attributesFor(tag, finding),
    note: finding.note,
    origin: { kind: 'suggestion', suggester: 'comparison', version: '1', because: finding.note },
  });
  const created = result.ok ? result.value.entries.find(({ before }) => before === null)?.after : undefined;
  if (created) await show(workspace, created as Annotation);
}

function attributesFor(tag: Tag, { device }: Finding): AttributeValues {
  const spec = tag.attributes.find(({ id }) => id === DEVICE);
  const known = device !== null && spec?.values?.some(({ id }) => id === device);
  return known ? { [DEVICE]: { value: device, by: 'person' } } : {};
}

async function show(
  workspace: Workspace,
  { id, target }: { readonly id: AnnotationId; readonly target: Annotation['target'] },
): Promise<void> {
  if (workspace.view.getState().articleId !== target.articleId) {
    await workspace.openArticle(target.articleId);
    requestFocus('text', id);
  }
  workspace.view.setState({ activeId: id, selection: null });
}
