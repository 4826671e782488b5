import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { caretReturn } from './caret-return.ts';

interface ReadOnlyTextOptions {
  /** The words of the current selection, exactly as the canonical text has them; null when nothing is selected. */
  readonly selectedText: () => string | null;
  /** Called first for every key pressed in the text; true when the key was used up. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** True keeps ProseMirror's own handler away; the browser goes on. */
const leaveToBrowser = (): boolean => true;

const refuse = (_view: EditorView, event: Event): boolean => {
  event.preventDefault();
  return true;
};

/**
 * The text stays `contenteditable`, because only that gives a native caret and Shift+arrow selection, and every edit is
 * refused: at the event, and, for what can't be refused there (an input method's composition), at the transaction, after
 * which ProseMirror puts the document back on screen.
 */
export const ReadOnlyText = Extension.create<ReadOnlyTextOptions>({
  name: 'readOnlyText',
  addOptions: () => ({ selectedText: () => null, onKey: () => false }),
  addProseMirrorPlugins() {
    const { selectedText, onKey } = this.options;
    const copy = (_view: EditorView, event: ClipboardEvent): boolean => {
      const text = selectedText();
      if (text !== null) event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      return true;
    };
    return [
      caretReturn(),
      new Plugin({
        filterTransaction: (transaction) => !transaction.docChanged,
        props: {
          handleDOMEvents: {
            beforeinput: refuse,
            keypress: refuse,
            dragstart: refuse,
            copy,
            cut: copy,
            // Not refused here: pasting or dropping an article or a session file belongs to the page around the text.
            // What a paste or drop would type is refused as `beforeinput`.
            paste: leaveToBrowser,
            drop: (_view, event) =>
              event.dataTransfer?.types.includes('Files') ? true : refuse(_view, event),
            // ProseMirror would protect the composed letters on screen until the composition ends.
            compositionstart: leaveToBrowser,
            compositionupdate: leaveToBrowser,
            compositionend: leaveToBrowser,
            // Clicks and keys: the browser's own caret and selection, and our gestures.
            mousedown: leaveToBrowser,
            keydown: (_view, event) => {
              if (onKey(event)) event.preventDefault();
              return true;
            },
            contextmenu: leaveToBrowser,
          },
        },
      }),
    ];
  },
});
