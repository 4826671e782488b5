import { beforeAll, describe, expect, it } from 'vitest';
import { stateFrom } from '../../../src/domain/apply-change.ts';
import { LIMITS, type ImportProblem } from '../../../src/exchange/importer.ts';
import { sessionFile } from '../../../src/exchange/exporters/session-file.ts';
import { readOwnSessionFile, readSessionFile } from '../../../src/exchange/importers/session-file.ts';
import { sha256 } from '../node-hash.ts';
import { linkedSession } from '../linked-session.ts';
import { sampleSession } from '../sample-session.ts';
import { sharedSession } from '../shared-session.ts';

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

let sample = '';
/** The sample after it was shared and merged. */
let shared = '';
/** The sample with links. */
let linked = '';
beforeAll(async () => {
  const scope = { kind: 'session' } as const;
  const { state, log } = await sampleSession();
  sample = sessionFile.write({ state, scope, changes: log });
  const merged = await sharedSession();
  shared = sessionFile.write({ state: merged.state, scope, changes: merged.log });
  const withLinks = await linkedSession();
  linked = sessionFile.write({ state: withLinks.state, scope, changes: withLinks.log });
});

const parsed = (file = sample): Json => JSON.parse(file) as Json;

function at(file: Json, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Json)[key], file);
}

/** The sample with one place changed; `undefined` removes it. */
function withValue(path: Path, value: unknown, before = sample): string {
  const file = parsed(before);
  const last = path.at(-1) ?? '';
  const parent = at(file, path.slice(0, -1)) as Json;
  if (value === undefined) delete parent[last];
  else
    parent[last] =
      typeof value === 'function' ? (value as (before: unknown) => unknown)(parent[last]) : value;
  return JSON.stringify(file);
}

async function problemOf(text: string): Promise<ImportProblem | null> {
  const result = await readSessionFile(text, sha256);
  return result.ok ? null : result.reason;
}

it('opens the sample, so that each case below fails for its own reason only', async () => {
  expect(await problemOf(sample)).toBeNull();
});

describe('What is no session file', () => {
  it.each<[string, string, ImportProblem]>([
    ['plain words', 'Hello', { kind: 'notJson', line: 1, column: 1 }],
    ['a broken third line', '{\n "🙂": 1,\n "🙂": }', { kind: 'notJson', line: 3, column: 7 }],
    ['an unclosed object', '{"a":1', { kind: 'notJson', line: 1, column: 7 }],
    ['another JSON object', '{"format":"parallax-annotations","version":1}', { kind: 'notOurs' }],
    ['a codebook', '{"format":"parallax-codebook","formatVersion":1}', { kind: 'isCodebook' }],
    ['a list', '[]', { kind: 'notOurs' }],
    ['null', 'null', { kind: 'notOurs' }],
    [
      'nesting that would exhaust the stack',
      '['.repeat(100_000),
      { kind: 'tooDeep', limit: LIMITS.jsonDepth },
    ],
  ])('%s', async (_name, text, problem) => {
    expect(await problemOf(text)).toEqual(problem);
  });

  it('takes in JSON as deep as the limit and no deeper', async () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(await problemOf(nested(LIMITS.jsonDepth))).toEqual({ kind: 'notOurs' });
    expect(await problemOf(nested(LIMITS.jsonDepth + 1))).toEqual({
      kind: 'tooDeep',
      limit: LIMITS.jsonDepth,
    });
  });
});

describe('A session file with one thing wrong', () => {
  const BLOCK_KINDS = 'should be one of headline, heading, paragraph, quote, item, caption';
  const NOT_IN_ORDER = 'does not follow the block before it inside the text';
  const INTENTS = 'should be one of do, undo, redo, import, merge, setup';
  const COLOURS = 'should be one of slate, red, blue, green, plum, brown';
  const AFTER_3042 = 'c00000000-0000-x';
  const duplicate = (path: string, id: string): ImportProblem => ({ kind: 'duplicateId', path, id });
  const bad = (path: string, problem: string): ImportProblem => ({ kind: 'badField', path, problem });
  it.each<[Path, unknown, ImportProblem]>([
    [['version'], 2, { kind: 'newerFormat', found: 2, known: 1 }],
    [['version'], 'one', bad('version', 'should be “1”')],
    [['version'], undefined, bad('version', 'is missing')],
    [['offsetUnit'], 'utf16', bad('offsetUnit', 'should be “codePoint”')],
    [['session'], undefined, bad('session', 'is missing')],
    [['annotations'], undefined, bad('annotations', 'is missing')],
    [['annotations'], {}, bad('annotations', 'should be a list')],
    [['articles', 2, 'title'], undefined, bad('articles[2].title', 'is missing')],
    [['articles', 2, 'title'], 7, bad('articles[2].title', 'should be text')],
    [['articles', 0, 'letter'], 'a', bad('articles[0].letter', 'has the wrong form')],
    [['articles', 0, 'source', 'mediaType'], null, bad('articles[0].source.mediaType', 'should be text')],
    [['articles', 0, 'length'], 12.5, bad('articles[0].length', 'should be a whole number')],
    [['articles', 0, 'length'], 12, bad('articles[0].length', 'is not the length of its text')],
    [['articles', 0, 'bodyStart'], 999_999, bad('articles[0].bodyStart', 'is outside its text')],
    [['annotations', 1, 'rev'], 'tomorrow', bad('annotations[1].rev', 'has the wrong form')],
    [['annotations', 1, 'createdAt'], 'tomorrow', bad('annotations[1].createdAt', 'has the wrong form')],
    [['annotations', 1, 'id'], '', bad('annotations[1].id', 'is empty')],
    [['annotations', 1, 'type'], 'tag', bad('annotations[1].type', 'should be “annotation”')],
    [
      ['annotations', 1, 'confidence'],
      'huge',
      bad('annotations[1].confidence', 'should be one of low, medium, high'),
    ],
    [['annotations', 1, 'target', 'ranges'], [], bad('annotations[1].target.ranges', 'is empty')],
    [
      ['annotations', 0, 'target', 'ranges', 0, 'start'],
      -1,
      bad('annotations[0].target.ranges[0].start', 'should be at least 0'),
    ],
    [
      ['annotations', 0, 'target', 'ranges', 0, 'exact'],
      undefined,
      bad('annotations[0].target.ranges[0].exact', 'is missing'),
    ],
    [
      ['annotations', 0, 'attributes'],
      { speaker: { value: null, by: 'person' } },
      bad('annotations[0].attributes.speaker.value', 'has a value of the wrong kind'),
    ],
    [
      ['annotations', 0, 'attributes'],
      { speaker: { value: 'x', by: 'computed' } },
      bad('annotations[0].attributes.speaker.by', 'should be one of person, copied'),
    ],
    [
      ['annotations', 0, 'attributes'],
      { cue: { by: 'person', value: { articleId: 'x', textHash: '', ranges: 'all' } } },
      bad('annotations[0].attributes.cue.value.ranges', 'should be a list'),
    ],
    [['texts', 0], undefined, bad('texts[0]', 'should be an object')],
    [['texts', 0, 'blocks', 0, 'kind'], 'poem', bad('texts[0].blocks[0].kind', BLOCK_KINDS)],
    [['texts', 0, 'blocks', 1, 'range', 'start'], 0, bad('texts[0].blocks[1].range', NOT_IN_ORDER)],
    [
      ['texts', 0, 'blocks', 0, 'range', 'start'],
      5,
      bad('texts[0].blocks[0].range', 'leaves words outside all blocks'),
    ],
    [['texts', 0, 'blocks'], [], bad('texts[0].blocks', 'leave words after the last block')],
    [['changes', 0, 'intent'], 'hope', bad('changes[0].intent', INTENTS)],
    [
      ['changes', 0, 'entries', 0, 'after', 'rev'],
      1,
      bad('changes[0].entries[0].after.rev', 'should be text'),
    ],
    [
      ['changes', 1, 'entries', 0, 'after', 'target'],
      'there',
      bad('changes[1].entries[0].after.target', 'should be an object'),
    ],
    [['annotations', 0, 'tagId'], 'gone', { kind: 'danglingId', path: 'annotations[0].tagId', id: 'gone' }],
    [
      ['annotations', 0, 'target', 'articleId'],
      'gone',
      { kind: 'danglingId', path: 'annotations[0].target.articleId', id: 'gone' },
    ],
    [['session', 'codebookId'], 'gone', { kind: 'danglingId', path: 'session.codebookId', id: 'gone' }],
    [['articles', 1, 'outletId'], 'gone', { kind: 'danglingId', path: 'articles[1].outletId', id: 'gone' }],
    [['tags', 1, 'id'], 'quote', { kind: 'duplicateId', path: 'tags[1].id', id: 'quote' }],
    [['articles', 1, 'letter'], 'A', { kind: 'duplicateId', path: 'articles[1].letter', id: 'A' }],
    [['texts', 0, 'text'], (text: string) => `${text}!`, { kind: 'textHashMismatch', path: 'texts[0].text' }],
    [['texts', 0, 'text'], 'half \ud83d', { kind: 'loneSurrogate', path: 'texts[0].text' }],
    [['annotations', 0, 'note'], '\udc00', { kind: 'loneSurrogate', path: 'annotations[0].note' }],
    [['others', 0, 'type'], 'tag', bad('others[0].type', 'has a section of its own')],
  ])('%j set to %j', async (path, value, problem) => {
    expect(await problemOf(withValue(path, value))).toEqual(problem);
  });

  it.each<[Path, unknown, ImportProblem]>([
    [['handOuts'], 'none', bad('handOuts', 'should be a list')],
    [['handOuts', 0, 'type'], 'tag', bad('handOuts[0].type', 'should be “handOut”')],
    [['handOuts', 0, 'coderName'], undefined, bad('handOuts[0].coderName', 'is missing')],
    [['handOuts', 0, 'coderId'], 7, bad('handOuts[0].coderId', 'should be text')],
    [['handOuts', 0, 'articleIds'], 'all', bad('handOuts[0].articleIds', 'should be a list')],
    [['handOuts', 0, 'articleIds', 0], '', bad('handOuts[0].articleIds[0]', 'is empty')],
    [['handOuts', 0, 'blind'], 'yes', bad('handOuts[0].blind', 'should be true or false')],
    [['handOuts', 0, 'handedInAt'], 'yesterday', bad('handOuts[0].handedInAt', 'has the wrong form')],
    [['handOuts', 1, 'id'], 'hand-out-ada', duplicate('handOuts[1].id', 'hand-out-ada')],
    [['others', 0, 'type'], 'handOut', bad('others[0].type', 'has a section of its own')],
    [['actors', 1, 'colour'], 'pink', bad('actors[1].colour', COLOURS)],
    [['actors', 1, 'orcid'], 17, bad('actors[1].orcid', 'should be text')],
    [['articles', 1, 'seen', 'lead'], 'soon', bad('articles[1].seen.lead', 'has the wrong form')],
    [['articles', 1, 'seen'], [], bad('articles[1].seen', 'should be an object')],
    [['articles', 1, 'beforeMending', 'rev'], undefined, bad('articles[1].beforeMending.rev', 'is missing')],
    [
      ['articles', 1, 'beforeMending', 'letter'],
      'a',
      bad('articles[1].beforeMending.letter', 'has the wrong form'),
    ],
    [
      ['articles', 1, 'beforeMending', 'deletedRev'],
      'once',
      bad('articles[1].beforeMending.deletedRev', 'has the wrong form'),
    ],
    [['articles', 3, 'deletedWith', 'ada'], null, bad('articles[3].deletedWith.ada', 'should be text')],
    [
      ['tags', 1, 'beforeMending'],
      { rev: '000000001-0000-x', parentId: 'gone' },
      { kind: 'danglingId', path: 'tags[1].beforeMending.parentId', id: 'gone' },
    ],
    [['tags', 1, 'rev'], AFTER_3042, bad('tags[1].rev', 'has the wrong form')],
    [['tags', 1, 'deletedRev'], AFTER_3042, bad('tags[1].deletedRev', 'has the wrong form')],
    [['handOuts', 0, 'seen'], { x: AFTER_3042 }, bad('handOuts[0].seen.x', 'has the wrong form')],
    [['others', 0, 'rev'], AFTER_3042, bad('others[0].rev', 'has the wrong form')],
    [['changes', 0, 'rev'], AFTER_3042, bad('changes[0].rev', 'has the wrong form')],
  ])('that was shared: %j set to %j', async (path, value, problem) => {
    expect(await problemOf(withValue(path, value, shared))).toEqual(problem);
  });

  it.each<[Path, unknown, ImportProblem]>([
    [['links'], {}, bad('links', 'should be a list')],
    [['links', 0, 'type'], 'tag', bad('links[0].type', 'should be “link”')],
    [['links', 0, 'kind'], '', bad('links[0].kind', 'is empty')],
    [['links', 0, 'from'], undefined, bad('links[0].from', 'is missing')],
    [['links', 0, 'attributes'], [], bad('links[0].attributes', 'should be an object')],
    [['links', 0, 'rev'], 'soon', bad('links[0].rev', 'has the wrong form')],
    [['links', 0, 'from'], 'gone', { kind: 'danglingId', path: 'links[0].from', id: 'gone' }],
    [['links', 1, 'to'], 'quote', { kind: 'danglingId', path: 'links[1].to', id: 'quote' }],
  ])('that has links: %j set to %j', async (path, value, problem) => {
    expect(await problemOf(withValue(path, value, linked))).toEqual(problem);
  });

  it('has a link among the records of unknown types', async () => {
    const { links } = parsed(linked);
    expect(await problemOf(withValue(['others'], links, linked))).toEqual(
      bad('others[0].type', 'has a section of its own'),
    );
  });

  it('holds one link twice', async () => {
    const [first] = parsed(linked)['links'] as [{ id: string }];
    expect(await problemOf(withValue(['links'], [first, first], linked))).toEqual(
      duplicate('links[1].id', first.id),
    );
  });

  it('is of the last moment that a revision can name', async () => {
    expect(await problemOf(withValue(['tags', 1, 'rev'], 'bzzzzzzzz-zzzz-x'))).toBeNull();
  });

  it('lacks the text of a live article', async () => {
    const texts = (parsed()['texts'] as unknown[]).slice(1);
    const { title, textHash } = at(parsed(), ['articles', 0]) as { title: string; textHash: string };
    expect(await problemOf(withValue(['texts'], texts))).toEqual({
      kind: 'textsMissing',
      articles: [{ title, textHash }],
    });
  });

  it('holds the text of one article twice', async () => {
    const texts = parsed()['texts'] as { articleId: string }[];
    expect(await problemOf(withValue(['texts'], [...texts, texts[0]]))).toEqual({
      kind: 'duplicateId',
      path: `texts[${texts.length}].articleId`,
      id: texts[0]?.articleId,
    });
  });

  it.each([
    ['is empty', { start: 1, end: 1 }],
    ['ends behind the text', { start: 0, end: 1_000_000 }],
  ])('holds a mark that %s', async (_name, range) => {
    const marks = [{ kind: 'bold', range }];
    expect(await problemOf(withValue(['texts', 0, 'marks'], marks))).toEqual(
      bad('texts[0].marks[0].range', 'is not inside the text'),
    );
  });

  it('holds one annotation twice', async () => {
    const annotations = parsed()['annotations'] as { id: string }[];
    const [first] = annotations;
    expect(await problemOf(withValue(['annotations'], [...annotations, first]))).toEqual({
      kind: 'duplicateId',
      path: `annotations[${annotations.length}].id`,
      id: first?.id,
    });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('has a field called %s', async (name) => {
    const file = sample.replace('"note":', `"${name}": { "polluted": true }, "note":`);
    const problem = await problemOf(file);
    expect(problem).toEqual(bad(`annotations[0].${name}`, 'is a name that is not allowed'));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('holds a text above the limit', async () => {
    const file = withValue(['texts', 0, 'text'], 'a'.repeat(LIMITS.articleCharacters + 1));
    expect(await problemOf(file)).toMatchObject({
      kind: 'textTooLong',
      characters: LIMITS.articleCharacters + 1,
    });
  });
});

describe('What this program has written itself', () => {
  it.each([
    ['the sample', () => sample],
    ['a shared session', () => shared],
    ['links', () => linked],
  ])('is read as by the door for files of others: %s', async (_name, file) => {
    const outside = await readSessionFile(file(), sha256);
    if (!outside.ok || outside.value.kind !== 'session') throw new Error('not opened');
    expect(readOwnSessionFile(file())).toEqual({ ok: true, value: outside.value.dump });
  });

  it.each<[string, Path, unknown, ImportProblem['kind']]>([
    ['of another format', ['format'], 'parallax-annotations', 'notOurs'],
    ['of a newer version', ['version'], 1_000, 'newerFormat'],
    [
      'with a step of the log that is none',
      ['changes', 0, 'entries', 0, 'after'],
      { type: 'tag' },
      'badField',
    ],
  ])('and %s is refused all the same', (_name, path, value, kind) => {
    expect(readOwnSessionFile(withValue(path, value))).toMatchObject({ ok: false, reason: { kind } });
  });
});

describe('An annotation that does not fit its text', () => {
  const place: Path = ['annotations', 0, 'target', 'ranges', 0];
  it.each<[string, Path, unknown]>([
    ['ends outside it', [...place, 'end'], 1_000_000],
    ['starts after its end', [...place, 'start'], 900_000],
    ['is empty', [...place, 'end'], () => at(parsed(), [...place, 'start']) as number],
    ['says other words', [...place, 'exact'], 'what nobody said'],
  ])('%s: it is kept as detached and counted', async (_name, path, value) => {
    const result = await readSessionFile(withValue(path, value), sha256);
    if (!result.ok || result.value.kind !== 'session') throw new Error('not opened');
    // One came detached in the sample.
    expect(result.value.notices).toEqual([{ kind: 'detached', count: 2 }]);
    const { id } = at(parsed(), ['annotations', 0]) as { id: string };
    const kept = result.value.dump.records.find((record) => record.id === id);
    expect(kept).toMatchObject({ target: { detached: true } });
    const again = sessionFile.write({
      state: stateFrom(0, result.value.dump.records, [], result.value.dump.texts),
      scope: { kind: 'session' },
      changes: [],
    });
    const written = at(JSON.parse(again) as Json, ['annotations']) as {
      id: string;
      target: { ranges: unknown[] };
    }[];
    const before = at(JSON.parse(withValue(path, value)) as Json, place);
    expect(written.find((annotation) => annotation.id === id)?.target.ranges[0]).toEqual(before);
  });
});
