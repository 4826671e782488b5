import type { Block } from '../../domain/records/article.ts';
import type { DroppedBlock } from '../importer.ts';

/** What a run of letters looks like; a link with its address as the source says it, to be checked by the rule. */
export type RichMark = 'bold' | 'italic' | { readonly link: string };

/** Letters that look alike, as the source has them: white space is not collapsed yet. */
export interface RichRun {
  readonly text: string;
  readonly marks: readonly RichMark[];
}

/** The place of an item in its list. */
export interface ListPlace {
  /** Its number as it is shown; absent for a bullet, empty for what goes on within an item. */
  readonly marker?: string;
  /** 1 for a list that stands in no other. */
  readonly depth: number;
}

/**
 * The one form in which every source with structure (web page, Markdown, Word, PDF, clipboard) gives its text.
 * `canonicalOf` makes the canonical text of it. Its number is its index among all blocks of the source.
 */
export interface RichBlock {
  readonly kind: Block['kind'];
  readonly runs: readonly RichRun[];
  /** False for what looks like no part of the article; a person can take it back in. */
  readonly kept: boolean;
  readonly why?: DroppedBlock['why'];
  /** How an item stands in its list; it is drawn and no part of the text. */
  readonly item?: ListPlace;
  /** Blanks, tabs and line ends in the runs are meant: code, and tables (a line a row, a tab between cells). */
  readonly preformatted?: boolean;
}

/** In a run: the line ends here, the block goes on (`<br>`). Unicode's own sign for it. */
export const LINE_BREAK = '\u2028';

/** What the runs say, as they stand. */
export const rawTextOf = ({ runs }: Pick<RichBlock, 'runs'>): string => runs.map(({ text }) => text).join('');
