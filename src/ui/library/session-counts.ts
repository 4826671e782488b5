import type { SessionSummary } from '../../domain/session-summary.ts';
import { counted } from '../shared/in-locale.ts';

export const countsInWords = ({ articleCount, annotationCount }: SessionSummary): string =>
  `${counted(articleCount, 'article')} · ${counted(annotationCount, 'annotation')}`;
