import { createHash } from 'node:crypto';
import { blocksOf } from '../../src/domain/text/blocks.ts';
import { letterAt } from '../../src/domain/letters.ts';
import { placeIn } from './place-in.ts';
import { randomFrom } from './random.ts';
import { syntheticArticles } from './synthetic-articles.ts';

interface Template {
  readonly articles: readonly Record<string, unknown>[];
  readonly texts: readonly Record<string, unknown>[];
  readonly tags: readonly { readonly id: string }[];
  readonly annotations: readonly Record<string, unknown>[];
}

/** Words of an article of about 5 kB. */
const WORDS = 1_050;
/** Of a hundred paragraphs so many come from one agency. */
const SHARED = 30;

/**
 * A session file of so many articles of about 5 kB, each with 100 annotations, and no other: as big as a study gets,
 * where `sizedSession` makes one long article.
 *
 * @param templateFile a session exported from the workbench with at least one annotation in it
 */
export function bigSession(templateFile: string, count: number): string {
  const template = JSON.parse(templateFile) as Template;
  const random = randomFrom(count);
  const texts = syntheticArticles(count, WORDS, SHARED).map(({ text }) => text.replaceAll('\n', '\n\n'));
  const idOf = (n: number): string => `big-article-${n}`;
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
  const annotationOf = (n: number, text: string, at: number) => {
    const start = Math.floor(random() * (text.length - 250));
    const end = start + 20 + Math.floor(random() * 180);
    return {
      ...template.annotations[0],
      id: `big-${n}-${at}`,
      tagId: template.tags[at % 3]?.id,
      attributes: {},
      target: placeIn({ articleId: idOf(n), textHash: hashOf(text), text }, { start, end }),
    };
  };
  return JSON.stringify({
    ...template,
    articles: texts.map((text, n) => ({
      ...template.articles[0],
      id: idOf(n),
      letter: letterAt(n),
      title: `Report ${n} of the synthetic agency`,
      textHash: hashOf(text),
      bodyStart: 0,
      length: text.length,
      wordCount: WORDS,
      source: {
        fileName: `${n}.txt`,
        mediaType: 'text/plain',
        byteHash: hashOf(text),
        encoding: 'utf-8',
      },
    })),
    texts: texts.map((text, n) => ({ articleId: idOf(n), text, blocks: blocksOf(text), marks: [] })),
    articleCodings: [],
    annotations: texts.flatMap((text, n) =>
      Array.from({ length: 100 }, (_, at) => annotationOf(n, text, at)),
    ),
  });
}
