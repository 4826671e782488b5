import { createHash } from 'node:crypto';
import { placeIn } from './place-in.ts';
import { randomFrom } from './random.ts';

export interface Size {
  readonly name: string;
  readonly characters: number;
  readonly annotations: number;
}

/** The parts of an exported session file that the sized ones replace; everything else is copied. */
interface Template {
  readonly articles: readonly (Record<string, unknown> & { readonly id: string; readonly letter: string })[];
  readonly texts: readonly (Record<string, unknown> & {
    readonly articleId: string;
    readonly text: string;
  })[];
  readonly tags: readonly { readonly id: string }[];
  readonly annotations: readonly Record<string, unknown>[];
  readonly articleCodings: readonly unknown[];
}

const ID = 'article-of-measured-size';
export const SIZED_TITLE = 'Measured article';
const PARAGRAPH = 160;

/** News-like text out of the words of a real one: paragraphs of about 160 characters, sentences of about 12 words. */
const textOf = (words: readonly string[], characters: number, random: () => number): string => {
  const paragraphs: string[] = [];
  let length = 0;
  while (length < characters) {
    let paragraph = '';
    for (let count = 1; paragraph.length < PARAGRAPH; count += 1) {
      const word = words[Math.floor(random() * words.length)] ?? 'word';
      paragraph += `${paragraph === '' ? '' : ' '}${word}${count % 12 === 0 ? '.' : ''}`;
    }
    paragraphs.push(`${paragraph}.`);
    length += paragraph.length + 3;
  }
  return `${paragraphs.join('\n\n')}\n`;
};

const blocksOf = (text: string) =>
  [...text.matchAll(/\S.*/gu)].map(({ 0: line, index }) => ({
    kind: 'paragraph',
    range: { start: index, end: index + line.length },
  }));

/**
 * A session file with one article of the given size beside the template's own. All characters are in the Basic
 * Multilingual Plane, so that an offset is the same in code points and in UTF-16 units. The same size gives the same file,
 * apart from ids and times of the template.
 *
 * @param templateFile a session exported from the workbench with at least one annotation in it
 * @param coder begins the annotations' ids: two files with two coders share the article and no annotation
 */
export const sizedSession = (
  templateFile: string,
  { characters, annotations }: Size,
  coder = 'measured',
): string => {
  const template = JSON.parse(templateFile) as Template;
  const random = randomFrom(characters);
  const words = (template.texts[0]?.text ?? '').match(/[A-Za-z]{2,}/gu) ?? [];
  const text = textOf(words, characters, random);
  const textHash = createHash('sha256').update(text).digest('hex');
  const borders = [...text.matchAll(/\b\w/gu)].map(({ index }) => index);
  const tags = template.tags.filter((_, index) => index < 3);
  const annotation = template.annotations[0];
  if (annotation === undefined || tags.length < 3)
    throw new Error('The template lacks tags or an annotation');

  const targetAt = () => {
    const start = borders[Math.floor(random() * (borders.length - 40))] ?? 0;
    const wanted = start + 20 + Math.floor(random() * 180);
    const end = Math.min(text.length - 1, text.slice(0, wanted).trimEnd().length);
    return placeIn({ articleId: ID, textHash, text }, { start, end });
  };
  return JSON.stringify({
    ...template,
    articles: [
      ...template.articles,
      {
        ...template.articles[0],
        id: ID,
        letter: 'Z',
        title: SIZED_TITLE,
        textHash,
        bodyStart: 0,
        length: text.length,
        wordCount: text.split(/\s+/u).length - 1,
        source: { fileName: 'measured.txt', mediaType: 'text/plain', byteHash: textHash, encoding: 'utf-8' },
      },
    ],
    texts: [...template.texts, { articleId: ID, text, blocks: blocksOf(text), marks: [] }],
    articleCodings: [],
    annotations: Array.from({ length: annotations }, (_, index) => ({
      ...annotation,
      id: `${coder}-${String(index).padStart(6, '0')}`,
      tagId: tags[index % tags.length]?.id,
      attributes: {},
      target: targetAt(),
    })),
  });
};
