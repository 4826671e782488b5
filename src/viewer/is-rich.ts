import type { CanonicalText } from '../domain/records/article.ts';

/** Whether an article shows more than paragraphs of plain text. */
export const isRich = ({ blocks, marks }: CanonicalText): boolean =>
  marks.length > 0 || blocks.some(({ kind }) => kind !== 'paragraph');
