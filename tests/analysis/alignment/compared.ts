import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Alignment, ComparedText, Passage } from '../../../src/domain/alignment.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { blocksOf } from '../../../src/domain/text/blocks.ts';
import { proposeMetadata } from '../../../src/domain/text/proposals.ts';

/** A text as a session would compare it. */
export const compared = (text: string, id = 'article-a', bodyStart = 0): ComparedText => ({
  articleId: id as ArticleId,
  textHash: createHash('sha256').update(text).digest('hex'),
  text,
  blocks: blocksOf(text),
  bodyStart,
});

const sample = (name: string, letter: string): ComparedText => {
  const text = readFileSync(new URL(`../../../public/seeds/${name}.txt`, import.meta.url), 'utf8');
  return compared(text, `article-${letter}`, proposeMetadata(text).bodyStart);
};

/** The sample articles A, B and C, with the beginnings that are proposed for them. */
export const samples = () => ({
  a: sample('000_2dd4d78006458cad', 'a'),
  b: sample('001_59f875a34b8e8c6a', 'b'),
  c: sample('002_fb124d9c4f23c2b0', 'c'),
});

export const wordsAt = (text: string, { start, end }: TextRange): string => text.slice(start, end);

/** The edits of all passages in words: "− Mr", "+ x", "x → y", with their nature. */
export const editsInWords = (alignment: Alignment, a: string, b: string): readonly string[] =>
  alignment.passages.flatMap((passage) => passageEdits(passage, a, b));

export const passageEdits = ({ edits }: Passage, a: string, b: string): readonly string[] =>
  edits.map(({ operation, nature, ...at }) => {
    const [from, to] = [wordsAt(a, at.a), wordsAt(b, at.b)];
    if (operation === 'deleted') return `${nature}: − ${from}`;
    return operation === 'inserted' ? `${nature}: + ${to}` : `${nature}: ${from} → ${to}`;
  });
