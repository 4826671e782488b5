import { never } from '../../domain/result.ts';
import type { DiskFailure } from '../../workspace/workspace.ts';

/** Why nothing was written to the person's own files: what is wrong and what to do. Nothing there was lost. */
export function sentenceOfDisk(failure: DiskFailure): string {
  switch (failure.kind) {
    case 'dismissed':
      return 'Nothing was chosen, so nothing was written.';
    case 'notAllowed':
      return 'The browser does not let Parallax write there now. Allow it again, or download a copy.';
    case 'changedOutside':
      return 'The file has been changed by somebody else since it was saved here, so it was left alone. Open it to merge it into this session, or save under another name.';
    case 'goneFromDisk':
      return 'The file or folder is no longer where it was; it may have been moved, renamed or deleted. Choose another one.';
    case 'notWhole':
      return 'Something is missing from this session, so nothing was written: a copy there may still hold it. Decide first what is to become of it.';
    case 'diskFull':
      return 'The disk is full, and what was there before is untouched. Free some space, or choose another place.';
    case 'diskFailed':
      return `Writing to the disk failed (${failure.detail}), and what was there before is untouched. Try again, or choose another place.`;
    default:
      return never(failure);
  }
}
