import { never } from '../../domain/result.ts';
import type { ImportNotice, ImportProblem } from '../../workspace/workspace.ts';
import { bytesInWords } from './bytes.ts';

type TextsMissing = Extract<ImportProblem, { kind: 'textsMissing' }>;

const number = (value: number) => value.toLocaleString('en');

/** Why a file or a pasted text was not taken in: what is wrong, where, what to do. Nothing has changed. */
export function sentenceOfProblem(problem: ImportProblem): string {
  switch (problem.kind) {
    case 'fileTooLarge':
      return `The file has ${bytesInWords(problem.bytes)}; Parallax reads at most ${bytesInWords(problem.limit)}. Split it into smaller files.`;
    case 'empty':
      return 'There is nothing to read in it. Choose a file with at least one word.';
    case 'binary':
      return 'This is neither text nor a session. Save an article as plain text (.txt), or a session again, and bring that in.';
    case 'textTooLong':
      return `The text has ${number(problem.characters)} characters; an article holds at most ${number(problem.limit)}. Split it into parts.`;
    case 'notJson':
      return problem.line === null
        ? 'The file is not valid JSON; it may be cut off. Save the session again and open the new file.'
        : problem.line === 1 && problem.column === 1
          ? 'There is no JSON in it, whatever its name says: it may be a web page. Open the file that was saved with Share or Export.'
          : `The file is not valid JSON: it breaks at line ${number(problem.line)}${problem.column === null ? '' : `, column ${number(problem.column)}`}. Save the session again, or mend that place.`;
    case 'tooDeep':
      return `The JSON is nested more than ${problem.limit} levels deep, which no session file is. Check that this is the right file.`;
    case 'notOurs':
      return 'This JSON is not a Parallax session. Open a file that was saved with Share, or with Export › Session (.parallax.json).';
    case 'newerFormat':
      return `The file was written by a newer Parallax (format ${problem.found}; this one reads up to ${problem.known}). Update Parallax, then open it.`;
    case 'badField':
      return `The session file is not whole: ${problem.path} ${problem.problem}. Mend that place, or open another copy.`;
    case 'duplicateId':
      return `The session file uses the id “${problem.id}” twice (at ${problem.path}). Mend that place, or open another copy.`;
    case 'danglingId':
      return `The session file points at “${problem.id}” (at ${problem.path}), which it does not contain. Mend that place, or open another copy.`;
    case 'loneSurrogate':
      return `The text holds half a character (a lone surrogate at ${problem.path}). Save the file again as UTF-8.`;
    case 'textHashMismatch':
      return `The text at ${problem.path} was changed after it was coded, so its annotations may stand at the wrong words. Open an unchanged copy.`;
    case 'notUnpackable':
      return 'The compressed file (.gz) is cut off or broken, so nothing in it can be trusted. Copy or download it again, and open the new one.';
    case 'unpackedTooLarge':
      return `What is in the compressed file has more than ${bytesInWords(problem.limit)}, which is more than Parallax unpacks. Share a part of the session instead.`;
    case 'packedTooTight':
      return `The compressed file would grow to more than ${number(problem.limit)} times its size, which no session does. Check where it comes from.`;
    case 'textsMissing':
      return `${articlesInWords(problem.articles)} not in this file, which was shared without texts, and not in the open session. Bring ${problem.articles.length === 1 ? 'the same text' : 'the same texts'} in first, or ask for a file with texts.`;
    case 'tookTooLong':
      return `Reading took more than ${number(problem.seconds)} seconds and was stopped. Close other programs and try again, or split the file.`;
    case 'unsupported':
      return 'Parallax reads text (.txt) and its own session files (.parallax.json). Save the article as plain text first.';
    case 'unreadable':
      return 'The browser could not read it. Check that the file is still there and may be opened, then choose it again.';
    case 'cancelled':
      return 'Reading was stopped. Nothing was changed.';
    default:
      return never(problem);
  }
}

/** So many titles are read out; further ones are counted. */
const FEW = 3;

/** The articles whose texts are missing, as the beginning of a sentence. */
function articlesInWords(articles: TextsMissing['articles']): string {
  const titles = articles.slice(0, FEW).map(({ title }) => `“${title}”`);
  const more = articles.length - titles.length;
  const listed = new Intl.ListFormat('en').format(more > 0 ? [...titles, `${number(more)} more`] : titles);
  return articles.length === 1 ? `The text of ${listed} is` : `The texts of ${listed} are`;
}

/** What to know although the file was read. */
export function sentenceOfNotice(notice: ImportNotice): string {
  switch (notice.kind) {
    case 'readAs':
      return `Read as ${notice.encoding}, because it is not valid UTF-8. If letters look wrong, save the file as UTF-8 and bring it in again.`;
    case 'brokenCharactersReplaced':
      return `${number(notice.count)} broken ${notice.count === 1 ? 'character was' : 'characters were'} replaced by �. Compare the text with its source.`;
    case 'invisibleControls':
      return `The text holds ${number(notice.count)} invisible direction or zero-width ${notice.count === 1 ? 'character' : 'characters'}. They are kept and count as characters.`;
    case 'detached':
      return `${number(notice.count)} ${notice.count === 1 ? 'annotation does' : 'annotations do'} not match the text. They are kept as detached: find them in the list with “Detached” and repair them.`;
    default:
      return never(notice);
  }
}
