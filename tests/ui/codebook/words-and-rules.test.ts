import { describe, expect, it } from 'vitest';
import type { CodebookUses } from '../../../src/domain/codebook/uses.ts';
import type { NearestTag } from '../../../src/domain/colour/check-tag-colour.ts';
import { defaultCodebookRecords } from '../../../src/domain/default-codebook.ts';
import type { ActorId, Instant, Rev, TagId } from '../../../src/domain/ids.ts';
import type { AttributeSpec, Tag } from '../../../src/domain/records/codebook.ts';
import { tagLabel } from '../../../src/domain/codebook/tag-label.ts';
import { nearestInWords } from '../../../src/ui/codebook/colour-in-words.ts';
import { freeDigit, holdersOf } from '../../../src/ui/codebook/hotkey-conflicts.ts';
import {
  AS_IT_IS,
  fateWith,
  mappedRows,
  NOT_CODED,
  withValue,
} from '../../../src/ui/codebook/mapping-rows.ts';
import { groupsFrom } from '../../../src/ui/codebook/split-groups.ts';
import { loses, ofKind, reordered, valuesFrom } from '../../../src/ui/codebook/spec-edits.ts';
import { tagsBeside } from '../../../src/ui/reading/tags-beside.ts';
import { actionsFor } from '../../../src/ui/keys/actions.ts';

const base = { rev: '' as Rev, createdBy: '' as ActorId, createdAt: '' as Instant, deletedRev: null };
const { tags } = defaultCodebookRecords(base);
const actions = actionsFor(tags);

describe('a key of a tag', () => {
  it.each([
    ['1', ['Tag as Quote']],
    ['4', []],
    ['0', []],
    ['s', ['Select the sentence (again: the next)']],
  ])('%s is held by %j', (key, expected) => {
    const held = holdersOf({ id: 'new' as TagId }, key, actions);
    expect(expected.length === 0 ? held : held.slice(0, 1)).toEqual(expected);
  });

  it('is never held by the tag itself', () => {
    expect(holdersOf({ id: 'quote' as TagId }, '1', actions)).toEqual([]);
  });

  it('is offered as the first free digit, or not at all', () => {
    expect(freeDigit(tags)).toBe('4');
    expect(freeDigit([...'123456789'].map((hotkey) => ({ hotkey })))).toBeNull();
  });
});

describe('the nearest tag in words', () => {
  const nearest: NearestTag = {
    tagId: 'claim' as TagId,
    name: 'Claim',
    distance: 9.4,
    vision: 'deuteranopia',
    scheme: 'light',
    sameLineStyle: false,
    sameLetter: false,
  };
  it.each<readonly [Partial<NearestTag>, string, string]>([
    [{}, 'calm', 'Hard to tell from Claim for people with deuteranopia (ΔE 9); the line style differs.'],
    [
      { sameLineStyle: true },
      'notice',
      'Hard to tell from Claim for people with deuteranopia (ΔE 9); only the letter differs. Choose another colour or line style.',
    ],
    [
      { sameLineStyle: true, sameLetter: true, vision: 'normal', scheme: 'dark' },
      'notice',
      'Hard to tell from Claim in the dark scheme (ΔE 9), and line style and letter are the same. Choose another colour, line style or letter.',
    ],
    [
      { distance: 40, vision: 'normal' },
      'calm',
      'Easy to tell from every other tag; the nearest is Claim (ΔE 40).',
    ],
  ])('%j', (changes, tone, sentence) => {
    expect(nearestInWords({ ...nearest, ...changes })).toEqual({ tone, sentence });
  });
  it('is none beside nobody', () => {
    expect(nearestInWords(null).sentence).toBe('There is no other tag to be mistaken for.');
  });
});

const choice = (id: string, ...values: readonly string[]): AttributeSpec => ({
  id,
  label: id,
  kind: 'choice',
  values: values.map((value) => ({ id: value, label: value.toUpperCase() })),
});

describe('where values go', () => {
  const uses: CodebookUses = {
    ofTag: () => 0,
    ofLinkKind: () => 0,
    ofAttribute: (_, id) => (id === 'unused' ? 0 : 5),
    ofValue: (_, __, value) => (value === 'never' ? 0 : 3),
  };
  const owner = { kind: 'tag', id: 'claim' as TagId } as const;

  it('only what is used and has no place of its own is asked for', () => {
    const from = [choice('kind', 'a', 'b', 'never'), choice('unused', 'x'), choice('same', 'y')];
    const to = [choice('kind', 'a', 'c'), choice('same', 'y')];
    const mapping = { kind: { to: 'kind' }, same: { to: 'same' } };
    const rows = mappedRows(owner, from, to, mapping, uses);
    expect(rows.map(({ spec, values }) => [spec.id, values.map(({ id, becomes }) => [id, becomes])])).toEqual(
      [['kind', [['b', AS_IT_IS]]]],
    );
  });

  it('a chosen value is kept, cleared or mapped, and can be chosen again', () => {
    const fate = { to: 'kind' } as const;
    expect(withValue(fate, 'b', 'c')).toEqual({ to: 'kind', values: { b: 'c' } });
    expect(withValue(fate, 'b', NOT_CODED)).toEqual({ to: 'kind', values: { b: null } });
    expect(withValue({ to: 'kind', values: { b: 'c' } }, 'b', AS_IT_IS)).toEqual({ to: 'kind', values: {} });
    expect(withValue('clear', 'b', 'c')).toBe('clear');
  });

  it('another field brings along the values that are called the same', () => {
    const from = choice('device', 'a', 'b');
    const to = { ...choice('means', 'x'), values: [{ id: 'x', label: 'B' }] };
    expect(fateWith('means', from, [to])).toEqual({ to: 'means', values: { b: 'x' } });
    expect(fateWith(NOT_CODED, from, [to])).toBe('clear');
    expect(fateWith(AS_IT_IS, from, [to])).toBe('keep');
  });

  it('values with one new name make one tag', () => {
    const values = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(groupsFrom(values, { a: 'One', b: ' ', c: ' One ' })).toEqual([
      { name: 'One', values: ['a', 'c'] },
    ]);
  });
});

describe('edits of fields', () => {
  it('lines become values with ids of their own', () => {
    expect(valuesFrom('War\n\n war \nPeace', [{ id: 'peace', label: 'Peace' }])).toEqual([
      { id: 'war', label: 'War' },
      { id: 'war-2', label: 'war' },
      { id: 'peace-2', label: 'Peace' },
    ]);
  });
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [9, 0, 'abc'],
  ])('from %i to %i: %s', (from, to, expected) => {
    expect(reordered([...'abc'], from, to).join('')).toBe(expected);
  });
  it('another kind takes along only what it has a use for', () => {
    const spec: AttributeSpec = { ...choice('a', 'x'), level: 'computed', compute: 'quoteTypeFromMarks' };
    expect(ofKind(spec, 'text')).toEqual({ id: 'a', label: 'a', kind: 'text', level: 'core' });
    expect(ofKind(choice('a', 'x'), 'choices')).toEqual({ ...choice('a', 'x'), kind: 'choices' });
  });
  it('something is lost only with a field, a value or a kind', () => {
    const before = [choice('a', 'x', 'y')];
    expect(loses(before, [{ ...choice('a', 'x', 'y', 'z'), label: 'New' }])).toBe(false);
    expect(loses(before, [choice('a', 'x')])).toBe(true);
    expect(loses(before, [])).toBe(true);
    expect(loses(before, [{ id: 'a', label: 'a', kind: 'text' }])).toBe(true);
  });
});

describe('many tags', () => {
  const many = Array.from({ length: 15 }, (_, index): Tag => {
    const [like] = tags;
    return {
      ...like!,
      id: `t${index}` as TagId,
      name: `T${index}`,
      hotkey: index < 12 ? null : String(index - 11),
    };
  });
  it('stand beside a selection as far as they fit, those with a key first', () => {
    expect(tagsBeside(tags)).toEqual(tags);
    expect(tagsBeside(many).map(({ name }) => name)).toEqual(['T12', 'T13', 'T14']);
    const keyless = many.map((one) => ({ ...one, hotkey: null }));
    expect(tagsBeside(keyless).map(({ name }) => name)).toEqual(['T0', 'T1', 'T2', 'T3']);
  });
  it('bear their parents’ names where two are called the same', () => {
    const [a, b, c] = many as [Tag, Tag, Tag];
    const all = [a, { ...b, name: 'Label', parentId: a.id }, { ...c, name: 'Label' }];
    expect(all.map((one) => tagLabel(one, all))).toEqual(['T0', 'T0 › Label', 'Label']);
  });
});
