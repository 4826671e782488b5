import { NASTY_WORDS } from './nasty-words.ts';
import type { Random } from './random.ts';

/** Tags and the words between them. */
const TOKENS = /<[^<>]*>|[^<]+|</gu;
const nameOf = (token: string): string | null => /^<([\w:]+)/u.exec(token)?.[1] ?? null;
const isWhole = (token: string): boolean => token.endsWith('/>');
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    // What no XML may hold would be refused before anything is read.
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

const word = (random: Random): string => escaped(random.pick(NASTY_WORDS) ?? '');

/** Behind the end of the element that begins with this token. */
function endOf(tokens: readonly string[], begin: number): number {
  const name = nameOf(tokens[begin] ?? '');
  if (name === null || isWhole(tokens[begin] ?? '')) return begin + 1;
  let depth = 0;
  for (let at = begin; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    if (nameOf(token) === name && !isWhole(token)) depth += 1;
    else if (token.startsWith(`</${name}`)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return begin + 1;
}

function changeOnce(tokens: readonly string[], random: Random): readonly string[] {
  const begins = tokens.flatMap((token, at) => (nameOf(token) === null ? [] : [at]));
  const begin = random.pick(begins.slice(1)) ?? 0;
  const end = endOf(tokens, begin);
  const element = tokens.slice(begin, end);
  const without = [...tokens.slice(0, begin), ...tokens.slice(end)];
  const at = random.pick(begins.slice(2)) ?? 0;
  switch (random.below(7)) {
    case 0:
      return without;
    case 1: {
      const times = random.once(4) ? 60 : 1;
      return [
        ...tokens.slice(0, end),
        ...Array.from({ length: times }, () => element).flat(),
        ...tokens.slice(end),
      ];
    }
    case 2: {
      const to = Math.min(at, without.length);
      return [...without.slice(0, to), ...element, ...without.slice(to)];
    }
    case 3: {
      // Within itself, and again: nesting that no program writes.
      const opening = tokens[begin] ?? '';
      const name = nameOf(opening);
      if (name === null || isWhole(opening)) return tokens;
      const times = random.once(4) ? 70 : 2;
      return tokens.with(begin, opening.repeat(times)).with(end - 1, `</${name}>`.repeat(times));
    }
    case 4:
      return tokens.with(
        begin,
        (tokens[begin] ?? '').replace(/="[^"]*"/u, () => `="${word(random)}"`),
      );
    case 5: {
      const opening = tokens[begin] ?? '';
      const other = nameOf(tokens[at] ?? '');
      const name = nameOf(opening);
      if (!name || !other || isWhole(opening)) return tokens;
      return tokens.with(begin, opening.replace(`<${name}`, `<${other}`)).with(end - 1, `</${other}>`);
    }
    default: {
      const texts = tokens.flatMap((token, index) => (token.startsWith('<') ? [] : [index]));
      const text = random.pick(texts);
      return text === undefined ? tokens : tokens.with(text, (tokens[text] ?? '') + word(random));
    }
  }
}

/** Markup with up to five elements removed, doubled, moved, nested or renamed, or words changed: still well-formed. */
export function changedMarkup(markup: string, random: Random): string {
  let tokens: readonly string[] = markup.match(TOKENS) ?? [];
  for (let left = 1 + random.below(5); left > 0; left -= 1) tokens = changeOnce(tokens, random);
  return tokens.join('');
}
