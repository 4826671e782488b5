import { Editor, getSchema, type JSONContent } from '@tiptap/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CanonicalText } from '../../src/domain/records/article.ts';
import { decodeText } from '../../src/storage/decode.ts';
import { articleEditor } from '../../src/viewer/article-editor.ts';
import { proveDocument, shownBlocks, toDocument } from '../../src/viewer/projection.ts';
import { articleNodes } from '../../src/viewer/schema.ts';
import { changedJson } from '../fuzz/change-json.ts';
import { randomOf } from '../fuzz/random.ts';
import { article } from '../support/article-builder.ts';
import { runs } from '../support/runs.ts';

const schema = getSchema(articleNodes);
const TEXT = 'A headline\n\nThe first words – of “a quote”.\n\nשלום עולם\nThe end 🙂.';
const { content } = article(TEXT);

/** The words that a document shows, block after block. */
const wordsOf = (document: Editor['state']['doc']): string =>
  document
    .textBetween(0, document.content.size, '\n')
    .replaceAll(/\p{White_Space}+/gu, ' ')
    .trim();
const plain = (text: string): string => text.replaceAll(/\p{White_Space}+/gu, ' ').trim();

const editorFor = (shown: CanonicalText): Editor =>
  articleEditor({
    content: shown,
    language: 'en',
    label: () => 'Text',
    ...{ segments: () => null as never, emphasis: () => null as never, ink: () => null, rich: () => null },
    selectedText: () => null,
    onKey: () => false,
  });

// Tiptap also writes into the console what it can't read.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

describe('A text is shown whole or not at all', () => {
  it('whatever a damaged row says about it', () => {
    const seen = { shown: 0, refused: 0 };
    for (let seed = 1; seed <= runs(400); seed += 1) {
      const row = decodeText(JSON.parse(changedJson(JSON.stringify(content), randomOf(seed))));
      if (!row.ok) {
        seen.refused += 1;
        continue;
      }
      let editor: Editor | null = null;
      try {
        editor = editorFor(row.value);
      } catch {
        seen.refused += 1;
      }
      if (!editor) continue;
      seen.shown += 1;
      expect(wordsOf(editor.state.doc), `seed ${seed}`).toBe(plain(row.value.text));
      editor.destroy();
    }
    expect(Math.min(seen.shown, seen.refused)).toBeGreaterThan(20);
  });

  it('whatever document is put in its place', () => {
    const whole = JSON.stringify(toDocument(content));
    const seen = { same: 0, refused: 0 };
    for (let seed = 1; seed <= runs(1000); seed += 1) {
      try {
        const document = schema.nodeFromJSON(JSON.parse(changedJson(whole, randomOf(seed))) as JSONContent);
        document.check();
        proveDocument(document, content);
        seen.same += 1;
        expect(wordsOf(document), `seed ${seed}`).toBe(plain(TEXT));
      } catch (error) {
        if (error instanceof Error && error.name === 'AssertionError') throw error;
        seen.refused += 1;
      }
    }
    expect(Math.min(seen.same, seen.refused)).toBeGreaterThan(20);
  });

  it.each<[string, Partial<CanonicalText>]>([
    ['blocks that were lost', { blocks: shownBlocks(content).slice(0, -1) }],
    ['no blocks', { blocks: [] }],
    ['a block twice', { blocks: [...content.blocks, ...content.blocks] }],
    ['a text that grew', { text: `${TEXT}\n\nMore.` }],
    ['blocks behind the end', { text: TEXT.slice(0, 20) }],
  ])('refused: %s', (_name, change) => {
    expect(() => editorFor({ ...content, ...change })).toThrow(
      /blocks of the canonical|[Ii]nvalid|Empty text/u,
    );
  });

  it('where the editor by itself would show an empty page', () => {
    const document = toDocument(content);
    const hostile = { ...document, content: [{ type: 'unknown', content: document.content ?? [] }] };
    const editor = new Editor({
      element: null,
      extensions: [...articleNodes],
      injectCSS: false,
      content: document,
    });
    expect(editor.state.doc.textContent).not.toBe('');
    editor.commands.setContent(hostile);
    expect(editor.state.doc.textContent).toBe('');
    editor.destroy();
  });
});
