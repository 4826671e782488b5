import { Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import type { CanonicalText } from '../domain/records/article.ts';
import { guessLanguage } from '../domain/text/scripts.ts';
import { proveDocument, toDocument } from './projection.ts';
import { ReadOnlyText } from './read-only-text.ts';
import { articleNodes } from './schema.ts';

interface EditorParts {
  readonly content: CanonicalText;
  /** BCP 47; null has it guessed from the script, for the face, a screen reader's voice and what a word is. */
  readonly language: string | null;
  /** Read at every update of the view. */
  readonly label: () => string;
  readonly segments: () => DecorationSet;
  readonly emphasis: () => DecorationSet;
  /** What a comparison says of the words; null while there is none. */
  readonly ink: () => DecorationSet | null;
  /** Bold, italic, links and signs that show nothing; null where there are none. */
  readonly rich: () => DecorationSet | null;
  readonly selectedText: () => string | null;
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/**
 * An article's editor, not yet mounted. Throws when the document would not say exactly what the canonical text says.
 * No core extensions (they are for editing), no injected style sheet and no HTML (the policy forbids both).
 */
export function articleEditor(parts: EditorParts): Editor {
  const language = parts.language ?? guessLanguage(parts.content.text);
  const editor = new Editor({
    element: null,
    content: toDocument(parts.content),
    // Checks the document against the schema and throws.
    enableContentCheck: true,
    extensions: [
      ...articleNodes,
      Extension.create({
        name: 'emphasis',
        addProseMirrorPlugins: () =>
          [parts.emphasis, parts.ink, parts.rich].map(
            (decorations) => new Plugin({ props: { decorations } }),
          ),
      }),
      ReadOnlyText.configure({ selectedText: parts.selectedText, onKey: parts.onKey }),
    ],
    enableCoreExtensions: false,
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    editable: true,
    editorProps: {
      attributes: () => ({
        class: 'article-text',
        role: 'textbox',
        'aria-label': parts.label(),
        'aria-readonly': 'true',
        'aria-multiline': 'true',
        tabindex: '0',
        inputmode: 'none',
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        translate: 'no',
        // Grammar extensions write into editable elements unless told not to.
        'data-gramm': 'false',
        'data-enable-grammarly': 'false',
        'data-lt-active': 'false',
        ...(language === null ? {} : { lang: language }),
      }),
      decorations: parts.segments,
    },
  });
  proveDocument(editor.state.doc, parts.content);
  return editor;
}
