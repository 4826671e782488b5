import { never } from '../../domain/result.ts';
import type { StorageFailure } from '../../domain/storage-failure.ts';

/** Why the browser did not keep or give what was asked: what is wrong and what to do. */
export function sentenceOfStorage(failure: StorageFailure): string {
  switch (failure.kind) {
    case 'full':
      return 'The browser’s storage is full. Save a copy, then free space on the disk, or delete old sessions and empty the trash, and try again.';
    case 'unavailable':
      return 'This browser refuses to store data here, as in a private window. Save a copy, and open Parallax in an ordinary window.';
    case 'gone':
      return 'The stored session was removed, probably by clearing site data. Save a copy now: what you see is only in this tab.';
    case 'inTrash':
      return 'This session was moved to the trash, so nothing in it changes. Take it out of the trash to go on working in it.';
    case 'newerSchema':
      return 'A newer Parallax has written this session, and this older page must not touch it. Close all its tabs and reload.';
    case 'outdatedTab':
      return 'Parallax was updated in another tab. Reload this page to go on; everything saved is still there.';
    case 'damaged':
      return `The stored session is damaged (${failure.detail}). Save a copy of what can be read, and open your last saved file.`;
    case 'noCopyBeforeUpdate':
      return `This Parallax stores sessions in a newer way. Before it changes this one it keeps a copy, and that failed (${failure.detail}). Nothing was touched: free space on the disk and try again.`;
    case 'slow':
      return 'The browser’s storage has not answered yet. Wait a moment before you close this page; if it stays so, save a copy and reload.';
    case 'notFound':
      return 'That session is no longer in this browser; it may have been deleted in another tab. Choose another session or open a file.';
    case 'failed':
      return `The browser could not write to its storage (${failure.detail}). Try again; if it stays so, save a copy and reload.`;
    default:
      return never(failure);
  }
}

/** The same in few words, for the place beside "Not saved:" in the top bar. */
export function reasonOfStorage(failure: StorageFailure): string {
  switch (failure.kind) {
    case 'full':
      return 'storage is full';
    case 'unavailable':
      return 'the browser refuses storage';
    case 'gone':
      return 'site data was cleared';
    case 'inTrash':
      return 'the session is in the trash';
    case 'newerSchema':
      return 'written by a newer version';
    case 'outdatedTab':
      return 'updated in another tab';
    case 'damaged':
      return 'the stored session is damaged';
    case 'noCopyBeforeUpdate':
      return 'no copy could be kept';
    case 'slow':
      return 'waiting for the browser';
    case 'notFound':
      return 'the session was deleted elsewhere';
    case 'failed':
      return 'the browser could not write';
    default:
      return never(failure);
  }
}
