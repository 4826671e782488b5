import type { CodebookProblem } from '../../domain/codebook/problems.ts';
import type { ImportProblem } from '../importer.ts';

/** Why a codebook was not read. Nothing changed. `ui` turns it into one sentence. */
export type CodebookFileProblem =
  | Extract<
      ImportProblem,
      {
        kind:
          | 'fileTooLarge'
          | 'empty'
          | 'binary'
          | 'notJson'
          | 'tooDeep'
          | 'newerFormat'
          | 'badField'
          | 'loneSurrogate'
          | 'unreadable';
      }
    >
  /** JSON, but no codebook. */
  | { readonly kind: 'noCodebook' }
  /** A whole session, which brings its codebook when it is opened. */
  | { readonly kind: 'isSession' }
  /** It says what it should, and does not hold together. */
  | { readonly kind: 'wrongCodebook'; readonly problem: CodebookProblem };
