import { describe, expect, it } from 'vitest';
import type { TagId } from '../../src/domain/ids.ts';
import { tagClass, tagRules } from '../../src/viewer/tag-sheet.ts';
import { tag } from '../support/article-builder.ts';

const quote = tag('quote');

describe('tagClass', () => {
  it('names a tag whatever its id holds, and no two alike', () => {
    const ids = ['quote', 'a b', 'a_20_b', 'ä.é', '{}', '😀'] as TagId[];
    const names = ids.map(tagClass);
    expect(new Set(names).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^tag-[\w-]+$/);
  });
});

describe('tagRules', () => {
  it('gives a tag its colours in both schemes and its line style', () => {
    const rules = tagRules([quote, tag('claim')]);
    expect(rules).toContain('--tag-quote-line:light-dark(#332288,#B0A4FF);');
    expect(rules).toContain('--tag-quote-mark:linear-gradient(var(--tag-quote-line) 0 0);');
    expect(rules).toContain('var(--tag-claim-line) 0 6px,#0000 6px 9px');
    expect(rules).toContain('.fill-quote{--fill:var(--tag-quote-fill)}');
    expect(rules).toContain('.lane-3-claim{--lane-3:var(--tag-claim-mark)}');
  });

  it('lets nothing but colours and letters through from a file', () => {
    const hostile = '#fff;}body{display:none}';
    const light = { line: hostile, fill: 'url(https://elsewhere.example/)', active: '#12345' };
    const rules = tagRules([
      { ...quote, letter: '"}*{color:red', colour: { light, dark: quote.colour.dark } },
    ]);
    expect(rules).toContain('--tag-quote-line:light-dark(var(--ink2),#B0A4FF);');
    expect(rules).not.toContain('display:none');
    expect(rules).not.toContain('url(');
    expect(rules).not.toContain('color:red');
    expect(rules).not.toContain('#12345,');
  });
});
