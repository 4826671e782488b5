import type { Difference } from '../../analysis/alignment/differences.ts';
import { equal } from '../../domain/content.ts';
import type { Annotation, AttributeValues } from '../../domain/records/annotation.ts';
import type { Article } from '../../domain/records/article.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { annotationsOf, tagsInOrder, type SessionState } from '../../domain/session-state.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { caretOf, type ReadingContext } from '../reading/reading-context.ts';
import { isAtDifference } from './difference-at.ts';
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

/** What `g` would record, as it is told before: "framing, naming". Null without a tag for it. */
export function proposalInWords(
  pair: PairInFocus,
  difference: Difference,
  hereId: string,
  state: SessionState,
): string | null {
  const tag = framingTag(state);
  if (!tag) return null;
  const { device } = findingOf(pair, difference, hereId, state);
  const values = tag.attributes.find(({ id }) => id === DEVICE)?.values;
  const label = values?.find(({ id }) => id === device)?.label;
  return [tag.name, ...(label ? [label] : [])].join(', ').toLowerCase();
}

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
 * `g`: records the difference at the caret as framing, in one undoable step: on the words, with the device that the
 * difference proves, and a note that names the other article. In the article one works in the new annotation becomes
 * the active one; on the other side it is only told, so that one goes on from the same place.
 */
export function tagDifference(context: ReadingContext): Promise<void> {
  // One after the other: pressed twice in haste, the second sees what the first has done.
  tagging = tagging.then(() => tagNow(context));
  return tagging;
}

let tagging: Promise<void> = Promise.resolve();

async function tagNow(context: ReadingContext): Promise<void> {
  const { workspace } = context;
  const pair = pairNow(workspace);
  const { state, actorId } = workspace.session.getState();
  const { articleId } = workspace.view.getState();
  if (!pair || !state || !articleId) return;
  const tag = framingTag(state);
  const problem = tag ? problemWith(context) : 'The codebook has no tag for framing';
  const { current } = differencesNow(workspace);
  if (!tag || problem || !current) {
    workspace.say(problem ?? GO_FIRST, 'problem');
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
    activateHere(workspace, known);
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
  if (!created) return;
  const { said } = workspace.session.getState();
  const where = finding.article.id === articleId ? '' : ` in ${finding.article.letter}`;
  if (where !== '') workspace.say(`${said.text}${where}`);
  activateHere(workspace, created as Annotation);
}

const GO_FIRST = 'Go to a difference first: N goes to the next';

/** Why the key can't mean the difference that was shown last; null when it can. */
function problemWith(context: ReadingContext): string | null {
  const { workspace } = context;
  const { current } = differencesNow(workspace);
  if (!current) return GO_FIRST;
  const caret = caretOf(context);
  if (caret && caret.anchor !== caret.head) {
    return 'Words are selected: tag them by a digit, or let them go with Escape';
  }
  return caret && isAtDifference(workspace, current, caret.head) ? null : GO_FIRST;
}

/** In the article that one works in; whoever has gone elsewhere meanwhile stays there. */
function activateHere(workspace: Workspace, { id, target }: Pick<Annotation, 'id' | 'target'>): void {
  if (workspace.view.getState().articleId !== target.articleId) return;
  workspace.view.setState({ activeId: id, selection: null });
}

function attributesFor(tag: Tag, { device }: Finding): AttributeValues {
  const spec = tag.attributes.find(({ id }) => id === DEVICE);
  const known = device !== null && spec?.values?.some(({ id }) => id === device);
  return known ? { [DEVICE]: { value: device, by: 'person' } } : {};
}
