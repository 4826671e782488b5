import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = join(import.meta.dirname, '../../../src');

const stylesheets = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.css'),
);

/**
 * WebKit 2.50 takes `text-decoration` for the line alone; the shorthand is `-webkit-text-decoration`, which the build
 * writes before it. Where a variable stands in both, the second is taken at first and lost in the end, with the first.
 */
const LOST_IN_WEBKIT = /text-decoration:[^;]*var\(/u;

test('an underline with a colour of the theme is there in every engine', () => {
  expect(stylesheets.length).toBeGreaterThan(50);
  const lost = stylesheets.filter((path) => LOST_IN_WEBKIT.test(readFileSync(join(SOURCES, path), 'utf8')));
  expect(lost).toEqual([]);
});

test.each([
  ['text-decoration: underline dotted var(--ink3) 1px;', true],
  ['text-decoration: underline var(--rule-strong);', true],
  ['text-decoration: underline 1px;', false],
  ['text-decoration-color: var(--ink3);', false],
])('%s: lost %s', (rule, isLost) => {
  expect(LOST_IN_WEBKIT.test(rule)).toBe(isLost);
});
