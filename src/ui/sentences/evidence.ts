import { counted, listInEnglish } from '../shared/in-locale.ts';

const FEW = 4;

/** "2 articles, 34 annotations by Ada and Bo, with their comparison." */
export function evidenceInWords(page: {
  readonly articles: number;
  readonly annotations: number;
  /** Names of those whose annotations are on it. */
  readonly coders: readonly string[];
  readonly withComparison: boolean;
}): string {
  const { articles, annotations, coders, withComparison } = page;
  const names = coders.length > FEW ? counted(coders.length, 'coder') : listInEnglish(coders);
  const by = coders.length > 0 ? ` by ${names}` : '';
  const parts = [
    counted(articles, 'article'),
    annotations === 0 ? 'no annotations' : `${counted(annotations, 'annotation')}${by}`,
    ...(withComparison ? ['with their comparison'] : []),
  ];
  return `${parts.join(', ')}.`;
}

export const savedEvidenceInWords = (fileName: string): string =>
  `Saved ${fileName}. It opens in any browser, prints on A4 and Letter, and says at its end how it can be checked.`;
