import { NASTY_WORDS } from './nasty-words.ts';
import type { Random } from './random.ts';

/** Longer files only make reading slow; bombs have tests of their own. */
const LONGEST = 300_000;
const NUMBER_BYTES: readonly number[] = [0, 1, 0x7f, 0x80, 0xff];

const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

type Change = (bytes: Uint8Array<ArrayBuffer>, random: Random) => Uint8Array<ArrayBuffer>;

/** A stretch of a file, seldom a long one. */
function stretch(bytes: Uint8Array, random: Random): readonly [from: number, to: number] {
  const from = random.below(bytes.length + 1);
  const most = random.once(4) ? bytes.length : 30;
  return [from, Math.min(bytes.length, from + 1 + random.below(most))];
}

const CHANGES: readonly [Change, ...Change[]] = [
  function flip(bytes, random) {
    const copy = bytes.slice();
    const at = random.below(bytes.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    return copy;
  },
  function overwrite(bytes, random) {
    const copy = bytes.slice();
    const at = random.below(bytes.length);
    for (let to = at; to < at + 1 + random.below(4) && to < copy.length; to += 1) {
      copy[to] = random.once(2) ? random.below(256) : (random.pick(NUMBER_BYTES) ?? 0);
    }
    return copy;
  },
  function cut(bytes, random) {
    const [from, to] = stretch(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  function cutOff(bytes, random) {
    return bytes.slice(0, random.below(bytes.length + 1));
  },
  function double(bytes, random) {
    const [from, to] = stretch(bytes, random);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  function move(bytes, random) {
    const [from, to] = stretch(bytes, random);
    const rest = joined(bytes.subarray(0, from), bytes.subarray(to));
    const at = random.below(rest.length + 1);
    return joined(rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at));
  },
  function repeat(bytes, random) {
    const [from, to] = stretch(bytes, random);
    const part = bytes.subarray(from, Math.min(to, from + 60));
    const times = random.once(3) ? 400 : 8;
    return joined(
      bytes.subarray(0, from),
      ...Array.from({ length: times }, () => part),
      bytes.subarray(from),
    );
  },
  insertWord,
  insertWord,
  function overwriteByWord(bytes, random) {
    const word = wordBytes(random);
    const at = random.below(bytes.length + 1);
    return joined(bytes.subarray(0, at), word, bytes.subarray(Math.min(bytes.length, at + word.length)));
  },
  /** A number written in digits becomes another: lengths, offsets, counts. */
  function otherNumber(bytes, random) {
    const isDigit = (at: number): boolean => (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39;
    const begin = random.below(bytes.length);
    for (let at = begin; at < bytes.length; at += 1) {
      if (!isDigit(at)) continue;
      let end = at;
      while (isDigit(end)) end += 1;
      const number = random.pick(['0', '1', '2', '65535', '99999999999', '-1', '1.5', '1e9']);
      return joined(bytes.subarray(0, at), new TextEncoder().encode(number), bytes.subarray(end));
    }
    return bytes;
  },
];

const wordBytes = (random: Random): Uint8Array => new TextEncoder().encode(random.pick(NASTY_WORDS) ?? '');

function insertWord(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const at = random.below(bytes.length + 1);
  return joined(bytes.subarray(0, at), wordBytes(random), bytes.subarray(at));
}

/** The same file with up to six changes, of which one may be a stretch of another file of its kind. */
export function changedBytes(
  bytes: Uint8Array<ArrayBuffer>,
  others: readonly Uint8Array<ArrayBuffer>[],
  random: Random,
): Uint8Array<ArrayBuffer> {
  let changed = bytes;
  for (let left = 1 + random.below(6); left > 0; left -= 1) {
    if (changed.length > LONGEST) break;
    const other = random.once(10) ? random.pick(others) : undefined;
    changed = other ? crossed(changed, other, random) : random.pick(CHANGES)(changed, random);
  }
  return changed.length > LONGEST ? changed.slice(0, LONGEST) : changed;
}

function crossed(
  bytes: Uint8Array<ArrayBuffer>,
  other: Uint8Array<ArrayBuffer>,
  random: Random,
): Uint8Array<ArrayBuffer> {
  const [from, to] = stretch(other, random);
  const at = random.below(bytes.length + 1);
  return joined(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at));
}

/** The same for words: what can't be UTF-8 any more is replaced, as a decoder would. */
export const changedText = (text: string, others: readonly string[], random: Random): string => {
  const encoder = new TextEncoder();
  const bytes = changedBytes(
    encoder.encode(text),
    others.map((other) => encoder.encode(other)),
    random,
  );
  return new TextDecoder().decode(bytes);
};
