import { createHash } from 'node:crypto';
import type { ComparedText } from '../../src/domain/alignment.ts';
import type { ArticleId } from '../../src/domain/ids.ts';
import { blocksOf } from '../../src/domain/text/blocks.ts';
import { randomFrom } from './random.ts';

const VOCABULARY = 6000;
const WORDS_A_PARAGRAPH = 50;
/** An agency's paragraphs, of which outlets take some. */
const AGENCY_PARAGRAPHS = 60;
/** How many words of a paragraph taken over an editor touches. */
const EDITED = 0.05;

/** As they are compared. */
export const toCompared = (text: string, id: string, bodyStart = 0): ComparedText => ({
  articleId: id as ArticleId,
  textHash: createHash('sha256').update(text).digest('hex'),
  text,
  blocks: blocksOf(text),
  bodyStart,
});

/**
 * Articles whose words are as unevenly frequent as in a language (Zipf), and of which so many paragraphs in a hundred
 * come from one agency, edited here and there.
 */
export function syntheticArticles(count: number, words: number, shared: number): readonly ComparedText[] {
  const random = randomFrom(count + words);
  const word = (): string => `w${Math.floor(VOCABULARY ** random()).toString(36)}`;
  const paragraph = (): readonly string[] => Array.from({ length: WORDS_A_PARAGRAPH }, word);
  const agency = Array.from({ length: AGENCY_PARAGRAPHS }, paragraph);
  const edited = (original: readonly string[]): readonly string[] =>
    original.flatMap((one) => {
      if (random() >= EDITED) return [one];
      const kind = random();
      if (kind < 1 / 3) return [];
      return kind < 2 / 3 ? [word()] : [one, word()];
    });
  const written = (): string => {
    const taken = random() * 100 < shared ? agency[Math.floor(random() * agency.length)] : undefined;
    const all = taken ? edited(taken) : paragraph();
    const sentences = all.map((one, n) => (n % 17 === 16 ? `${one}. The` : one)).join(' ');
    return `The ${sentences}.`;
  };
  return Array.from({ length: count }, (_, n) =>
    toCompared(
      Array.from({ length: Math.round(words / WORDS_A_PARAGRAPH) }, written).join('\n'),
      `article-${n}`,
    ),
  );
}
