import type { Snapshot } from '../domain/snapshot.ts';
import type { NotOpened } from './open-as-it-is.ts';
import type { Overview } from './overview.ts';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;

export const countOfSessions = (count: number): string =>
  count === 0 ? 'This browser keeps no session here.' : `${counted(count, 'session', 'sessions')} found.`;

/** "3 articles · 41 annotations · last change Mar 22, 2025, 11:00 AM", in the reader's locale. */
export function factsInWords({ articles, annotations, changedAt, isInTrash }: Overview): string {
  const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return [
    counted(articles, 'article', 'articles'),
    counted(annotations, 'annotation', 'annotations'),
    ...(changedAt === null ? [] : [`last change ${when.format(Date.parse(changedAt))}`]),
    ...(isInTrash ? ['in the trash'] : []),
  ].join(' · ');
}

/** Why there is nothing to download. */
export function whyNothing(reason: NotOpened | 'empty', remembered: number | null): string {
  if (reason === 'held')
    return 'Another tab holds this session. Close all other tabs of Parallax, then reload this page.';
  if (reason === 'broken')
    return 'The browser cannot open the storage of this session. Restart the browser and come back.';
  return remembered === null || remembered === 0
    ? 'Nothing of this session is left in this browser. Look for a session file or a backup.'
    : `This session had ${counted(remembered, 'change', 'changes')}, and nothing of it is left in this browser. Look for a session file or a backup.`;
}

export const savedFile = (name: string, withoutLog: boolean): string =>
  withoutLog
    ? `Saved ${name}, without its history, which could not be kept. Open it in Parallax.`
    : `Saved ${name}. It has been read back whole: open it in Parallax.`;

export const savedRaw = (name: string): string =>
  `Saved ${name}: everything as it is stored. Parallax does not open it, but nothing is left out.`;

export const savedRawBecause = (name: string, damaged: string): string =>
  `A part of this session cannot be read (${damaged}), so no session file can be made. Saved ${name} instead: everything that is stored, as plain data. Keep it; what is whole can be taken out of it.`;

export const couldNotRead = 'The session could not be read this time. Reload this page and try again.';

export const headingOfCopies = (count: number): string => `Earlier copies (${count.toLocaleString()})`;

/** "Talks · copy of Mar 22, 2025, 11:00 AM · 3 articles · 41 annotations". */
export function copyInWords({ title, at, articleCount, annotationCount, form }: Snapshot): string {
  const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return [
    title,
    `copy of ${when.format(Date.parse(at))}`,
    counted(articleCount, 'article', 'articles'),
    counted(annotationCount, 'annotation', 'annotations'),
    ...(form === 'raw' ? ['as stored'] : []),
  ].join(' · ');
}

export const savedCopy = (name: string): string => `Saved ${name}.`;
export const unreadableCopy = 'This copy can no longer be read.';
