import { describe, expect, it } from 'vitest';
import type { CodebookFile } from '../../../src/domain/codebook/codebook-file.ts';
import { codebookFileOf } from '../../../src/domain/codebook/file-from-state.ts';
import { codebookProblems } from '../../../src/domain/codebook/problems.ts';
import { recordsOfCodebook } from '../../../src/domain/codebook/session-records.ts';
import { flattened, tagTree, treeOf } from '../../../src/domain/codebook/tag-tree.ts';
import type { Id, TagId } from '../../../src/domain/ids.ts';
import type { Tag } from '../../../src/domain/records/codebook.ts';
import type { SessionState } from '../../../src/domain/session-state.ts';
import { readCodebook } from '../../../src/exchange/codebook-file/read-codebook.ts';
import { CLAIM, QUOTE, readyToCode, specsOfTag, valuesOf, withSpec } from '../../support/claims.ts';
import { COLOUR } from '../../support/codebook-wishes.ts';
import { ME } from '../../support/command-runner.ts';
import { NOON, rev } from '../../support/merge-world.ts';

const fileOf = (state: SessionState): CodebookFile => codebookFileOf(state, { withExamples: true })!;

function throughTheDoor(data: unknown): CodebookFile {
  const read = readCodebook(new TextEncoder().encode(JSON.stringify(data)));
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  return read.value;
}

const RECORD_FIELDS = {
  type: 'annotation',
  rev: 'zz',
  createdBy: 'somebody',
  createdAt: 'never',
  deletedRev: rev(1),
  seen: { b: rev(9, 'b') },
  editedBy: 'somebody',
  beforeMending: { rev: rev(1), parentId: 'nobody' },
};

/** A codebook that says of each of its parts what only a record may say. */
const posing = (file: CodebookFile): unknown => ({
  ...file,
  ...RECORD_FIELDS,
  licence: 'CC0',
  tags: file.tags.map((tag) => ({
    ...tag,
    ...RECORD_FIELDS,
    codebookId: 'another',
    parentId: 'nobody',
    position: -7,
    help: 'Read this',
    motto: 'kept',
    examples: tag.examples?.map((example) => ({
      ...example,
      ...RECORD_FIELDS,
      tagId: 'nobody',
      annotationId: 'one',
    })),
  })),
});

const POSED = Object.entries(RECORD_FIELDS);
const posedFields = (record: object): readonly string[] =>
  POSED.flatMap(([field, value]) =>
    JSON.stringify((record as never)[field]) === JSON.stringify(value) ? [field] : [],
  );

describe('a codebook that poses as records', () => {
  it('deletes nothing, and turns no tag into anything else, when it is taken in', () => {
    const { runner, code } = readyToCode();
    runner.do('addExample', { annotationId: code(QUOTE), kind: 'example' });
    const file = throughTheDoor(posing(fileOf(runner.state)));
    const before = runner.state;
    const { entries } = runner.do('takeCodebook', { codebook: file });
    expect(entries.map(({ after }) => after.type)).toEqual(['codebook', 'tag', 'tag', 'tag']);
    expect(entries.flatMap(({ after }) => posedFields(after))).toEqual([]);
    expect([...runner.state.tags.keys()]).toEqual([...before.tags.keys()]);
    expect(runner.state.tags.get(QUOTE)).toMatchObject({
      codebookId: 'news-qcf',
      parentId: null,
      position: 0,
      help: 'Read this',
      motto: 'kept',
    });
  });

  it('makes whole records of a new session', () => {
    const { runner, code } = readyToCode();
    runner.do('addExample', { annotationId: code(QUOTE), kind: 'example' });
    const file = throughTheDoor(posing(fileOf(runner.state)));
    const base = { rev: rev(0), createdBy: ME, createdAt: NOON, deletedRev: null };
    const newId = <Kind extends string>(kind: Kind) => `${kind}-1` as Id<Kind>;
    const { codebook, tags, examples } = recordsOfCodebook(file, base, true, newId);
    expect([codebook, ...tags, ...examples].flatMap(posedFields)).toEqual([]);
    expect(codebook).toMatchObject({ licence: 'CC0' });
    expect(examples).toMatchObject([{ tagId: QUOTE, annotationId: null }]);
  });
});

const chain = (like: Tag, length: number): readonly Tag[] =>
  Array.from({ length }, (_, at) => ({
    ...like,
    id: `t${at}` as TagId,
    name: `t${at}`,
    parentId: (at > 0 ? `t${at - 1}` : null) as TagId | null,
  }));

describe('a codebook of a size that nobody writes by hand', () => {
  it('may be 6,000 tags, each below the one before', () => {
    const { runner } = readyToCode();
    const tags = chain(runner.state.tags.get(QUOTE)!, 6_000);
    expect(flattened(treeOf(tags)).at(-1)).toMatchObject({ depth: 5_999 });
    const codebook = runner.state.codebooks.get(runner.state.session.codebookId)!;
    const kinds = codebookProblems({ codebook: { ...codebook, links: [] }, tags }).map(({ kind }) => kind);
    expect(kinds).toEqual([]);
    const [first, ...others] = tags;
    const circle = [{ ...first!, parentId: 't5999' as TagId }, ...others];
    expect(codebookProblems({ codebook: { ...codebook, links: [] }, tags: circle })).toHaveLength(6_000);
    expect(treeOf(circle)).toHaveLength(6_000);
  });

  it('may bring 20,000 examples twice, and tags that are found by name', () => {
    const { runner } = readyToCode();
    const file = fileOf(runner.state);
    const example = (at: number) => ({
      kind: 'example' as const,
      quote: { exact: `words ${at}`, prefix: '', suffix: '' },
      article: { letter: 'A', title: 'T' },
      attributes: {},
      note: '',
    });
    const more = Array.from({ length: 3_000 }, (_, at) => ({
      ...file.tags[0]!,
      attributes: [],
      id: `u${at}`,
      name: `Tag ${at}`,
    }));
    const [first, ...others] = file.tags;
    const examples = Array.from({ length: 20_000 }, (_, at) => example(at));
    const big = { ...file, tags: [{ ...first!, examples }, ...others, ...more] };
    runner.do('takeCodebook', { codebook: big });
    expect(runner.state.examples.size).toBe(20_000);
    const renamed = { ...big, tags: big.tags.map((tag) => ({ ...tag, id: `v-${tag.id}` })), links: [] };
    expect(runner.ask('takeCodebook', { codebook: renamed })).toMatchObject({
      reason: { kind: 'nothingToDo' },
    });
    // Comparing each with each would take longer than any test may.
  });

  it('may have a tag at the greatest position there is', () => {
    const { runner } = readyToCode();
    const claim = runner.state.tags.get(CLAIM)!;
    const after = { ...claim, position: Number.MAX_SAFE_INTEGER };
    runner.commit('editTag', 'do', 'x', [{ before: claim, after }], null);
    // The runner checks every record against its schema.
    runner.do('createTag', { name: 'Last', colour: COLOUR });
    expect(tagTree(runner.state).map(({ tag }) => tag.name)).toEqual(['Quote', 'Framing', 'Claim', 'Last']);
  });
});

describe('digits that are no number of a computer', () => {
  it.each([
    ['0042', 42],
    ['-1.50', -1.5],
    ['123456789012345', 123456789012345],
    ['12345678901234567891', '12345678901234567891'],
    ['9'.repeat(400), '9'.repeat(400)],
  ])('keep every digit: %s', (words, expected) => {
    const { runner, code } = readyToCode();
    const id = code(QUOTE);
    const owner = { kind: 'tag' as const, id: QUOTE };
    const specs = [...specsOfTag(runner.state, QUOTE), { id: 'n', label: 'N', kind: 'text' as const }];
    runner.do('setAttributeSpecs', { owner, specs });
    runner.do('setAttribute', { ids: [id], attributeId: 'n', value: words });
    const asNumber = withSpec(runner.state, QUOTE, 'n', (spec) => ({ ...spec, kind: 'number' }));
    runner.do('setAttributeSpecs', { owner, specs: asNumber });
    expect(valuesOf(runner.state, id)).toEqual({ n: expected });
  });
});
