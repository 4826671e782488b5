import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/domain/merge/canonical-json.ts';
import { holdsTheSame } from '../../../src/domain/merge/holds-the-same.ts';
import { planMerge } from '../../../src/domain/merge/plan.ts';
import { oldFields, unmended } from '../../../src/domain/merge/unmended.ts';
import {
  annotation,
  article,
  copyWith,
  dumpOf,
  NOON,
  rev,
  unknown,
  type Value,
} from '../../support/merge-world.ts';

describe('one text for one value', () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ a: undefined, b: { d: 1, c: 2 } }, '{"b":{"c":2,"d":1}}'],
    [[undefined, 1], '[null,1]'],
    [null, 'null'],
    ['“', '"“"'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

describe('a file that holds the same', () => {
  const [a, n] = [article('a'), annotation('n', 'a')];
  it.each<[string, readonly Value[], boolean]>([
    ['the same records', [a, n], true],
    ['one fewer', [a], false],
    ['one more', [a, n, annotation('m', 'a')], false],
    ['another revision', [a, { ...n, rev: rev(9) }], false],
    ['one that was deleted', [a, { ...n, deletedRev: rev(9) }], false],
    ['another in its place', [a, annotation('m', 'a')], false],
  ])('%s', (_, records, same) => {
    expect(holdsTheSame(copyWith(a, n), dumpOf(copyWith(...records)))).toBe(same);
  });
});

describe('where two texts part', () => {
  const URL = 'https://example.org/a';
  const wordsOf = (mine: string, theirs: string) => {
    const [here, there] = [
      article('article-1', { rev: rev(1), url: URL, length: mine.length }),
      article('article-2', { rev: rev(2), url: URL, letter: 'B', length: theirs.length }),
    ];
    const textOf = (articleId: string, text: string) =>
      ({
        articleId,
        text,
        blocks: [{ kind: 'paragraph', range: { start: 0, end: text.length } }],
        marks: [],
      }) as never;
    const state = { ...copyWith(here), texts: new Map([[here.id, textOf(here.id, mine)]]) };
    const dump = { ...dumpOf(copyWith(there)), texts: theirs === '' ? [] : [textOf(there.id, theirs)] };
    const planned = planMerge(mine === '' ? { ...state, texts: new Map() } : state, dump, NOON);
    if (!planned.ok) throw new Error(planned.reason.kind);
    return planned.value.report.textDifferences.map(({ myWords, theirWords }) => [myWords, theirWords]);
  };
  const long = 'word '.repeat(40);
  it.each<[string, string, string, readonly [string, string]]>([
    ['a word, from where it begins', 'He said no.', 'He sat down.', ['said no.', 'sat down.']],
    ['the first word', 'Yes', 'No', ['Yes', 'No']],
    ['an end', 'He said', 'He said so', ['said', 'said so']],
    [
      'sixty signs and no half word',
      `One two ${long}`,
      `One three ${long}`,
      [`two ${'word '.repeat(11)}`.trim(), `three ${'word '.repeat(10)}`.trim()],
    ],
    ['a word longer than that', 'a'.repeat(200), 'b'.repeat(200), ['a'.repeat(60), 'b'.repeat(60)]],
    [
      'behind a word longer than that',
      `${'a'.repeat(100)}b`,
      `${'a'.repeat(100)}c`,
      [`${'a'.repeat(60)}`, `${'a'.repeat(60)}`],
    ],
    ['blank lines', 'a\n\nb c', 'a\n\nd  e', ['b c', 'd e']],
    ['a text that is not here', '', 'No', ['', '']],
    ['a text that did not come', 'Yes', '', ['', '']],
  ])('%s', (_, mine, theirs, words) => {
    expect(wordsOf(mine, theirs)).toEqual([words]);
  });
});

describe('what a merge mends', () => {
  it.each(['group', 'constructor', 'annotation'])(
    'is nothing of a %s, whatever it says of itself',
    (type) => {
      const record = { ...unknown('x'), type, beforeMending: { rev: rev(1), parentId: 'y' } } as never;
      expect(oldFields(record)).toEqual({});
      expect(unmended(record)).toBe(record);
    },
  );
});
