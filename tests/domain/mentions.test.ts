import { describe, expect, it } from 'vitest';
import type { ActorId } from '../../src/domain/ids.ts';
import { alsoCalled, callAt, mentionChoices, mentionedIn } from '../../src/domain/mentions.ts';
import type { Actor } from '../../src/domain/records/actor.ts';
import { ANA, NOON, rev } from '../support/merge-world.ts';

const actor = (name: string, initials: string, kind: Actor['kind'] = 'person'): Actor => ({
  type: 'actor',
  id: `actor-${name}` as ActorId,
  rev: rev(1),
  createdBy: ANA,
  createdAt: NOON,
  deletedRev: null,
  name,
  initials,
  kind,
});
const people = [
  actor('Bo Li', 'BL'),
  actor('Ben Long', 'bl'),
  actor('Ève Åström', 'ÈÅ'),
  actor('علي', 'ع'),
  actor('Cy Coder', ''),
  actor('', ''),
  actor('rules', 'BL', 'engine'),
];
const namesIn = (text: string) => {
  const found = mentionedIn(text, people);
  return people.filter(({ id }) => found.has(id)).map(({ name }) => name);
};

describe('whom a comment calls', () => {
  it.each<[string, readonly string[]]>([
    ['Is it, @BL?', ['Bo Li', 'Ben Long']],
    ['@bl', ['Bo Li', 'Ben Long']],
    ['(@ÈÅ)', ['Ève Åström']],
    ['اسأل @ع.', ['علي']],
    ['@BL and @ÈÅ', ['Bo Li', 'Ben Long', 'Ève Åström']],
    ['@cc', ['Cy Coder']],
    ['@BLA', []],
    ['bo@bl.example', []],
    ['BL', []],
    ['@', []],
    ['', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('the beginning of a call', () => {
  it.each<[string, ReturnType<typeof callAt>]>([
    ['ask @|', { start: 4, typed: '' }],
    ['ask @B|', { start: 4, typed: 'B' }],
    ['@b| now', { start: 0, typed: 'b' }],
    ['🙂 @Bo|', { start: 3, typed: 'Bo' }],
    ['a@b|', null],
    ['@b |', null],
    ['|@b', null],
  ])('in %s', (marked, expected) => {
    const caret = marked.indexOf('|');
    expect(callAt(marked.replace('|', ''), caret)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ['', ['Bo Li', 'Ben Long', 'Ève Åström', 'علي', 'Cy Coder']],
    ['b', ['Bo Li', 'Ben Long']],
    ['lo', ['Ben Long']],
    ['èå', ['Ève Åström']],
    ['x', []],
  ])('“%s” may mean', (typed, names) => {
    expect(mentionChoices(people, typed).map(({ name }) => name)).toEqual(names);
  });

  it('may mean several: who has the same initials is called as well, in capitals or not', () => {
    const also = (name: string) =>
      alsoCalled(
        people,
        people.find((one) => one.name === name)!,
      ).map((other) => other.name);
    expect(also('Bo Li')).toEqual(['Ben Long']);
    expect(also('Cy Coder')).toEqual([]);
    expect(also('')).toEqual([]);
  });
});
