import { usesIn } from '../../domain/codebook/uses.ts';
import { freestColour } from '../../domain/colour/check-tag-colour.ts';
import type { CommandInput } from '../../domain/commands.ts';
import type { TagId } from '../../domain/ids.ts';
import type { AttributeSpec, Tag } from '../../domain/records/codebook.ts';
import type { SessionState } from '../../domain/session-state.ts';

interface SplitValue {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

const KINDS: ReadonlySet<AttributeSpec['kind']> = new Set(['choice', 'choices', 'yesNo', 'entity']);

/** The fields whose values tell annotations apart. */
export const splittable = (specs: readonly AttributeSpec[]): readonly AttributeSpec[] =>
  specs.filter(({ kind }) => KINDS.has(kind));

/** The values of a field that annotations with the tag have. */
export function splitValues(state: SessionState, tagId: TagId, spec: AttributeSpec): readonly SplitValue[] {
  const uses = usesIn(state);
  return named(state, spec).flatMap(({ id, label }) => {
    const count = uses.ofValue({ kind: 'tag', id: tagId }, spec.id, id);
    return count > 0 ? [{ id, label, count }] : [];
  });
}

function named(
  { entities }: SessionState,
  { kind, values }: AttributeSpec,
): readonly { readonly id: string; readonly label: string }[] {
  if (kind === 'entity') return [...entities.values()].map(({ id, name }) => ({ id, label: name }));
  if (kind === 'yesNo') {
    return [
      { id: 'true', label: 'Yes' },
      { id: 'false', label: 'No' },
    ];
  }
  return values ?? [];
}

/** Values whose new tags have one name make one group; those without a name stay where they are. */
export function groupsFrom(
  values: readonly { readonly id: string }[],
  names: Readonly<Record<string, string>>,
): readonly { readonly name: string; readonly values: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { id } of values) {
    const name = (names[id] ?? '').trim();
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), id]);
  }
  return [...groups].map(([name, ids]) => ({ name, values: ids }));
}

/** The command that makes these tags of one, each with a colour that is easy to tell from the others'. */
export function splitInput(
  tag: Tag,
  spec: AttributeSpec | undefined,
  tags: readonly Tag[],
  groups: ReturnType<typeof groupsFrom>,
): CommandInput<'splitTag'> | null {
  if (!spec || groups.length === 0) return null;
  let known = [...tags];
  const coloured = groups.map((group, index) => {
    const colour = freestColour(known);
    // As if it were there, so that the next one gets a colour of its own.
    known = [...known, { ...tag, id: `${tag.id} ${index}` as TagId, colour }];
    return { ...group, colour };
  });
  return { id: tag.id, attributeId: spec.id, groups: coloured };
}
