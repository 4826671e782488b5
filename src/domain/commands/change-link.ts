import type { Entry } from '../change.ts';
import type { Command, CommandContext, Refusal } from '../command.ts';
import { equal } from '../content.ts';
import { deletion, revision } from '../entries.ts';
import type { LinkId } from '../ids.ts';
import { linkKindIn, type LinkKind } from '../links-of.ts';
import type { AttributeValue, AttributeValues } from '../records/annotation.ts';
import { sameLink } from '../records/link.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SessionState } from '../session-state.ts';
import { linkRefusal } from './create-link.ts';
import { valueFrom, type GivenValue } from './given-value.ts';
import { linkEntry } from './link-entry.ts';

export interface ChangeLinkInput {
  readonly id: LinkId;
  /** Id of another kind in the codebook's `links`. */
  readonly kind?: string;
  /** Lets it lead the other way. */
  readonly reversed?: boolean;
  /** Values by attribute of the kind; null: not coded. What is not named stays. */
  readonly attributes?: Readonly<Record<string, GivenValue>>;
}

/**
 * Changes what a link says. A link's id comes from its kind and ends, so another kind or direction is another record:
 * the old one is deleted in the same step, and values that the new kind doesn't have are left behind.
 */
export const changeLink: Command<ChangeLinkInput> = {
  name: 'changeLink',
  run(state, input, context) {
    const link = state.links.get(input.id);
    if (!link) return fail({ kind: 'missing', what: 'link' });
    const [from, to] = input.reversed ? [link.to, link.from] : [link.from, link.to];
    const next = { kind: input.kind ?? link.kind, from, to };
    const isSame = sameLink(link, next);
    const refusal = isSame ? null : linkRefusal(state, next);
    if (refusal) return fail(refusal);
    const kind = linkKindIn(state, next.kind);
    const given = valuesGiven(state, kind, input.attributes ?? {}, context);
    if (!given.ok) return given;
    const kept = next.kind === link.kind ? link.attributes : valuesOf(kind, link.attributes);
    const attributes = withValues(kept, given.value.values);
    if (isSame) {
      if (equal(attributes, link.attributes)) return fail({ kind: 'nothingToDo' });
      return ok({
        title: 'change link',
        entries: [...given.value.entries, revision(link, { attributes })],
      });
    }
    const made = linkEntry(state, next, attributes, context);
    const entries = [...given.value.entries, deletion(link), ...(made ? [made] : [])];
    return ok({ title: 'change link', entries });
  },
};

type Values = Readonly<Record<string, AttributeValue | null>>;

function valuesGiven(
  state: SessionState,
  kind: LinkKind | undefined,
  attributes: Readonly<Record<string, GivenValue>>,
  context: CommandContext,
): Result<{ readonly values: Values; readonly entries: readonly Entry[] }, Refusal> {
  const values: Record<string, AttributeValue | null> = {};
  const entries: Entry[] = [];
  for (const [id, wanted] of Object.entries(attributes)) {
    const spec = kind?.attributes?.find((candidate) => candidate.id === id);
    if (!spec) return fail({ kind: 'missing', what: 'attribute' });
    const found = valueFrom(state, spec, wanted, context);
    if (!found.ok) return found;
    values[id] = found.value.value;
    entries.push(...found.value.entries);
  }
  return ok({ values, entries });
}

const valuesOf = (kind: LinkKind | undefined, attributes: AttributeValues): AttributeValues =>
  Object.fromEntries(
    Object.entries(attributes).filter(([id]) => kind?.attributes?.some((spec) => spec.id === id)),
  );

function withValues(before: AttributeValues, values: Values): AttributeValues {
  const kept = Object.entries(before).filter(([id]) => !(id in values));
  const set = Object.entries(values).flatMap(([id, value]) =>
    value === null ? [] : [[id, { value, by: 'person' as const }] as const],
  );
  return Object.fromEntries([...kept, ...set]);
}
