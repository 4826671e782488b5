import { never } from '../../domain/result.ts';
import type { Snapshot, SnapshotFailure, SnapshotReason } from '../../domain/snapshot.ts';
import type { Trouble } from '../../state/session-store.ts';
import type { FoundCopy } from '../../workspace/workspace.ts';
import { counted, momentInWords, numberInWords } from '../shared/in-locale.ts';
import { ageInWords } from './age.ts';
import { bytesInWords } from './bytes.ts';
import { sentenceOfStorage } from './storage.ts';

const named = ({ title }: Pick<Trouble, 'title'>): string => (title === '' ? 'A session' : `“${title}”`);

/** The head of the loss screen. */
export function titleOfTrouble(trouble: Trouble): string {
  switch (trouble.what.kind) {
    case 'gone':
      return `${named(trouble)} is gone`;
    case 'damaged':
      return `${named(trouble)} can’t be opened`;
    case 'unavailable':
      return 'The browser can’t open its storage';
    case 'noCopyBeforeUpdate':
      return `${named(trouble)} was not updated`;
    default:
      return `Part of ${named(trouble)} is missing`;
  }
}

const TABLES: Readonly<Record<string, string>> = { articles: 'articles', annotations: 'annotations' };

/** What is missing, as far as can be told without what is missing. */
export function sentenceOfTrouble({ what }: Pick<Trouble, 'what'>): string {
  switch (what.kind) {
    case 'changes': {
      const { from, to } = what;
      const which =
        from === to
          ? `Change ${numberInWords(to)} is`
          : `Changes ${numberInWords(from)} to ${numberInWords(to)} are`;
      return `${which} missing: the browser’s storage ends before them.`;
    }
    case 'otherDatabase':
      return `The browser held a session with ${counted(what.changes, 'change')} here, and now shows another one in its place.`;
    case 'rows': {
      const things = TABLES[what.table] ?? 'other records';
      return `Of ${numberInWords(what.counted)} stored ${things}, deleted ones included, ${numberInWords(what.found)} can be found.`;
    }
    case 'texts':
      return what.missing === 1
        ? `The text of “${what.first}” can’t be found.`
        : `The texts of ${numberInWords(what.missing)} of ${counted(what.articles, 'article')} can’t be found; the first is “${what.first}”.`;
    case 'unreadable':
      return `${counted(what.count, 'stored record')} can’t be read any more; the first is ${what.first}.`;
    case 'log':
      return `The history ends at change ${numberInWords(what.endsAt)} of ${numberInWords(what.head)}.`;
    case 'gone':
      return 'It was stored in this browser and is not there any more: site data was cleared, or files of the browser were damaged.';
    case 'damaged':
      return `What is stored can’t be read (${what.detail}).`;
    case 'unavailable':
      return `Sessions are stored here, but the browser does not open its storage (${what.detail}). It may do so after it was started again.`;
    case 'noCopyBeforeUpdate':
      return sentenceOfStorage(what);
    default:
      return never(what);
  }
}

/** Why a copy was made: "Before merging talks.parallax.json". */
export function reasonInWords(why: SnapshotReason): string {
  switch (why.kind) {
    case 'merge':
      return `Before merging ${why.of}`;
    case 'articles':
      return `Before adding ${counted(why.count, 'article')}`;
    case 'version':
      return `Before “${why.of}” became a later version`;
    case 'details':
      return `Before reading details from ${why.of}`;
    case 'update':
      return 'Before an update of Parallax';
    case 'asked':
      return 'Kept on request';
    default:
      return never(why);
  }
}

export const momentAndAge = (at: Snapshot['at'], now: number): string =>
  `${momentInWords(at)} (${ageInWords(Date.parse(at), now)})`;

export const countsOfCopy = ({
  articleCount,
  annotationCount,
}: Pick<Snapshot, 'articleCount' | 'annotationCount'>): string =>
  `${counted(articleCount, 'article')} · ${counted(annotationCount, 'annotation')}`;

/** Where a copy comes from and what is in it, as far as is known without reading it. */
export function copyInWords({ from, name, bytes }: FoundCopy): string {
  const size = bytesInWords(bytes);
  if (from.kind === 'disk') {
    const where = from.copy.use === 'sessionFile' ? 'The session’s file' : 'From the backup folder';
    return `${where}: ${name} · ${size}`;
  }
  const { snapshot } = from;
  const parts = [reasonInWords(snapshot.why), countsOfCopy(snapshot), size];
  if (snapshot.afterLoss) parts.push('made after the loss');
  if (snapshot.form === 'raw') parts.push('rows as they were stored');
  return parts.join(' · ');
}

export const sentenceOfNotKept = (failure: SnapshotFailure): string =>
  failure.kind === 'full'
    ? 'No copy was kept: the browser’s storage is full.'
    : `No copy was kept (${failure.detail}).`;
