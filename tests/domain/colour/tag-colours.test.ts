import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  freestColour,
  HARD_TO_TELL,
  lineContrasts,
  nearestTag,
  standsOut,
} from '../../../src/domain/colour/check-tag-colour.ts';
import { contrast, hexOf } from '../../../src/domain/colour/colour-space.ts';
import { difference, smallestDifference } from '../../../src/domain/colour/colour-vision.ts';
import { hexOfOklch, oklchOf } from '../../../src/domain/colour/oklch.ts';
import { offeredColours, tagColourFrom } from '../../../src/domain/colour/tag-colours.ts';
import { defaultCodebookRecords } from '../../../src/domain/default-codebook.ts';
import type { ActorId, Instant, Rev, TagId } from '../../../src/domain/ids.ts';
import type { Tag } from '../../../src/domain/records/codebook.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const base = { rev: '' as Rev, createdBy: '' as ActorId, createdAt: '' as Instant, deletedRev: null };
const { tags } = defaultCodebookRecords(base);

describe('a colour as people write it', () => {
  it.each([
    ['#A85600', '#a85600'],
    [' a85600 ', '#a85600'],
    ['#fff', null],
    ['red', null],
    ['#a856000', null],
    ['url(x)', null],
  ])('%j is %j', (written, read) => {
    expect(hexOf(written)).toBe(read);
  });
});

describe('figures known from elsewhere', () => {
  it('black on white has the contrast 21, a colour on itself 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#a85600', '#a85600')).toBe(1);
  });
  it('white is 100 away from black in CIE L*a*b*, whoever looks', () => {
    expect(smallestDifference('#000000', '#ffffff').distance).toBeCloseTo(100, 0);
  });
  it('red and olive green are one to a person without green cones', () => {
    expect(difference('#b7191c', '#6d6e0a', 'normal')).toBeGreaterThan(60);
    expect(difference('#b7191c', '#6d6e0a', 'deuteranopia')).toBeLessThan(2);
  });
  it('sRGB red in OKLCh is as its author says', () => {
    const { lightness, chroma, hue } = oklchOf('#ff0000');
    expect([lightness.toFixed(3), chroma.toFixed(3), hue.toFixed(1)]).toEqual(['0.628', '0.258', '29.2']);
  });
});

describe('colours of a tag', () => {
  it('come back from OKLCh as they went in', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        expect(smallestDifference(colour, hexOfOklch(oklchOf(colour))).distance).toBeLessThan(1);
      }),
    );
  });

  it('stand out in both schemes, whatever colour somebody wishes for', () => {
    fc.assert(
      fc.property(hex, (wish) => {
        expect(standsOut(tagColourFrom(wish))).toBe(true);
      }),
    );
  });

  it('keep the line one wished for where it can be read', () => {
    expect(tagColourFrom('#a85600').light.line).toBe('#a85600');
    expect(tagColourFrom('#ffff00').light.line).not.toBe('#ffff00');
    expect(standsOut(tagColourFrom('#ffffff'))).toBe(true);
  });

  it('are offered only where they stand out, and none looks like another', () => {
    for (const { name, colour } of offeredColours) {
      expect(standsOut(colour), name).toBe(true);
      const others = offeredColours.filter((other) => other.name !== name);
      for (const other of others) {
        const { distance } = smallestDifference(colour.light.line, other.colour.light.line);
        expect(distance, `${name} and ${other.name}`).toBeGreaterThanOrEqual(8);
      }
    }
  });

  it('that can’t be read are not called readable', () => {
    const colour = { ...tagColourFrom('#a85600'), dark: { line: 'red', fill: '', active: '' } };
    expect(lineContrasts(colour).map(({ scheme }) => scheme)).toEqual(['light']);
    expect(standsOut(colour)).toBe(false);
  });
});

describe('the tag hardest to tell from another', () => {
  const claim = tags[1] as Tag;
  const twin = (line: string, changes: Partial<Tag> = {}): Tag => ({
    ...claim,
    id: 'twin' as TagId,
    name: 'Twin',
    letter: 'T',
    colour: tagColourFrom(line),
    ...changes,
  });

  it('is none for the tags that ship with Parallax: they are far apart', () => {
    for (const tag of tags) expect(nearestTag(tag, tags)?.distance).toBeGreaterThan(31);
  });

  it('is found by the eyes that tell least, with what tells the two apart', () => {
    const nearest = nearestTag(twin('#6d6e0a', { lineStyle: 'solid' }), tags);
    expect(nearest).toMatchObject({ name: 'Claim', sameLineStyle: false, sameLetter: false });
    expect(nearest?.vision).not.toBe('normal');
    expect(nearest?.distance).toBeLessThan(HARD_TO_TELL);
  });

  it('is none where there is no other tag', () => {
    expect(nearestTag(claim, [claim])).toBeNull();
  });

  it('a new tag gets a colour that is none of the codebook’s', () => {
    let all = [...tags];
    for (let count = 0; count < 9; count++) {
      const colour = freestColour(all);
      const next = { ...claim, id: `tag-${count}` as TagId, colour };
      expect(nearestTag(next, all)?.distance, `tag ${count}`).toBeGreaterThan(6);
      all = [...all, next];
    }
  });
});
