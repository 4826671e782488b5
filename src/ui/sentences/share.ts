import { counted, listInEnglish } from '../shared/in-locale.ts';
import { bytesInWords } from './bytes.ts';

/** A session file, or the whole workbench with the session in it. */
export type ShareAs = 'file' | 'page';

export interface LeftOut {
  /** Letters. */
  readonly articles: readonly string[];
  /** Names. */
  readonly coders: readonly string[];
  readonly tags: readonly string[];
}

export interface SharedContent {
  readonly articles: number;
  readonly annotations: number;
  /** Names of those whose annotations are in it. */
  readonly coders: readonly string[];
  /** Of all its texts, in UTF-16 code units. */
  readonly characters: number;
  readonly leftOut: LeftOut;
}

const FEW = 4;
/** "Ada and Bo"; of many only how many. */
const listed = (names: readonly string[], noun: string): string =>
  names.length > FEW ? counted(names.length, noun) : listInEnglish(names);

/** "3 articles, 124 annotations by Ada and Bo, texts included, about 90 kB." */
export function contentInWords(
  content: SharedContent,
  file: {
    readonly as: ShareAs;
    readonly withTexts: boolean;
    readonly withLog: boolean;
    readonly gzip: boolean;
  },
): string {
  const { articles, annotations, coders } = content;
  const by = coders.length > 0 ? ` by ${listed(coders, 'coder')}` : '';
  const parts = [
    counted(articles, 'article'),
    annotations === 0 ? 'no annotations' : `${counted(annotations, 'annotation')}${by}`,
    file.withTexts ? 'texts included' : 'without the texts',
    ...(file.withLog ? ['history included'] : []),
    ...(file.withLog || file.gzip
      ? []
      : [
          `about ${bytesInWords(roughly(sizeOf(content, file.withTexts) + (file.as === 'page' ? SIZES.program : 0)))}`,
        ]),
  ];
  return `${parts.join(', ')}.`;
}

/** Bytes as measured: the program around a page; in session files the codebook, an article's facts, an annotation with its quotation. */
const SIZES = { program: 5_600_000, codebook: 18_000, article: 1_000, annotation: 950 } as const;
const sizeOf = ({ articles, annotations, characters }: SharedContent, withTexts: boolean): number =>
  SIZES.codebook +
  articles * SIZES.article +
  annotations * SIZES.annotation +
  (withTexts ? characters * 1.05 : 0);

/** One digit, from ten of a unit on two: more would claim to be exact. */
const roughly = (bytes: number): number => Number(bytes.toPrecision(bytes < 100_000 ? 1 : 2));

/** What stays here although it is in the session; null when all of it goes along. */
export function leftOutInWords({ articles, coders, tags }: LeftOut): string | null {
  const parts = [
    ...(articles.length > 0
      ? [
          articles.length > FEW
            ? counted(articles.length, 'article')
            : `${articles.length === 1 ? 'article' : 'articles'} ${listInEnglish(articles)}`,
        ]
      : []),
    ...(coders.length > 0 ? [`the work of ${listed(coders, 'coder')}`] : []),
    ...(tags.length > 0 ? [`what is tagged as ${listed(tags, 'tag')}`] : []),
  ];
  return parts.length === 0 ? null : `Left out: ${parts.join('; ')}.`;
}

/** After the file was written. */
export const sharedInWords = (fileName: string): string =>
  `Saved ${fileName}. Whoever opens it sees first what merging it would change.`;

export const sharedPageInWords = (fileName: string): string =>
  `Saved ${fileName}. It opens in any browser of the last two years. Send it as a file: some mail programs take web pages for dangerous.`;
