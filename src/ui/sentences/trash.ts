import type { Instant } from '../../domain/ids.ts';
import type { SessionSummary } from '../../domain/session-summary.ts';
import { daysLeft } from '../../domain/trash.ts';
import { counted } from '../shared/in-locale.ts';
import { ageInWords } from './age.ts';

/** "removed 2 days ago · 28 days left". What is kept by a clock that can't be believed was thrown away "just now". */
export const standingInWords = (verb: string, at: Instant, now: Instant, by = ''): string =>
  `${verb} ${ageInWords(Date.parse(at), Date.parse(now))}${by} · ${counted(daysLeft(at, now), 'day')} left`;

/** "5 articles and 31 annotations" */
export function contentInWords(sessions: readonly SessionSummary[]): string {
  let [articles, annotations] = [0, 0];
  for (const { articleCount, annotationCount } of sessions) {
    articles += articleCount;
    annotations += annotationCount;
  }
  return `${counted(articles, 'article')} and ${counted(annotations, 'annotation')}`;
}
