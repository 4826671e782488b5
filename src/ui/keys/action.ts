import { showsText } from '../../state/rooms.ts';
import type { ReadingContext } from '../reading/reading-context.ts';
import type { AppCommands } from './app-commands.tsx';

/** What keys mean depends on what the text is doing; most of the time it is `reading`. */
export type KeyMode =
  | 'reading'
  /** The edges of an annotation are being moved. */
  | 'moving'
  /** The next digit changes the tag of the active annotation. */
  | 'retagging'
  /** The next digit says which tag to keep armed. */
  | 'arming'
  /** A tag is armed and nothing is selected: digits change the tag. What means nothing here means what it does in `reading`. */
  | 'armed'
  /** A tag is armed and words are selected: Enter tags them, all else is as in `reading`. */
  | 'armedSelected';

/** Headings of the key sheet, in its order. */
export const actionSections = ['Select', 'Tag', 'Change', 'Go', 'Compare', 'Everywhere'] as const;
export type ActionSection = (typeof actionSections)[number];

export interface ActionContext extends ReadingContext {
  readonly app: AppCommands;
}

/**
 * One thing a key can do. The key sheet, the palette, the bottom bar, the toolbar and the tag menu all read the same
 * list, so what they say about keys is what the keys do.
 */
export interface Action {
  readonly id: string;
  /** A sentence's beginning, for key sheet and palette: "Select the sentence". */
  readonly label: string;
  /** One or two words for the bottom bar: "sentence". */
  readonly short: string;
  /** `text`: while the focus is in the article's text. `everywhere`: wherever the focus is. */
  readonly group: 'text' | 'everywhere';
  readonly section: ActionSection;
  /** See `key-combo.ts` for how a key is written. Remapping replaces all of them by one. */
  readonly defaultKeys: readonly string[];
  /** Further keys that mean something else on a Mac. */
  readonly keysOffMac?: readonly string[];
  readonly modes: readonly KeyMode[];
  /** Such an action runs once a press, however long the key is held. */
  readonly changesData: boolean;
  /** Has to do with the active annotation: waits for one that is just being created. */
  readonly needsAnnotation: boolean;
  /** Has read what it needs of caret and selection when it returns: keys pressed behind it need not wait for its end. */
  readonly keysGoOn: boolean;
  /** Also acts while a field has the focus. */
  readonly inFields: boolean;
  /** Says what to do first, when the key is pressed and the action is not available. */
  readonly otherwise?: string;
  available(context: ActionContext): boolean;
  run(context: ActionContext): void | Promise<void>;
}

type ActionDraft = Pick<Action, 'id' | 'label' | 'section' | 'available' | 'run'> & Partial<Action>;

/** Whether the room one is in shows an article: what acts on the text does nothing behind codebook or library. */
export const hasText = ({ workspace }: Pick<ActionContext, 'workspace'>): boolean =>
  showsText(workspace.view.getState().room);

/** An action of the text with the usual answers filled in. */
export function textAction(draft: ActionDraft): Action {
  return {
    short: draft.label.toLowerCase(),
    group: 'text',
    defaultKeys: [],
    modes: ['reading'],
    changesData: false,
    needsAnnotation: false,
    keysGoOn: false,
    inFields: false,
    ...draft,
    available: (context) => hasText(context) && draft.available(context),
  };
}

/** An action that acts wherever the focus is. */
export function appAction(draft: ActionDraft): Action {
  return {
    ...textAction(draft),
    group: 'everywhere',
    modes: ['reading', 'moving', 'retagging', 'arming', 'armed', 'armedSelected'],
    ...draft,
  };
}
