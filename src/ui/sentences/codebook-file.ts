import type { CodebookFileProblem } from '../../workspace/workspace.ts';
import { bytesInWords } from './bytes.ts';
import { sentenceOfCodebookProblem } from './codebook.ts';
import { numberInWords } from '../shared/in-locale.ts';

const number = (value: number): string => numberInWords(value);

/** Why a codebook file was not read: what is wrong, where, what to do. Nothing has changed. */
export function codebookFileSentence(problem: CodebookFileProblem): string {
  switch (problem.kind) {
    case 'fileTooLarge':
      return `The file has ${bytesInWords(problem.bytes)}; a codebook has at most ${bytesInWords(problem.limit)}. Check that it is the right file.`;
    case 'empty':
      return 'The file is empty. Save the codebook again, and open the new file.';
    case 'binary':
      return 'This is no text, so no codebook. Open a file that was saved with “Save the codebook”.';
    case 'notJson':
      return problem.line === null
        ? 'The file is not valid JSON in UTF-8. Save the codebook again, and open the new file.'
        : `The file is not valid JSON: it breaks at line ${number(problem.line)}${problem.column === null ? '' : `, column ${number(problem.column)}`}. Mend that place, or save the codebook again.`;
    case 'tooDeep':
      return `The JSON is nested more than ${problem.limit} levels deep, which no codebook is. Check that it is the right file.`;
    case 'noCodebook':
      return 'This JSON is not a codebook. Open a file that was saved with “Save the codebook” (.codebook.json).';
    case 'isSession':
      return 'This is a whole session, not a codebook. Open it as a session, and save its codebook there.';
    case 'newerFormat':
      return `The codebook was written by a newer Parallax (format ${problem.found}; this one reads up to ${problem.known}). Update Parallax, then open it.`;
    case 'badField':
      return `The codebook is not whole: ${problem.path} ${problem.problem}. Mend that place, or open another copy.`;
    case 'loneSurrogate':
      return `The codebook holds half a character (a lone surrogate at ${problem.path}). Save the file again as UTF-8.`;
    case 'unreadable':
      return 'The browser could not read it. Check that the file is still there and may be opened, then choose it again.';
    case 'wrongCodebook':
      return sentenceOfCodebookProblem(problem.problem);
  }
}
