import { foldName } from '../domain/entity-names.ts';
import type { EntityId } from '../domain/ids.ts';
import type { Entity } from '../domain/records/entity.ts';
import { isTitle } from './alignment/titles.ts';
import { inOneShape, isArabicTitle } from './arabic-script-names.ts';

/** Two names that may mean one person or thing, and why: a proposal for a person, never more. */
export interface LikelySame {
  readonly one: EntityId;
  readonly other: EntityId;
  readonly why: 'letters' | 'titles' | 'initials' | 'middleName' | 'lastName';
}

interface Read {
  readonly id: EntityId;
  /** The whole name, folded. */
  readonly whole: string;
  /** Words without titles. */
  readonly words: readonly string[];
  readonly joined: string;
}

const WORDS = /[\p{L}\p{N}]+/gu;
/** At the beginning: articles, and a title of two words of which one is part of names. */
const ARTICLE = /^(?:the|der|die|das|le|la|el|ایه الله|ایت الله) (?=.)/u;

/**
 * Pairs of names that are the same without titles ("Mr Trump", "Trump"), whose first names are initials ("D. Trump",
 * "Donald Trump"), of which one has a middle name more, or one is only the last name of the other, as long as nobody
 * else has that last name. Other names count like the name itself. Reads 2,000 names in some milliseconds: names are
 * compared only with those of the same last word.
 */
export function likelySameNames(entities: Iterable<Entity>): readonly LikelySame[] {
  const byLast = new Map<string, Read[]>();
  for (const { id, name, aliases } of entities) {
    for (const one of new Set([name, ...aliases])) {
      const read = readName(id, one);
      const last = read.words.at(-1);
      if (last === undefined) continue;
      const known = byLast.get(last);
      if (known) known.push(read);
      else byLast.set(last, [read]);
    }
  }
  const pairs = new Map<string, LikelySame>();
  for (const group of byLast.values()) {
    for (const pair of pairsOf(group)) {
      const key = [pair.one, pair.other].toSorted().join(' ');
      if (!pairs.has(key)) pairs.set(key, pair);
    }
  }
  return [...pairs.values()];
}

function readName(id: EntityId, name: string): Read {
  const whole = inOneShape(foldName(name));
  const all: readonly string[] = whole.replace(ARTICLE, '').match(WORDS) ?? [];
  const words = all.filter((word) => !isTitle(word) && !isArabicTitle(word));
  return { id, whole, words, joined: words.join(' ') };
}

function pairsOf(group: readonly Read[]): readonly LikelySame[] {
  const pairs: LikelySame[] = [];
  const full = new Set(group.filter(({ words }) => words.length > 1).map(({ id }) => id));
  for (const [index, one] of group.entries()) {
    for (let next = index + 1; next < group.length; next += 1) {
      const other = group[next];
      if (!other || other.id === one.id) continue;
      const why = whyOf(one, other, full.size);
      if (why) pairs.push({ one: one.id, other: other.id, why });
    }
  }
  return pairs;
}

function whyOf(one: Read, other: Read, fullNames: number): LikelySame['why'] | null {
  if (one.whole === other.whole) return 'letters';
  if (one.joined === other.joined) return 'titles';
  const [short, long] =
    one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  // "Trump" could be either of two Trumps.
  if (short.length === 1) return fullNames === 1 ? 'lastName' : null;
  if (!isShortFor(short[0] ?? '', long[0] ?? '')) return null;
  if (short.length === long.length) return short.every(isShortForIn(long)) ? 'initials' : null;
  return short.length === 2 && long.length === 3 ? 'middleName' : null;
}

const isShortForIn = (long: readonly string[]) => (word: string, at: number) =>
  isShortFor(word, long[at] ?? '');

const isShortFor = (one: string, other: string): boolean =>
  one === other ||
  (one.length === 1 && other.startsWith(one)) ||
  (other.length === 1 && one.startsWith(other));
