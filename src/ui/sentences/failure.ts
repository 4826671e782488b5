import type { DiskFailure, Failure } from '../../workspace/workspace.ts';
import { sentenceOfDisk } from './disk.ts';
import { sentenceOfRefusal } from './refusal.ts';
import { sentenceOfStorage } from './storage.ts';

/** One sentence for whatever the workspace declined or could not do. */
export function sentenceOf(failure: Failure | DiskFailure): string {
  switch (failure.kind) {
    case 'full':
    case 'unavailable':
    case 'gone':
    case 'inTrash':
    case 'newerSchema':
    case 'outdatedTab':
    case 'damaged':
    case 'noCopyBeforeUpdate':
    case 'slow':
    case 'notFound':
    case 'failed':
      return sentenceOfStorage(failure);
    case 'dismissed':
    case 'notAllowed':
    case 'changedOutside':
    case 'goneFromDisk':
    case 'notWhole':
    case 'diskFull':
    case 'diskFailed':
      return sentenceOfDisk(failure);
    default:
      return sentenceOfRefusal(failure);
  }
}
