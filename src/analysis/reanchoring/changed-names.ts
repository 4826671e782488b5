import { wordBorders } from '../finding/word-borders.ts';

/** Somebody or something by all the names that are known of it. */
export interface KnownName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A text and its language: BCP 47 or null. */
export interface TextIn {
  readonly text: string;
  readonly language: string | null;
}

/** Who is spoken of in one version only, in the order given. */
export interface ChangedNames {
  readonly come: readonly string[];
  readonly gone: readonly string[];
}

/**
 * Which of the known names came or went from one version to the next, under whatever alias. Capitals prove no name: each
 * sentence begins with one, and each German noun. So only names that somebody has entered count, written as they were entered.
 */
export function changedNames(old: TextIn, next: TextIn, known: Iterable<KnownName>): ChangedNames {
  const [inOld, inNext] = [standsIn(old), standsIn(next)];
  const [come, gone]: [string[], string[]] = [[], []];
  for (const { name, aliases } of known) {
    const forms = [name, ...aliases].map((form) => form.trim()).filter((form) => form !== '');
    const [before, after] = [forms.some(inOld), forms.some(inNext)];
    if (before !== after) (after ? come : gone).push(name);
  }
  return { come, gone };
}

const APOSTROPHE = /['’]/u;

/** Whether a name stands in a text as whole words. */
function standsIn({ text, language }: TextIn): (form: string) => boolean {
  const isBorder = wordBorders(text, language);
  return (form) => {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const end = at + form.length;
      // "Merz’s" is one word to a dictionary, and still names him.
      if (isBorder(at) && (isBorder(end) || APOSTROPHE.test(text.charAt(end)))) return true;
    }
    return false;
  };
}
