import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../src/domain/command.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import type { StorageFailure } from '../../../src/domain/storage-failure.ts';
import { sentenceOf } from '../../../src/ui/sentences/failure.ts';
import { sentenceOfNotice, sentenceOfProblem } from '../../../src/ui/sentences/import.ts';
import { reasonOfStorage } from '../../../src/ui/sentences/storage.ts';
import type { DiskFailure, ImportNotice, ImportProblem } from '../../../src/workspace/workspace.ts';

/** One example a case at least; a new case without an example does not compile. */
type Examples<Union extends { kind: string }> = {
  [Kind in Union['kind']]: readonly Extract<Union, { kind: Kind }>[];
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
  nameTaken: [{ kind: 'nameTaken', name: 'Steve Witkoff' }],
  wrongOrcid: [{ kind: 'wrongOrcid' }],
  changedSince: [{ kind: 'changedSince' }],
  stopped: [{ kind: 'stopped' }],
  handOutTaken: [{ kind: 'handOutTaken', coder: 'Bo Li' }],
  codebookLocked: [{ kind: 'codebookLocked' }],
  articleLimit: [{ kind: 'articleLimit', limit: 1000 }],
  nothingToDo: [{ kind: 'nothingToDo' }],
};

const failures: Examples<StorageFailure> = {
  full: [{ kind: 'full' }],
  unavailable: [{ kind: 'unavailable', detail: 'SecurityError' }],
  gone: [{ kind: 'gone' }],
  newerSchema: [{ kind: 'newerSchema' }],
  outdatedTab: [{ kind: 'outdatedTab' }],
  damaged: [{ kind: 'damaged', detail: '3 of 40 rows' }],
  slow: [{ kind: 'slow' }],
  notFound: [{ kind: 'notFound' }],
  failed: [{ kind: 'failed', detail: 'UnknownError' }],
};

const diskFailures: Examples<DiskFailure> = {
  dismissed: [{ kind: 'dismissed' }],
  notAllowed: [{ kind: 'notAllowed' }],
  changedOutside: [{ kind: 'changedOutside' }],
  goneFromDisk: [{ kind: 'goneFromDisk' }],
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
  tookTooLong: [{ kind: 'tookTooLong', seconds: 60 }],
  unsupported: [{ kind: 'unsupported', fileName: 'photo.png' }],
  unreadable: [{ kind: 'unreadable', fileName: 'a.txt' }],
  cancelled: [{ kind: 'cancelled' }],
};

const notices: Examples<ImportNotice> = {
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
    [sentenceOf({ kind: 'damaged', detail: '3 of 40 rows' }), ['3 of 40 rows']],
  ])('%s', (sentence, parts) => {
    for (const part of parts) expect(sentence).toContain(part);
  });
});

it('the short reason for the top bar differs for every storage failure', () => {
  const reasons = Object.values(failures).flat().map(reasonOfStorage);
  expect(new Set(reasons).size).toBe(reasons.length);
});
