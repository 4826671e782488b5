import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateFrom } from '../../../src/domain/apply-change.ts';
import { checkSession } from '../../../src/domain/check-session.ts';
import { codebookFileOf } from '../../../src/domain/codebook/file-from-state.ts';
import { recordsOfCodebook } from '../../../src/domain/codebook/session-records.ts';
import type { Id, Instant, Rev, SessionId } from '../../../src/domain/ids.ts';
import { newSessionRecords } from '../../../src/domain/new-session.ts';
import type { CodebookFile } from '../../../src/domain/codebook/codebook-file.ts';
import { readCodebook } from '../../../src/exchange/codebook-file/read-codebook.ts';
import { writeCodebook } from '../../../src/exchange/codebook-file/write-codebook.ts';
import { ME } from '../../support/command-runner.ts';

const SHIPPED = resolve(import.meta.dirname, '../../../src/domain/news-qcf.json');

const read = (text: string) => readCodebook(new TextEncoder().encode(text));

async function shipped(): Promise<CodebookFile> {
  const result = read(await readFile(SHIPPED, 'utf8'));
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

describe('the door for codebooks', () => {
  it('takes the codebook that ships with Parallax, which makes the default session', async () => {
    const file = await shipped();
    const args = [
      'session-1' as SessionId,
      'T',
      ME,
      '2025-03-22T12:00:00.000Z' as Instant,
      '1' as Rev,
    ] as const;
    const newId = <Kind extends string>(kind: Kind) => `${kind}-1` as Id<Kind>;
    const fromFile = newSessionRecords(...args, (base) => recordsOfCodebook(file, base, true, newId));
    expect(fromFile).toEqual(newSessionRecords(...args));
    const state = stateFrom(0, fromFile);
    expect(checkSession(state)).toEqual([]);
    const written = codebookFileOf(state, { withExamples: true })!;
    const { format: _format, formatVersion: _version, guidelines: _guidelines, ...content } = written;
    expect(content).toEqual(file);
  });

  it.each<readonly [string, (file: CodebookFile) => unknown, object]>([
    ['an empty file', () => null, { kind: 'noCodebook' }],
    ['a list', (file) => [file], { kind: 'noCodebook' }],
    ['something else', () => ({ name: 'x' }), { kind: 'noCodebook' }],
    ['another format', (file) => ({ ...file, format: 'other' }), { kind: 'noCodebook' }],
    ['a session', () => ({ format: 'parallax-session', version: 1 }), { kind: 'isSession' }],
    [
      'a newer one',
      (file) => ({ ...file, format: 'parallax-codebook', formatVersion: 7 }),
      { kind: 'newerFormat', found: 7, known: 1 },
    ],
    [
      'one without a name',
      ({ name: _name, ...file }) => file,
      { kind: 'badField', path: 'name', problem: 'is missing' },
    ],
    [
      'a tag without attributes',
      ({ tags: [first, ...others], ...file }) => ({
        ...file,
        tags: [{ ...first, attributes: 3 }, ...others],
      }),
      { kind: 'badField', path: 'tags[0].attributes' },
    ],
    [
      'an unknown kind',
      (file) => ({ ...file, entityAttributes: [{ id: 'a', label: 'A', kind: 'colour' }] }),
      { kind: 'badField', path: 'entityAttributes[0].kind' },
    ],
    [
      'a colour that is none',
      ({ tags: [first, ...others], ...file }) => ({
        ...file,
        tags: [
          {
            ...first,
            colour: { ...first!.colour, light: { line: 'red;}', fill: '#ffffff', active: '#ffffff' } },
          },
          ...others,
        ],
      }),
      { kind: 'wrongCodebook', problem: { kind: 'wrongColour', name: 'Quote' } },
    ],
    [
      'a parent that is not there',
      ({ tags: [first, ...others], ...file }) => ({
        ...file,
        tags: [{ ...first, parent: 'nobody' }, ...others],
      }),
      { kind: 'wrongCodebook', problem: { kind: 'unknownParent' } },
    ],
    [
      'a circle',
      ({ tags: [one, two, ...others], ...file }) => ({
        ...file,
        tags: [{ ...one, parent: two!.id }, { ...two, parent: one!.id }, ...others],
      }),
      { kind: 'wrongCodebook', problem: { kind: 'parentCircle' } },
    ],
    [
      'two tags with one id',
      ({ tags: [first, ...others], ...file }) => ({ ...file, tags: [first, first, ...others] }),
      { kind: 'wrongCodebook', problem: { kind: 'sameId', of: 'tag', id: 'quote' } },
    ],
    ['half a character', (file) => ({ ...file, name: 'x\ud800' }), { kind: 'loneSurrogate', path: 'name' }],
  ])('names what is wrong with %s', async (_, change, problem) => {
    expect(read(JSON.stringify(change(await shipped())))).toMatchObject({ ok: false, reason: problem });
  });

  it.each([
    ['nothing', '', { kind: 'empty' }],
    ['cut off JSON', '{"tags": [', { kind: 'notJson', line: 1 }],
    ['nesting without end', '['.repeat(80), { kind: 'tooDeep' }],
    ['a name that reaches the prototype', '{"tags": [], "__proto__": 1}', { kind: 'badField' }],
    ['a web page', '<!doctype html>', { kind: 'notJson', line: 1, column: 1 }],
  ])('names what is wrong with %s', (_, text, problem) => {
    expect(read(text)).toMatchObject({ ok: false, reason: problem });
  });

  it('keeps fields that this version does not know', async () => {
    const file = { ...(await shipped()), licence: 'CC0' };
    const again = read(writeCodebook(file));
    expect(again.ok && again.value).toEqual(file);
  });
});
