import { never } from '../../domain/result.ts';
import type { ImportNotice, ImportProblem } from '../../workspace/workspace.ts';
import { listInEnglish, numberInWords } from '../shared/in-locale.ts';
import { bytesInWords } from './bytes.ts';

type TextsMissing = Extract<ImportProblem, { kind: 'textsMissing' }>;

const number = numberInWords;

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
    case 'markupTooDeep':
      return `The page is nested more than ${number(problem.limit)} elements deep, which no article is. Open it in a browser, copy the article, and paste it.`;
    case 'markupTooLarge':
      return `The page has more than ${number(problem.limit)} elements and pieces of text. Open it in a browser, copy the article, and paste it.`;
    case 'noArticle':
      return 'The page holds no words: it may be filled in by a program, or show pictures only. Open it in a browser, copy the article, and paste it.';
    case 'pageChanged':
      return 'The session in this web page was changed after Parallax wrote it, so nothing of it was taken in. Ask for the page, or a session file, as it was saved.';
    case 'pageCutOff':
      return 'This web page of Parallax is cut off, and so is the session in it. Copy or download it again, and open the new file.';
    case 'pageWithTwoSessions':
      return 'This web page holds two sessions, which no page of Parallax does, so nothing of it was taken in. Ask for the page as it was saved.';
    case 'pageWithoutSession':
      return 'This is Parallax itself as one file, without a session in it. Open a copy that was saved with “Share as web page”.';
    case 'isCodebook':
      return 'This is a codebook by itself. Open it in the Codebook room, or start a new session with it.';
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
    case 'brokenArchive':
      return 'The archive is cut off or is no archive (.zip). Copy or download it again, and bring the new one in.';
    case 'brokenEntry':
      return 'This file of the archive does not come out whole. Pack it again, or bring it in by itself.';
    case 'entryLocked':
      return 'This file of the archive is locked with a password. Unpack the archive and bring the files in.';
    case 'tooManyEntries':
      return `The archive has ${number(problem.count)} files; Parallax reads at most ${number(problem.limit)} of one. Split it into smaller archives.`;
    case 'notInArchive':
      return problem.what === 'archive'
        ? 'An archive inside an archive is not opened. Unpack the outer one and bring this one in by itself.'
        : 'A session or other data file inside an archive is not opened. Unpack the archive and open this file by itself.';
    case 'brokenDocument':
      return 'The Word document (.docx) is cut off or broken. Open it in Word or LibreOffice, save it again, and bring the new file in.';
    case 'lockedDocument':
      return 'The document is locked with a password. Open it in Word, take the password off (File › Info › Protect Document), and save it again.';
    case 'oldWord':
      return 'This is a document of an old Word (.doc). Open it in Word or LibreOffice and save it as .docx or PDF.';
    case 'brokenPdf':
      return 'The PDF is cut off or broken. Download it again, or open it in a browser and print it to a new PDF.';
    case 'lockedPdf':
      return 'The PDF is locked with a password. Open it with the password, print it to a new PDF, and bring that in.';
    case 'scannedPdf':
      return `The PDF has no text: its ${problem.pages === 1 ? 'page is a picture' : `${number(problem.pages)} pages are pictures`}, as a scanner makes them. Run text recognition (OCR) on it first.`;
    case 'tooManyPages':
      return `The PDF has ${number(problem.pages)} pages; Parallax reads at most ${number(problem.limit)}. Split it into smaller files.`;
    case 'brokenTable':
      return `A quotation mark is opened in ${problem.row === 0 ? 'the header' : `row ${number(problem.row)}`} of the table and never closed, so where that cell ends is anybody’s guess. Close it, or save the table again.`;
    case 'tooManyRows':
      return `The table has more than ${number(problem.limit)} rows. Split it into smaller tables.`;
    case 'noSuchColumn':
      return `The table has no column “${problem.column}”. Choose its columns again.`;
    case 'emptyCell':
      return `There is no text in the column “${problem.column}” of this row. Fill it in, or choose another column.`;
    case 'notUnpackable':
      return 'The compressed file (.gz) is cut off or broken, so nothing in it can be trusted. Copy or download it again, and open the new one.';
    case 'unpackedTooLarge':
      return `It unpacks to more than ${bytesInWords(problem.limit)}, which is more than Parallax takes out of a compressed file. Split it into smaller parts.`;
    case 'packedTooTight':
      return `It would grow to more than ${number(problem.limit)} times its compressed size, which no real text does. Check where it comes from.`;
    case 'textsMissing':
      return `${articlesInWords(problem.articles)} not in this file, which was shared without texts, and not in the open session. Bring ${problem.articles.length === 1 ? 'the same text' : 'the same texts'} in first, or ask for a file with texts.`;
    case 'tookTooLong':
      return `Reading took more than ${number(problem.seconds)} seconds and was stopped. Close other programs and try again, or split the file.`;
    case 'unsupported':
      return adviceFor(problem.fileName);
    case 'unreadable':
      return 'The browser could not read it. Check that the file is still there and may be opened, then choose it again.';
    case 'cancelled':
      return 'Reading was stopped. Nothing was changed.';
    default:
      return never(problem);
  }
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|tiff?|heic|svg)$/iu;
const SHEET = /\.(?:xlsx?|ods|numbers)$/iu;
const SOUND_OR_FILM = /\.(?:mp[34]|mov|wav)$/iu;
const PACKED = /\.(?:7z|rar|tar|tgz|gz)$/iu;

/** What to do with a file of a kind that is not read. */
function adviceFor(fileName: string): string {
  if (PICTURE.test(fileName))
    return 'This is a picture. Run text recognition (OCR) on it and bring in the text, a .docx or a PDF.';
  if (SHEET.test(fileName))
    return 'This is a spreadsheet. Save the sheet as CSV (.csv), one article a row, and bring that in.';
  if (SOUND_OR_FILM.test(fileName)) return 'This is sound or film. Bring in its transcript as text.';
  if (PACKED.test(fileName))
    return 'This kind of archive is not opened. Unpack it and bring the files in, or pack them as .zip.';
  return 'Parallax does not read this kind of file. Save it as .docx, PDF, web page (.html) or plain text (.txt), and bring that in.';
}

/** So many titles are read out; further ones are counted. */
const FEW = 3;

/** The articles whose texts are missing, as the beginning of a sentence. */
function articlesInWords(articles: TextsMissing['articles']): string {
  const titles = articles.slice(0, FEW).map(({ title }) => `“${title}”`);
  const more = articles.length - titles.length;
  const listed = listInEnglish(more > 0 ? [...titles, `${number(more)} more`] : titles);
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
    case 'noArticleFound':
      return 'Nothing on this page looks like an article, so all its words were read. Check what is there before you bring it in.';
    case 'detached':
      return `${number(notice.count)} ${notice.count === 1 ? 'annotation does' : 'annotations do'} not match the text. They are kept as detached: find them in the list with “Detached” and repair them.`;
    default:
      return never(notice);
  }
}
