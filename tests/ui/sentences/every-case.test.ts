import { describe, expect, it } from 'vitest';
import type { CodebookProblem } from '../../../src/domain/codebook/problems.ts';
import type { Refusal } from '../../../src/domain/command.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import type { StorageFailure } from '../../../src/domain/storage-failure.ts';
import { codebookFileSentence } from '../../../src/ui/sentences/codebook-file.ts';
import { sentenceOf } from '../../../src/ui/sentences/failure.ts';
import { sentenceOfNotice, sentenceOfProblem } from '../../../src/ui/sentences/import.ts';
import { reasonOfStorage } from '../../../src/ui/sentences/storage.ts';
import type {
  CodebookFileProblem,
  DiskFailure,
  ImportNotice,
  ImportProblem,
} from '../../../src/workspace/workspace.ts';

/** One example a case at least; a new case without an example does not compile. */
type Examples<Union extends { kind: string }> = {
  [Kind in Union['kind']]: readonly Extract<Union, { kind: Kind }>[];
};

const codebookProblems: Examples<CodebookProblem> = {
  noName: [{ kind: 'noName', of: 'value', where: 'Device' }],
  sameId: [
    { kind: 'sameId', of: 'attribute', id: 'voice', where: 'Claim' },
    { kind: 'sameId', of: 'link', id: 'asserts', where: '' },
  ],
  wrongId: [{ kind: 'wrongId', id: 'constructor', where: 'Claim' }],
  wrongLetter: [{ kind: 'wrongLetter', name: 'Claim' }],
  wrongHotkey: [{ kind: 'wrongHotkey', name: 'Claim' }],
  wrongColour: [{ kind: 'wrongColour', name: 'Claim' }],
  unknownParent: [{ kind: 'unknownParent', name: 'Claim' }],
  parentCircle: [{ kind: 'parentCircle', name: 'Claim' }],
  unknownCondition: [{ kind: 'unknownCondition', name: 'Via', asks: 'attribution', where: 'Quote' }],
  conditionCircle: [{ kind: 'conditionCircle', name: 'Via', where: 'Quote' }],
  wrongComputation: [{ kind: 'wrongComputation', name: 'Voice', where: 'Claim' }],
  unknownEnd: [{ kind: 'unknownEnd', name: 'asserts', tag: 'claim' }],
};
const codebookProblemExamples = Object.values(codebookProblems).flat();

const codebookFileProblems: Examples<CodebookFileProblem> = {
  fileTooLarge: [{ kind: 'fileTooLarge', bytes: 30_000_000, limit: 20_000_000 }],
  empty: [{ kind: 'empty' }],
  binary: [{ kind: 'binary' }],
  notJson: [
    { kind: 'notJson', line: null, column: null },
    { kind: 'notJson', line: 3, column: 7 },
  ],
  tooDeep: [{ kind: 'tooDeep', limit: 64 }],
  noCodebook: [{ kind: 'noCodebook' }],
  isSession: [{ kind: 'isSession' }],
  newerFormat: [{ kind: 'newerFormat', found: 2, known: 1 }],
  badField: [{ kind: 'badField', path: 'tags[2].name', problem: 'is missing' }],
  loneSurrogate: [{ kind: 'loneSurrogate', path: 'tags[2].help' }],
  unreadable: [{ kind: 'unreadable', fileName: 'a.codebook.json' }],
  wrongCodebook: codebookProblemExamples.map((problem) => ({ kind: 'wrongCodebook', problem })),
};

const refusals: Examples<Refusal> = {
  missing: (
    [
      'annotation',
      'article',
      'tag',
      'entity',
      'attribute',
      'actor',
      'handOut',
      'link',
      'linkKind',
      'codebook',
      'comment',
      'example',
      'record',
    ] as const
  ).map((what) => ({ kind: 'missing', what })),
  textNotLoaded: [{ kind: 'textNotLoaded', articleId: 'article-1' as ArticleId }],
  emptySelection: [{ kind: 'emptySelection' }],
  outsideText: [{ kind: 'outsideText' }],
  lastRange: [{ kind: 'lastRange' }],
  notSplittable: [{ kind: 'notSplittable' }],
  notJoinable: [{ kind: 'notJoinable' }],
  notLinkable: (['sameAnnotation', 'otherTags', 'otherArticle'] as const).map((why) => ({
    kind: 'notLinkable',
    link: 'asserts',
    why,
  })),
  wrongValue: [{ kind: 'wrongValue', attribute: 'Type of claim', expected: 'one of its values' }],
  emptyName: [{ kind: 'emptyName' }],
  emptyComment: [{ kind: 'emptyComment' }],
  nameTaken: [{ kind: 'nameTaken', name: 'Steve Witkoff' }],
  nameInUse: [
    { kind: 'nameInUse', name: 'Mr Trump', places: 1 },
    { kind: 'nameInUse', name: 'Mr Trump', places: 2000 },
  ],
  wrongOrcid: [{ kind: 'wrongOrcid' }],
  changedSince: [{ kind: 'changedSince' }],
  stopped: [{ kind: 'stopped' }],
  noPageShell: [{ kind: 'noPageShell' }],
  handOutTaken: [{ kind: 'handOutTaken', coder: 'Bo Li' }],
  codebookLocked: [{ kind: 'codebookLocked' }],
  tagCircle: [{ kind: 'tagCircle' }],
  wrongCodebook: codebookProblemExamples.map((problem) => ({ kind: 'wrongCodebook', problem })),
  articleLimit: [{ kind: 'articleLimit', limit: 5000 }],
  inArticle: [
    {
      kind: 'inArticle',
      article: 'B “Talks in Muscat”',
      reason: { kind: 'wrongValue', attribute: 'Date', expected: 'a date such as 2025-03-22' },
    },
  ],
  notAVersion: [
    { kind: 'notAVersion', why: 'missing' },
    { kind: 'notAVersion', why: 'circle' },
  ],
  nothingToDo: [{ kind: 'nothingToDo' }],
};

const failures: Examples<StorageFailure> = {
  full: [{ kind: 'full' }],
  unavailable: [{ kind: 'unavailable', detail: 'SecurityError' }],
  gone: [{ kind: 'gone' }],
  inTrash: [{ kind: 'inTrash' }],
  newerSchema: [{ kind: 'newerSchema' }],
  outdatedTab: [{ kind: 'outdatedTab' }],
  damaged: [{ kind: 'damaged', detail: '3 of 40 rows' }],
  noCopyBeforeUpdate: [{ kind: 'noCopyBeforeUpdate', detail: 'the disk is full' }],
  slow: [{ kind: 'slow' }],
  notFound: [{ kind: 'notFound' }],
  failed: [{ kind: 'failed', detail: 'UnknownError' }],
};

const diskFailures: Examples<DiskFailure> = {
  dismissed: [{ kind: 'dismissed' }],
  notAllowed: [{ kind: 'notAllowed' }],
  changedOutside: [{ kind: 'changedOutside' }],
  goneFromDisk: [{ kind: 'goneFromDisk' }],
  notWhole: [{ kind: 'notWhole' }],
  diskFull: [{ kind: 'diskFull' }],
  diskFailed: [{ kind: 'diskFailed', detail: 'InvalidStateError' }],
};

const problems: Examples<ImportProblem> = {
  fileTooLarge: [{ kind: 'fileTooLarge', bytes: 300_000_000, limit: 200_000_000 }],
  empty: [{ kind: 'empty' }],
  binary: [{ kind: 'binary' }],
  textTooLong: [{ kind: 'textTooLong', characters: 5_000_001, limit: 5_000_000 }],
  notJson: [
    { kind: 'notJson', line: 3, column: 14 },
    { kind: 'notJson', line: 4, column: null },
    { kind: 'notJson', line: null, column: null },
  ],
  tooDeep: [{ kind: 'tooDeep', limit: 64 }],
  pageChanged: [{ kind: 'pageChanged' }],
  pageCutOff: [{ kind: 'pageCutOff' }],
  pageWithTwoSessions: [{ kind: 'pageWithTwoSessions' }],
  pageWithoutSession: [{ kind: 'pageWithoutSession' }],
  isCodebook: [{ kind: 'isCodebook' }],
  notOurs: [{ kind: 'notOurs' }],
  newerFormat: [{ kind: 'newerFormat', found: 3, known: 1 }],
  badField: [{ kind: 'badField', path: 'articles[2].title', problem: 'is missing' }],
  duplicateId: [{ kind: 'duplicateId', path: 'annotations[7]', id: 'annotation-1' }],
  danglingId: [{ kind: 'danglingId', path: 'annotations[7].tagId', id: 'tag-9' }],
  loneSurrogate: [{ kind: 'loneSurrogate', path: 'texts[0].text' }],
  textHashMismatch: [{ kind: 'textHashMismatch', path: 'texts[0]' }],
  notUnpackable: [{ kind: 'notUnpackable' }],
  unpackedTooLarge: [{ kind: 'unpackedTooLarge', limit: 500_000_000 }],
  packedTooTight: [{ kind: 'packedTooTight', limit: 200 }],
  textsMissing: [1, 2, 9].map((count) => ({
    kind: 'textsMissing',
    articles: Array.from({ length: count }, (_, index) => ({
      title: `Talks, day ${index + 1}`,
      textHash: '0'.repeat(64),
    })),
  })),
  markupTooDeep: [{ kind: 'markupTooDeep', limit: 256 }],
  markupTooLarge: [{ kind: 'markupTooLarge', limit: 200_000 }],
  noArticle: [{ kind: 'noArticle' }],
  brokenArchive: [{ kind: 'brokenArchive' }],
  brokenEntry: [{ kind: 'brokenEntry' }],
  entryLocked: [{ kind: 'entryLocked' }],
  tooManyEntries: [{ kind: 'tooManyEntries', count: 12_000, limit: 10_000 }],
  notInArchive: [
    { kind: 'notInArchive', what: 'archive' },
    { kind: 'notInArchive', what: 'session' },
  ],
  brokenDocument: [{ kind: 'brokenDocument' }],
  lockedDocument: [{ kind: 'lockedDocument' }],
  oldWord: [{ kind: 'oldWord' }],
  brokenPdf: [{ kind: 'brokenPdf' }],
  lockedPdf: [{ kind: 'lockedPdf' }],
  scannedPdf: [
    { kind: 'scannedPdf', pages: 1 },
    { kind: 'scannedPdf', pages: 12 },
  ],
  tooManyPages: [{ kind: 'tooManyPages', pages: 6000, limit: 5000 }],
  brokenTable: [
    { kind: 'brokenTable', row: 0 },
    { kind: 'brokenTable', row: 17 },
  ],
  tooManyRows: [{ kind: 'tooManyRows', rows: 10_001, limit: 10_000 }],
  noSuchColumn: [{ kind: 'noSuchColumn', column: 'text' }],
  emptyCell: [{ kind: 'emptyCell', column: 'text' }],
  tookTooLong: [{ kind: 'tookTooLong', seconds: 60 }],
  unsupported: ['photo.png', 'table.xlsx', 'speech.mp3', 'all.rar', 'book.epub'].map((fileName) => ({
    kind: 'unsupported',
    fileName,
  })),
  unreadable: [{ kind: 'unreadable', fileName: 'a.txt' }],
  cancelled: [{ kind: 'cancelled' }],
};

const notices: Examples<ImportNotice> = {
  noArticleFound: [{ kind: 'noArticleFound' }],
  readAs: [{ kind: 'readAs', encoding: 'windows-1252' }],
  brokenCharactersReplaced: [
    { kind: 'brokenCharactersReplaced', count: 1 },
    { kind: 'brokenCharactersReplaced', count: 2 },
  ],
  invisibleControls: [
    { kind: 'invisibleControls', count: 1 },
    { kind: 'invisibleControls', count: 5 },
  ],
  detached: [
    { kind: 'detached', count: 1 },
    { kind: 'detached', count: 12 },
  ],
};

const sentences = [
  ...Object.values(refusals).flat().map(sentenceOf),
  ...Object.values(failures).flat().map(sentenceOf),
  ...Object.values(diskFailures).flat().map(sentenceOf),
  ...Object.values(problems).flat().map(sentenceOfProblem),
  ...Object.values(notices).flat().map(sentenceOfNotice),
];

describe('every refusal, failure, problem and notice', () => {
  it('has a sentence of its own that ends like one', () => {
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z“\d].+[.]$/su);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('shows no name of the code', () => {
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|NaN|\[object|Error:/u);
  });
});

describe('every reason not to read a codebook', () => {
  const all = Object.values(codebookFileProblems).flat().map(codebookFileSentence);

  it('has a sentence of its own that ends like one and shows no name of the code', () => {
    for (const sentence of all) {
      expect(sentence).toMatch(/^[A-Z“].+[.]$/su);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/u);
    }
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('a sentence names what the person needs to find the place', () => {
  it.each([
    [
      sentenceOfProblem({ kind: 'fileTooLarge', bytes: 300_000_000, limit: 200_000_000 }),
      ['300 MB', '200 MB'],
    ],
    [
      sentenceOfProblem({ kind: 'textTooLong', characters: 5_000_001, limit: 5_000_000 }),
      ['5,000,001', '5,000,000'],
    ],
    [sentenceOfProblem({ kind: 'notJson', line: 3, column: 14 }), ['line 3', 'column 14']],
    [
      sentenceOfProblem({ kind: 'badField', path: 'articles[2].title', problem: 'is missing' }),
      ['articles[2].title is missing'],
    ],
    [sentenceOfProblem({ kind: 'newerFormat', found: 3, known: 1 }), ['format 3', 'up to 1']],
    [sentenceOfProblem(problems.textsMissing[2]!), ['Talks, day 1', '6 more']],
    [sentenceOfNotice({ kind: 'readAs', encoding: 'windows-1252' }), ['windows-1252']],
    [sentenceOf({ kind: 'nameTaken', name: 'Steve Witkoff' }), ['Steve Witkoff']],
    [sentenceOf({ kind: 'handOutTaken', coder: 'Bo Li' }), ['Bo Li']],
    [
      sentenceOf({
        kind: 'wrongCodebook',
        problem: { kind: 'unknownCondition', name: 'Via', asks: 'attribution', where: 'Quote' },
      }),
      ['Via', 'attribution', 'Quote'],
    ],
    [sentenceOf({ kind: 'damaged', detail: '3 of 40 rows' }), ['3 of 40 rows']],
  ])('%s', (sentence, parts) => {
    for (const part of parts) expect(sentence).toContain(part);
  });
});

it('the short reason for the top bar differs for every storage failure', () => {
  const reasons = Object.values(failures).flat().map(reasonOfStorage);
  expect(new Set(reasons).size).toBe(reasons.length);
});
