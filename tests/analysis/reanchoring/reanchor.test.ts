import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reanchor, type Anchor } from '../../../src/analysis/reanchoring/reanchor.ts';
import { versionDiffOf } from '../../../src/analysis/reanchoring/version-diff.ts';

/** `[` and `]` stand around the annotated words in the old text; returns what became of them. */
function anchorOf(marked: string, next: string): { readonly anchor: Anchor; readonly words: string | null } {
  const start = marked.indexOf('[');
  const old = marked.replace('[', '').replace(']', '');
  const end = marked.indexOf(']') - 1;
  const anchor = reanchor(versionDiffOf(old, next), { start, end });
  const range = anchor.kind === 'exact' ? anchor.range : anchor.kind === 'moved' ? anchor.best.range : null;
  return { anchor, words: range && next.slice(range.start, range.end) };
}

const S = 'The minister said that nothing had been decided yet.';
const BEFORE = 'Talks in the capital went on until late at night.';
const AFTER = 'Observers from both sides had left the building before.';

describe('what stays exact', () => {
  it.each([
    ['a text without a word', '[😀.] ', '😀. '],
    ['the same text', `${BEFORE}\n[${S}]\n${AFTER}`, `${BEFORE}\n${S}\n${AFTER}`],
    [
      'a paragraph inserted before',
      `${BEFORE}\n[${S}]\n${AFTER}`,
      `New first line here.\n${BEFORE}\n${S}\n${AFTER}`,
    ],
    [
      'a paragraph inserted right before',
      `${BEFORE}\n[${S}]\n${AFTER}`,
      `${BEFORE}\nSomething new came in.\n${S}\n${AFTER}`,
    ],
    ['the last paragraph deleted behind', `${BEFORE}\n[${AFTER}]\n${S}`, `New. ${BEFORE}\n${AFTER}`],
    ['a paragraph deleted before', `${BEFORE}\n[${S}]\n${AFTER}`, `${S}\n${AFTER}`],
    ['an emoji and CRLF before', `a\r\n${BEFORE}\n[${S}]\n${AFTER}`, `a 😀\r\n\r\n${BEFORE}\n${S}\n${AFTER}`],
    [
      'half a word',
      `${BEFORE}\nThe mini[ster said] that nothing had been decided.`,
      `So. ${BEFORE}\nThe minister said that nothing had been decided.`,
    ],
    [
      'Chinese',
      '会谈持续到深夜。[部长说还没有决定。]观察员已经离开。',
      '周二，会谈持续到深夜。部长说还没有决定。观察员已经离开。',
    ],
    [
      'Arabic',
      `استمرت المحادثات حتى وقت متأخر. [وقال الوزير إنه لم يتقرر شيء بعد.] وغادر المراقبون.`,
      `عاجل. استمرت المحادثات حتى وقت متأخر. وقال الوزير إنه لم يتقرر شيء بعد. وغادر المراقبون.`,
    ],
  ])('%s', (_name, marked, next) => {
    const { anchor, words } = anchorOf(marked, next);
    expect(anchor.kind).toBe('exact');
    expect(words).toBe(marked.slice(marked.indexOf('[') + 1, marked.indexOf(']')));
  });

  it('a repeated sentence keeps its own place', () => {
    const old = `${S} ${BEFORE} ${S} ${AFTER}`;
    const next = `One more. ${old}`;
    const diff = versionDiffOf(old, next);
    for (const start of [0, old.lastIndexOf(S)]) {
      expect(reanchor(diff, { start, end: start + S.length })).toEqual({
        kind: 'exact',
        range: { start: start + 10, end: start + 10 + S.length },
      });
    }
  });
});

describe('what a person has to look at', () => {
  it.each([
    ['inserted once more right before', `${BEFORE}\n[${S}]\n${AFTER}`, `${BEFORE}\n${S}\n${S}\n${AFTER}`],
    ['one of two deleted', `${BEFORE}\n[${S}]\n${S}\n${AFTER}`, `${BEFORE}\n${S}\n${AFTER}`],
    ['the second of two deleted', `${BEFORE}\n${S}\n[${S}]\n${AFTER}`, `${BEFORE}\n${S}\n${AFTER}`],
  ])('the same sentence %s', (_name, marked, next) => {
    expect(anchorOf(marked, next)).toMatchObject({ anchor: { kind: 'moved' }, words: S });
  });

  it('two equally likely places are no clear winner', () => {
    const { anchor } = anchorOf(`${BEFORE}\n[${S}]\n${AFTER}`, `${BEFORE}\n${S}\n${S}\n${AFTER}`);
    expect(anchor).toMatchObject({ kind: 'moved', isClear: false });
    expect(anchor.kind === 'moved' && anchor.runnerUp).not.toBeNull();
  });

  it('a sentence moved to the end is found there', () => {
    const { anchor, words } = anchorOf(`[${S}]\n${BEFORE}\n${AFTER}`, `${BEFORE}\n${AFTER}\n${S}`);
    expect(anchor).toMatchObject({ kind: 'moved', isClear: true });
    expect(words).toBe(S);
  });

  it('an edited first word of the text belongs to what is proposed', () => {
    const { words } = anchorOf(
      `[Ministers said nothing had been decided yet.] Nobody asked. ${AFTER}`,
      `Minister said nothing had been decided yet. ${AFTER}`,
    );
    expect(words).toBe('Minister said nothing had been decided yet.');
  });

  it('an edited sentence is proposed as it now is', () => {
    const edited = 'The minister said again that nothing had been decided yet.';
    const { anchor, words } = anchorOf(`${BEFORE}\n[${S}]\n${AFTER}`, `${BEFORE}\n${edited}\n${AFTER}`);
    expect(anchor).toMatchObject({ kind: 'moved', isClear: true });
    expect(words).toBe(edited);
  });

  it('a deleted sentence does not take the place of another that is kept', () => {
    const marked = `[${S}]\n${BEFORE}\n${S}\n${AFTER}`;
    expect(anchorOf(marked, `${BEFORE}\n${S}\n${AFTER}`).anchor.kind).not.toBe('exact');
  });
});

describe('what is lost', () => {
  it.each([
    ['a deleted sentence', `${BEFORE}\n[${S}]\n${AFTER}`, `${BEFORE}\n${AFTER}`],
    [
      'all of another text',
      `${BEFORE}\n[${S}]\n${AFTER}`,
      'Rain is expected over most northern valleys tomorrow.',
    ],
    ['an empty text', `[${S}]`, ''],
  ])('%s', (_name, marked, next) => {
    expect(anchorOf(marked, next).anchor).toEqual({ kind: 'lost' });
  });
});

/** Sentences made of few words, so that they repeat, with emoji, CRLF and scripts mixed in. */
const sentence = fc
  .array(
    fc.constantFrom('he', 'she', 'said', 'no', 'yes', 'war', '😀', 'talks', 'été', 'قال', '部长', 'U.S.'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((words) => `${words.join(' ')}.`);
const separator = fc.constantFrom(' ', '\n', '\r\n', '\u00a0');
const text = fc
  .array(fc.tuple(sentence, separator), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.flat().join(''));

describe('properties', () => {
  it('the same text keeps every anchor exact', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (old, from, length) => {
        const start = from % old.length;
        const end = Math.min(old.length, start + 1 + (length % 30));
        const anchor = reanchor(versionDiffOf(old, old), { start, end });
        expect(anchor).toEqual({ kind: 'exact', range: { start, end } });
      }),
    );
  });

  it('exact words are the same words, and exact anchors keep their order', () => {
    fc.assert(
      fc.property(text, text, (old, next) => {
        const diff = versionDiffOf(old, next);
        let last = -1;
        for (let start = 0; start + 3 <= old.length; start += 3) {
          const anchor = reanchor(diff, { start, end: start + 3 });
          if (anchor.kind !== 'exact') continue;
          expect(next.slice(anchor.range.start, anchor.range.end)).toBe(old.slice(start, start + 3));
          expect(anchor.range.start).toBeGreaterThan(last);
          last = anchor.range.start;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('an insertion elsewhere never moves an exact anchor onto other words', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), fc.nat(), (old, inserted, place, from, length) => {
        const cut = place % (old.length + 1);
        const next = old.slice(0, cut) + inserted + old.slice(cut);
        const start = from % old.length;
        const end = Math.min(old.length, start + 1 + (length % 40));
        fc.pre(end <= cut || start >= cut);
        const anchor = reanchor(versionDiffOf(old, next), { start, end });
        const shift = start >= cut ? inserted.length : 0;
        const own = { start: start + shift, end: end + shift };
        expect(anchor.kind === 'exact' ? anchor.range : own).toEqual(own);
      }),
      { numRuns: 500 },
    );
  });

  it('a deletion elsewhere never moves an exact anchor onto other words', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (old, place, size, from, length) => {
        const cut = place % old.length;
        const cutEnd = Math.min(old.length, cut + 1 + (size % 60));
        const next = old.slice(0, cut) + old.slice(cutEnd);
        const start = from % old.length;
        const end = Math.min(old.length, start + 1 + (length % 40));
        fc.pre(end <= cut || start >= cutEnd);
        const anchor = reanchor(versionDiffOf(old, next), { start, end });
        const shift = start >= cutEnd ? cut - cutEnd : 0;
        const own = { start: start + shift, end: end + shift };
        expect(anchor.kind === 'exact' ? anchor.range : own).toEqual(own);
      }),
      { numRuns: 500 },
    );
  });

  it('two insertions elsewhere never move an exact anchor, and most anchors stay exact', () => {
    const news = fc
      .array(fc.tuple(sentence, separator), { minLength: 6, maxLength: 14 })
      .map((parts) => parts.flat().join(''));
    let [exact, all] = [0, 0];
    fc.assert(
      fc.property(news, text, text, fc.nat(), fc.nat(), fc.nat(), (old, one, other, place, from, length) => {
        const start = from % old.length;
        const end = Math.min(old.length, start + 4 + (length % 40));
        const before = place % (start + 1);
        const behind = end + (place % (old.length - end + 1));
        const next = old.slice(0, before) + one + old.slice(before, behind) + other + old.slice(behind);
        const anchor = reanchor(versionDiffOf(old, next), { start, end });
        all += 1;
        if (anchor.kind !== 'exact') return;
        exact += 1;
        expect(anchor.range).toEqual({ start: start + one.length, end: end + one.length });
      }),
      { numRuns: 300 },
    );
    expect(exact / all).toBeGreaterThan(0.4);
  });
});
