import type { SessionSummary } from '../../domain/session-summary.ts';

export const countsInWords = ({ articleCount, annotationCount }: SessionSummary): string =>
  `${articleCount.toLocaleString('en')} ${articleCount === 1 ? 'article' : 'articles'} · ` +
  `${annotationCount.toLocaleString('en')} ${annotationCount === 1 ? 'annotation' : 'annotations'}`;
