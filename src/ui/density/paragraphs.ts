import type { AnnotationId } from '../../domain/ids.ts';
import type { CanonicalText } from '../../domain/records/article.ts';
import type { AnnotationsOfArticle } from '../../domain/session-state.ts';
import { blockAt } from '../../domain/text/blocks.ts';
import { counted } from '../inspector/words.ts';
import type { MapData } from './map-data.ts';
import { numberInWords } from '../shared/in-locale.ts';

/** The index of the paragraph an offset (UTF-16 units) stands in, or of the last before it. */
export const paragraphAt = ({ blocks }: CanonicalText, offset: number): number =>
  Math.max(0, blockAt(blocks, offset));

/** "Paragraph 12 of 40, 3 annotations, 1 needs attention". */
export function paragraphInWords(
  { blocks }: CanonicalText,
  index: number,
  annotations: AnnotationsOfArticle,
  attention: ReadonlySet<AnnotationId>,
): string {
  const range = blocks[index]?.range ?? { start: 0, end: 0 };
  let count = 0;
  let inNeed = 0;
  for (const { id, target } of annotations.values()) {
    if (target.detached || !target.ranges.some(({ start, end }) => start < range.end && end > range.start))
      continue;
    count += 1;
    if (attention.has(id)) inNeed += 1;
  }
  return [
    `Paragraph ${numberInWords(index + 1)} of ${numberInWords(blocks.length)}`,
    count === 0 ? 'no annotation' : counted(count, 'annotation'),
    ...(inNeed > 0 ? [`${numberInWords(inNeed)} ${inNeed === 1 ? 'needs' : 'need'} attention`] : []),
  ].join(', ');
}

/** The whole map in words: "38 % of the text is coded, 12 annotations, 2 need attention". */
export function mapInWords(annotations: AnnotationsOfArticle, { share, inNeed }: MapData): string {
  return [
    `${Math.round(share * 100)} % of the text is coded`,
    counted(annotations.size, 'annotation'),
    ...(inNeed > 0 ? [`${numberInWords(inNeed)} ${inNeed === 1 ? 'needs' : 'need'} attention`] : []),
  ].join(', ');
}
