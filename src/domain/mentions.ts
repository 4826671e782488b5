import { initialsFrom } from './actor-initials.ts';
import type { ActorId } from './ids.ts';
import type { Actor } from './records/actor.ts';

/** What stands behind `@` for somebody: their initials, else those of the name. Null for engines and the nameless. */
export function callNameOf({
  kind,
  initials,
  name,
}: Pick<Actor, 'kind' | 'initials' | 'name'>): string | null {
  return kind === 'person' ? initials.trim() || initialsFrom(name) || null : null;
}

const WORD = /[\p{L}\p{N}\p{M}_]/u;

/**
 * Whom a text calls by `@BL`: everybody with these initials, in capitals or not. The `@` stands at the start of a word,
 * so that no mail address is a call, and the initials end where the word ends.
 */
export function mentionedIn(text: string, actors: Iterable<Actor>): ReadonlySet<ActorId> {
  const found = new Set<ActorId>();
  if (!text.includes('@')) return found;
  const lower = text.toLowerCase();
  for (const actor of actors) {
    const name = callNameOf(actor);
    if (name !== null && calls(lower, `@${name.toLowerCase()}`)) found.add(actor.id);
  }
  return found;
}

function calls(text: string, call: string): boolean {
  for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? ' ';
    const after = text.slice(at + call.length).at(0) ?? ' ';
    if (!WORD.test(before) && !WORD.test(after)) return true;
  }
  return false;
}

/** The beginning of a call right before the caret: where its `@` stands, and what is typed of the initials. */
export function callAt(
  text: string,
  caret: number,
): { readonly start: number; readonly typed: string } | null {
  const found = /(?:^|[^\p{L}\p{N}\p{M}_])@([\p{L}\p{N}\p{M}]{0,24})$/u.exec(text.slice(0, caret));
  const typed = found?.[1];
  return typed === undefined ? null : { start: caret - typed.length - 1, typed };
}

/** The people whom a beginning may mean: by their initials, or by any word of their name. */
export function mentionChoices(actors: Iterable<Actor>, typed: string): readonly Actor[] {
  const wanted = typed.toLowerCase();
  const begins = (word: string): boolean => word.toLowerCase().startsWith(wanted);
  return [...actors].filter((actor) => {
    const name = callNameOf(actor);
    return name !== null && [name, ...actor.name.split(/\s+/u)].some(begins);
  });
}

/** Who else answers to the same call: people may have the same initials, and `@BL` then calls all of them. */
export function alsoCalled(actors: Iterable<Actor>, actor: Actor): readonly Actor[] {
  const name = callNameOf(actor)?.toLowerCase();
  return [...actors].filter(
    (other) => other.id !== actor.id && name !== undefined && callNameOf(other)?.toLowerCase() === name,
  );
}
