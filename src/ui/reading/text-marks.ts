import { createStore } from 'zustand/vanilla';
import type { ArticleId } from '../../domain/ids.ts';
import type { ArticleViewerProps, InkMark, JumpLabel } from '../../viewer/surface-props.ts';

/** What is drawn over and beside an article's words besides its annotations. */
export type TextMarks = Pick<ArticleViewerProps, 'ink' | 'absentLabel' | 'hairlines' | 'onHairline'>;

/**
 * The marks of the articles on screen. Whoever compares puts them here, with code that is fetched after the first
 * article is on screen; the text only draws them.
 */
export const textMarksStore = createStore<ReadonlyMap<ArticleId, TextMarks>>(() => new Map());

/** Replaces the marks of all articles. */
export const showMarks = (marks: ReadonlyMap<ArticleId, TextMarks>): void =>
  textMarksStore.setState(marks, true);

/** Labels to type over the articles on screen, while a key chooses one of them. */
export const jumpLabelsStore = createStore<ReadonlyMap<ArticleId, readonly JumpLabel[]>>(() => new Map());

/** What was looked for, in the articles on screen. */
export const hitMarksStore = createStore<ReadonlyMap<ArticleId, readonly InkMark[]>>(() => new Map());
