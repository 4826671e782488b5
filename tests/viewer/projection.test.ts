import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { proveDocument, toDocument } from '../../src/viewer/projection.ts';
import { articleNodes } from '../../src/viewer/schema.ts';
import { sectionsOf } from '../../src/viewer/sections.ts';
import { article } from '../support/article-builder.ts';

const schema = getSchema(articleNodes);
const documentOf = (text: string) => schema.nodeFromJSON(toDocument(article(text).content));

describe('toDocument', () => {
  it.each([
    ['several lines', 'One.\n\n  Two.\r\nThree.\u2028Four.'],
    ['signs beyond the basic plane', '👩‍👩‍👧 said\nשלום עולם'],
    ['markup', '<b>bold</b> & <script>alert(1)</script>'],
    ['blanks alone', ' \n \n'],
  ])('says exactly what the canonical text says: %s', (_, text) => {
    const { content } = article(text);
    const document = documentOf(text);
    document.check();
    expect(() => proveDocument(document, content)).not.toThrow();
    expect(document.textBetween(0, document.content.size, '\n')).toBe(
      content.blocks.map(({ range }) => content.text.slice(range.start, range.end)).join('\n'),
    );
  });

  it('draws the number of an item beside it, and nothing where it goes on', () => {
    const { content } = article('One.\nTwo.\nThree.');
    const listed = [{ marker: '3.' }, { marker: '' }, { depth: 2 }].map((item, index) => ({
      ...content.blocks[index]!,
      ...item,
      kind: 'item' as const,
    }));
    const document = schema.nodeFromJSON(toDocument({ ...content, blocks: listed }));
    const attributes: unknown[] = [];
    document.descendants(({ type, attrs }) => {
      if (type.name === 'block') attributes.push([attrs['marker'], attrs['depth']]);
      return type.name !== 'block';
    });
    expect(attributes).toEqual([
      ['3.', 1],
      ['', 1],
      [null, 2],
    ]);
    expect(document.textContent).toBe('One.Two.Three.');
  });

  it('makes a section of at most 32 blocks and about 1,200 units', () => {
    const lines = documentOf(Array.from({ length: 70 }, (_, index) => `Line ${index}`).join('\n'));
    expect(lines.children.map(({ childCount }) => childCount)).toEqual([32, 32, 6]);
    const long = documentOf(Array.from({ length: 4 }, () => 'word '.repeat(110)).join('\n'));
    expect(long.children.map(({ childCount }) => childCount)).toEqual([2, 2]);
  });
});

describe('proveDocument', () => {
  it('refuses a document with another text', () => {
    const { content } = article('One.\nTwo.');
    expect(() => proveDocument(documentOf('One.\nTwo!'), content)).toThrow(/Block 2/);
    expect(() => proveDocument(documentOf('One.'), content)).toThrow(/lost blocks/);
    expect(() => proveDocument(documentOf('One.\nTwo.\nThree.'), content)).toThrow(/Block 3/);
  });
});

describe('sectionsOf', () => {
  it('covers all blocks once, in order', () => {
    const { content } = article(
      Array.from({ length: 100 }, (_, index) => 'x'.repeat(index * 9 + 1)).join('\n'),
    );
    const sections = sectionsOf(content.blocks);
    expect(sections[0]?.firstBlock).toBe(0);
    expect(sections.at(-1)?.endBlock).toBe(100);
    for (const [index, { endBlock }] of sections.entries()) {
      expect(sections[index + 1]?.firstBlock ?? 100).toBe(endBlock);
    }
  });
});
