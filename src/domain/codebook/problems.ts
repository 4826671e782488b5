import type { AttributeSpec, Computation, Tag } from '../records/codebook.ts';
import type { CodebookParts } from './codebook-in.ts';
import { characterCount } from './character-count.ts';
import { inCircles } from './circles.ts';

/**
 * Why a codebook does not hold together. `name` is what a person calls the thing, `where` what it belongs to: "Claim",
 * "Article codes"; empty where that is the codebook itself.
 */
export type CodebookProblem =
  | { readonly kind: 'noName'; readonly of: 'tag' | 'attribute' | 'value' | 'link'; readonly where: string }
  | {
      readonly kind: 'sameId';
      readonly of: 'tag' | 'attribute' | 'value' | 'link';
      readonly id: string;
      readonly where: string;
    }
  /** Empty, or a name that every object has. */
  | { readonly kind: 'wrongId'; readonly id: string; readonly where: string }
  /** One or two characters, no blanks. */
  | { readonly kind: 'wrongLetter'; readonly name: string }
  /** One character, no blank. */
  | { readonly kind: 'wrongHotkey'; readonly name: string }
  /** Six hexadecimal digits behind a #. */
  | { readonly kind: 'wrongColour'; readonly name: string }
  | { readonly kind: 'unknownParent'; readonly name: string }
  | { readonly kind: 'parentCircle'; readonly name: string }
  /** Its condition asks for an attribute or a value that is not there. */
  | {
      readonly kind: 'unknownCondition';
      readonly name: string;
      readonly asks: string;
      readonly where: string;
    }
  | { readonly kind: 'conditionCircle'; readonly name: string; readonly where: string }
  | { readonly kind: 'wrongComputation'; readonly name: string; readonly where: string }
  | { readonly kind: 'unknownEnd'; readonly name: string; readonly tag: string };

const COLOUR = /^#[0-9a-f]{6}$/iu;

/** The kind of value that each rule gives. */
const GIVES: Readonly<Record<Computation, AttributeSpec['kind']>> = {
  quoteTypeFromMarks: 'choice',
  voiceFromEnclosingQuote: 'choice',
  speakerOfEnclosingQuoteElseOutlet: 'entity',
  biasTypeFromDevice: 'choice',
};

/** Everything that is wrong with a codebook, in its own order. Two tags with one letter are none. */
export function codebookProblems({ codebook, tags }: CodebookParts): readonly CodebookProblem[] {
  return [
    ...idProblems('tag', tags, ''),
    ...tags.flatMap((tag) => [...tagProblems(tag), ...specProblems(tag.attributes, tag.name, true)]),
    ...parentProblems(tags),
    ...specProblems(codebook.articleAttributes, 'Article codes', false),
    ...specProblems(codebook.entityAttributes, 'Names', false),
    ...linkProblems(codebook.links, tags),
  ];
}

function tagProblems({ name, letter, hotkey, colour }: Tag): readonly CodebookProblem[] {
  const problems: CodebookProblem[] = [];
  if (name.trim() === '') problems.push({ kind: 'noName', of: 'tag', where: '' });
  if (!isShort(letter, 2)) problems.push({ kind: 'wrongLetter', name });
  if (hotkey !== null && !isShort(hotkey, 1)) problems.push({ kind: 'wrongHotkey', name });
  const colours = [colour.light, colour.dark].flatMap(({ line, fill, active }) => [line, fill, active]);
  if (!colours.every((one) => COLOUR.test(one))) problems.push({ kind: 'wrongColour', name });
  return problems;
}

const isShort = (text: string, longest: number): boolean =>
  text !== '' && !/\s/u.test(text) && characterCount(text) <= longest;

function parentProblems(tags: readonly Tag[]): readonly CodebookProblem[] {
  const parents = new Map(tags.map(({ id, parentId }) => [id, parentId]));
  const circles = inCircles(parents);
  return tags.flatMap(({ id, name, parentId }): readonly CodebookProblem[] => {
    if (parentId === null) return [];
    if (!parents.has(parentId)) return [{ kind: 'unknownParent', name }];
    return circles.has(id) ? [{ kind: 'parentCircle', name }] : [];
  });
}

function specProblems(
  specs: readonly AttributeSpec[],
  where: string,
  ofTag: boolean,
): readonly CodebookProblem[] {
  const conditions = new Map(specs.map(({ id, when }) => [id, Object.keys(when ?? {})]));
  return [
    ...idProblems('attribute', specs, where),
    ...specs.flatMap((spec): readonly CodebookProblem[] => {
      const { id, label, values = [], compute, kind } = spec;
      const problems: CodebookProblem[] = [...idProblems('value', values, label)];
      if (label.trim() === '') problems.push({ kind: 'noName', of: 'attribute', where });
      if (values.some((value) => value.label.trim() === ''))
        problems.push({ kind: 'noName', of: 'value', where: label });
      const asks = unknownCondition(spec, specs);
      if (asks !== null) problems.push({ kind: 'unknownCondition', name: label, asks, where });
      else if (reaches(id, id, conditions)) problems.push({ kind: 'conditionCircle', name: label, where });
      if (compute !== undefined && (!ofTag || GIVES[compute] !== kind))
        problems.push({ kind: 'wrongComputation', name: label, where });
      return problems;
    }),
  ];
}

/** What a condition asks for in vain: the id of an attribute, or of a value of a choice. */
function unknownCondition({ when }: AttributeSpec, specs: readonly AttributeSpec[]): string | null {
  for (const [id, wanted] of Object.entries(when ?? {})) {
    const asked = specs.find((spec) => spec.id === id);
    if (!asked) return id;
    if (asked.kind !== 'choice' && asked.kind !== 'choices') continue;
    const missing = [wanted].flat().find((value) => !asked.values?.some((one) => one.id === value));
    if (missing !== undefined) return missing;
  }
  return null;
}

function linkProblems(
  links: CodebookParts['codebook']['links'],
  tags: readonly Tag[],
): readonly CodebookProblem[] {
  const known = new Set<string>(tags.map(({ id }) => id));
  return [
    ...idProblems('link', links, ''),
    ...links.flatMap(({ label, ends, attributes = [] }): readonly CodebookProblem[] => {
      const problems: CodebookProblem[] = [...specProblems(attributes, label, false)];
      if (label.trim() === '') problems.push({ kind: 'noName', of: 'link', where: '' });
      const stranger = ends.flat().find((id) => !known.has(id));
      if (stranger !== undefined) problems.push({ kind: 'unknownEnd', name: label, tag: stranger });
      return problems;
    }),
  ];
}

function idProblems(
  of: 'tag' | 'attribute' | 'value' | 'link',
  items: readonly { readonly id: string }[],
  where: string,
): readonly CodebookProblem[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of items) (seen.has(id) ? twice : seen).add(id);
  return [
    ...[...twice].map((id): CodebookProblem => ({ kind: 'sameId', of, id, where })),
    ...[...seen]
      .filter((id) => id === '' || id in Object.prototype)
      .map((id): CodebookProblem => ({ kind: 'wrongId', id, where })),
  ];
}

/** Whether conditions lead from one attribute to another. */
function reaches(from: string, to: string, conditions: ReadonlyMap<string, readonly string[]>): boolean {
  const passed = new Set<string>();
  const open = [...(conditions.get(from) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (passed.has(id)) continue;
    passed.add(id);
    open.push(...(conditions.get(id) ?? []));
  }
  return false;
}
