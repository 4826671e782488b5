import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import codebook from '../../../src/domain/news-qcf.json' with { type: 'json' };
import { actorColours } from '../../../src/domain/records/actor.ts';
import { contrast } from '../../../src/domain/colour/colour-space.ts';
import { smallestDifference } from '../../../src/domain/colour/colour-vision.ts';
import { PAPER } from '../../../src/domain/colour/tag-colours.ts';

const css = readFileSync('src/ui/theme/tokens.css', 'utf8');

function token(name: string, scheme: 'light' | 'dark'): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u').exec(css);
  const value = found?.[scheme === 'light' ? 1 : 2];
  if (!value) throw new Error(`tokens.css has no colour --${name}`);
  return value;
}

/** The design brief, section 8. */
const promised = {
  light: {
    inkOnPaper: 16.3,
    ink: 10.2,
    line: 3.2,
    linesOnPaper: [11.9, 5.1, 5.4],
    letter: 5.1,
    ink3: 5.2,
    lines: 31.7,
    fills: 6.8,
  },
  dark: {
    inkOnPaper: 14.1,
    ink: 6.1,
    line: 3.5,
    linesOnPaper: [8.1, 8.5, 9.0],
    letter: 8.1,
    ink3: 5.9,
    lines: 40.5,
    fills: 13.9,
  },
} as const;

/** The brief gives one decimal. */
const oneDecimal = (value: number) => Math.round(value * 10) / 10;

function closest(colours: readonly string[]): number {
  const pairs = colours.flatMap((one, at) => colours.slice(at + 1).map((other) => [one, other] as const));
  return Math.min(...pairs.map(([a, b]) => smallestDifference(a, b).distance));
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const promise = promised[scheme];
  const tags = codebook.tags.map((tag) => tag.colour[scheme]);
  const paper = token('paper', scheme);
  const ink = token('ink', scheme);
  const grounds = [...tags.flatMap((tag) => [tag.fill, tag.active]), token('select', scheme)];

  it('the paper that tags are checked on is the paper of the text', () => {
    expect(PAPER[scheme]).toBe(paper);
  });

  it('ink reads on paper, on every fill and on the selection', () => {
    expect(oneDecimal(contrast(ink, paper))).toBe(promise.inkOnPaper);
    expect(oneDecimal(Math.min(...grounds.map((ground) => contrast(ink, ground))))).toBe(promise.ink);
  });

  it('tag lines stand out from paper, every fill and the selection', () => {
    expect(tags.map((tag) => oneDecimal(contrast(tag.line, paper)))).toEqual(promise.linesOnPaper);
    const least = Math.min(...tags.flatMap((tag) => grounds.map((ground) => contrast(tag.line, ground))));
    expect(oneDecimal(least)).toBeGreaterThanOrEqual(promise.line);
  });

  it('a paper-coloured letter reads on its line colour', () => {
    expect(oneDecimal(Math.min(...tags.map((tag) => contrast(paper, tag.line))))).toBe(promise.letter);
  });

  it('the faintest ink reads on paper, desk and raised ground', () => {
    const on = ['paper', 'desk', 'raised'].map((name) =>
      contrast(token('ink3', scheme), token(name, scheme)),
    );
    expect(oneDecimal(Math.min(...on))).toBeGreaterThanOrEqual(promise.ink3);
  });

  const actors = actorColours.map((name) => `actor-${name}`);

  it.each(['danger', 'warn', 'ok', 'ink2', ...actors])(
    '%s reads as text on paper, desk and raised ground',
    (name) => {
      const on = ['paper', 'desk', 'raised'].map((ground) =>
        contrast(token(name, scheme), token(ground, scheme)),
      );
      expect(Math.min(...on)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('edges of controls stand out from every ground', () => {
    const on = ['paper', 'desk', 'raised'].map((ground) =>
      contrast(token('rule-strong', scheme), token(ground, scheme)),
    );
    expect(Math.min(...on)).toBeGreaterThanOrEqual(3);
  });

  it('paper-coloured initials read on the colour of an annotator', () => {
    expect(Math.min(...actors.map((name) => contrast(paper, token(name, scheme))))).toBeGreaterThanOrEqual(
      4.5,
    );
  });

  it('annotators differ for normal and for colour-blind eyes', () => {
    expect(closest(actors.map((name) => token(name, scheme)))).toBeGreaterThanOrEqual(18);
  });

  it('tags differ for normal and for colour-blind eyes', () => {
    expect(oneDecimal(closest(tags.map((tag) => tag.line)))).toBe(promise.lines);
    expect(oneDecimal(closest(tags.map((tag) => tag.fill)))).toBe(promise.fills);
  });
});
