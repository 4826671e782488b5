import { tagLabel } from '../../../domain/codebook/tag-label.ts';
import type { Tag } from '../../../domain/records/codebook.ts';
import { selectionOf, subjectOf, type ReadingContext } from '../../reading/reading-context.ts';
import { lastTagged, repeatLastTag, retag, tagSelection } from '../../reading/tagging.ts';
import { textAction, type Action } from '../action.ts';

const SELECT_FIRST = 'Nothing is selected: select words first, for a sentence press S';
const hasSelection = (context: ReadingContext): boolean => selectionOf(context) !== null;
const hasSubject = (context: ReadingContext): boolean => subjectOf(context) !== null;

/** Tagging, one action a tag of the codebook. */
export const tagActions = (tags: readonly Tag[]): readonly Action[] =>
  tags.map((tag) =>
    textAction({
      id: `tag.${tag.id}`,
      label: `Tag as ${tagLabel(tag, tags)}`,
      short: tag.name,
      section: 'Tag',
      defaultKeys: tag.hotkey ? [tag.hotkey] : [],
      changesData: true,
      keysGoOn: true,
      otherwise: SELECT_FIRST,
      available: hasSelection,
      run: (context) => tagSelection(context, tag),
    }),
  );

/** Tagging and going straight on to what the tag asks for. */
export const tagAndFillActions = (tags: readonly Tag[]): readonly Action[] =>
  tags.map((tag) =>
    textAction({
      id: `tagAndFill.${tag.id}`,
      label: `Tag as ${tagLabel(tag, tags)} and fill in its first field`,
      short: `${tag.name}, fill in`,
      section: 'Tag',
      defaultKeys: tag.hotkey ? [`Shift+${tag.hotkey}`] : [],
      changesData: true,
      otherwise: SELECT_FIRST,
      available: hasSelection,
      run: (context) => tagSelection(context, tag, { thenFill: true }),
    }),
  );

/** What the digits mean after `t`. */
export const retagActions = (tags: readonly Tag[]): readonly Action[] =>
  tags.map((tag) =>
    textAction({
      id: `retag.${tag.id}`,
      label: `Change the tag to ${tagLabel(tag, tags)}`,
      short: `to ${tag.name}`,
      section: 'Change',
      defaultKeys: tag.hotkey ? [tag.hotkey] : [],
      modes: ['retagging'],
      changesData: true,
      needsAnnotation: true,
      available: hasSubject,
      run: (context) => retag(context, tag),
    }),
  );

export const repeatAction: Action = textAction({
  id: 'tag.repeat',
  label: 'Repeat the last tag with its core values',
  short: 'repeat',
  section: 'Tag',
  defaultKeys: ['.'],
  changesData: true,
  keysGoOn: true,
  needsAnnotation: true,
  otherwise: SELECT_FIRST,
  available: (context) => hasSelection(context) && lastTagged(context) !== null,
  run: repeatLastTag,
});

/** For those who turned single keys off: the keyboard's menu key lists what the letters would do. */
export const tagMenuAction: Action = textAction({
  id: 'tag.menu',
  label: 'Open the tag menu',
  short: 'tag menu',
  section: 'Tag',
  defaultKeys: ['ContextMenu', 'Shift+F10'],
  modes: ['reading', 'moving'],
  available: ({ workspace }) => !workspace.settings.getState().singleKeys,
  run: ({ reading }) => reading.setState({ tagMenuOpen: true }),
});
