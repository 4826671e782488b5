import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { extendByUnit, nextUnit, unitAt, type Unit } from '../../../src/domain/text/units.ts';
import { article } from '../../support/article-builder.ts';
import { contentAndOffset, contentAndRange } from './hostile-text.ts';

const UNITS: readonly Unit[] = ['word', 'sentence', 'clause', 'quoted', 'block'];
const { content, text } = article('One two, three. Four “five ‘six’ seven” eight.\n\n“Nine” ten.');
const slice = (range: TextRange | null): string | null => range && text.slice(range.start, range.end);
const at = (words: string): TextRange => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe('unitAt', () => {
  it.each<readonly [Unit, string, string]>([
    ['word', 'wo,', 'two'],
    ['clause', 'wo,', 'One two'],
    ['clause', ', three', 'One two'],
    ['sentence', 'wo,', 'One two, three.'],
    ['sentence', 'ive', 'Four “five ‘six’ seven” eight.'],
    ['quoted', 'ive', '“five ‘six’ seven”'],
    ['quoted', 'ix’', '‘six’'],
    ['block', 'ive', 'One two, three. Four “five ‘six’ seven” eight.'],
    ['block', '\n“Nine', 'One two, three. Four “five ‘six’ seven” eight.'],
  ])('finds the %s at %j', (unit, place, expected) => {
    expect(slice(unitAt(unit, content, text.indexOf(place)))).toBe(expected);
  });

  it('takes the unit that begins at the caret before the one that ends there', () => {
    const joined = article('“a”“b”');
    expect(unitAt('quoted', joined.content, 3)).toEqual({ start: 3, end: 6 });
  });

  it('takes the unit that ends at the caret', () => {
    expect(slice(unitAt('word', content, at('One').end))).toBe('One');
    expect(slice(unitAt('quoted', content, at('seven”').end))).toBe('“five ‘six’ seven”');
    expect(slice(unitAt('sentence', content, text.length))).toBe('“Nine” ten.');
  });

  it('finds none outside quotation marks and in an empty text', () => {
    expect(unitAt('quoted', content, 2)).toBeNull();
    for (const unit of UNITS) expect(unitAt(unit, article(' \n').content, 1)).toBeNull();
  });

  it('covers every caret inside a block for sentences and blocks; the others stay in the block', () => {
    fc.assert(
      fc.property(contentAndOffset, ([content, offset]) => {
        const block = content.blocks.find(({ range }) => range.start <= offset && offset <= range.end);
        fc.pre(block !== undefined);
        for (const unit of ['block', 'sentence', 'clause', 'word'] as const) {
          const range = unitAt(unit, content, offset);
          if (unit === 'word' && !range) continue;
          expect(range && block && block.range.start <= range.start && range.end <= block.range.end).toBe(
            true,
          );
          if (!range || unit === 'clause' || unit === 'word') continue;
          const between = content.text.slice(Math.min(offset, range.end), Math.max(offset, range.start));
          expect(between).toMatch(/^\p{White_Space}*$/u);
        }
      }),
    );
  });

  it('gives a quoted passage that holds the caret', () => {
    fc.assert(
      fc.property(contentAndOffset, ([content, offset]) => {
        const range = unitAt('quoted', content, offset);
        expect(range === null || (range.start <= offset && offset <= range.end)).toBe(true);
      }),
    );
  });
});

describe('nextUnit', () => {
  it('walks over blocks to the end of the text', () => {
    const found: (string | null)[] = [];
    for (let range = unitAt('sentence', content, 0); range; range = nextUnit('sentence', content, range)) {
      found.push(slice(range));
    }
    expect(found).toEqual(['One two, three.', 'Four “five ‘six’ seven” eight.', '“Nine” ten.']);
  });

  it('goes from a quoted passage to the one around it, then to the next', () => {
    const inner = unitAt('quoted', content, text.indexOf('ix’'));
    const outer = inner && nextUnit('quoted', content, inner);
    const next = outer && nextUnit('quoted', content, outer);
    expect([inner, outer, next].map(slice)).toEqual(['‘six’', '“five ‘six’ seven”', '“Nine”']);
    expect(next && nextUnit('quoted', content, next)).toBeNull();
  });

  it('goes to the outer passage from words without their marks too', () => {
    expect(slice(nextUnit('quoted', content, at('six')))).toBe('“five ‘six’ seven”');
    expect(slice(nextUnit('quoted', content, at('five ‘six’ seven')))).toBe('“Nine”');
  });

  it('goes from a caret outside marks to the next passage', () => {
    expect(slice(nextUnit('quoted', content, { start: 0, end: 0 }))).toBe('“five ‘six’ seven”');
  });

  it('never steps back', () => {
    fc.assert(
      fc.property(contentAndRange, ([content, range]) => {
        for (const unit of UNITS) {
          const next = nextUnit(unit, content, range);
          const from = unit === 'quoted' ? next?.end : next?.start;
          expect(from ?? Infinity).toBeGreaterThanOrEqual(range.end);
        }
      }),
    );
  });
});

describe('extendByUnit', () => {
  it('ends the unit that the selection breaks off, then takes the next one', () => {
    const first = extendByUnit('clause', content, { start: 4, end: 5 });
    expect(slice(first)).toBe('two');
    expect(slice(first && extendByUnit('clause', content, first))).toBe('two, three');
    expect(extendByUnit('block', content, { start: 0, end: text.length })).toBeNull();
  });

  it('takes the passage around the selection, else the next', () => {
    expect(slice(extendByUnit('quoted', content, at('‘six’')))).toBe('“five ‘six’ seven”');
    expect(slice(extendByUnit('quoted', content, at('ten')))).toBeNull();
    expect(slice(extendByUnit('quoted', content, at('eight')))).toBe('eight.\n\n“Nine”');
  });

  it('always grows and never moves the start forward', () => {
    fc.assert(
      fc.property(contentAndRange, ([content, range]) => {
        for (const unit of UNITS) {
          const longer = extendByUnit(unit, content, range);
          if (!longer) continue;
          expect(longer.start <= range.start && longer.end >= range.end).toBe(true);
          expect(longer.end - longer.start).toBeGreaterThan(range.end - range.start);
        }
      }),
    );
  });
});
