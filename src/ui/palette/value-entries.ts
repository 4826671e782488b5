import { isShown } from '../../domain/derive/is-shown.ts';
import type { Annotation, AttributeValue } from '../../domain/records/annotation.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { articleFacts } from '../../state/article-facts.ts';
import type { ActionContext } from '../keys/action.ts';
import { subjectOf } from '../reading/reading-context.ts';
import type { PaletteEntry } from './entry.ts';

interface Offered {
  readonly id: string;
  readonly label: string;
  readonly about?: string | undefined;
  readonly value: AttributeValue;
}

const YES_NO: readonly Offered[] = [
  { id: 'yes', label: 'Yes', value: true },
  { id: 'no', label: 'No', value: false },
];

/** "Device: Metaphor" sets it: the values that the fields of the active annotation offer, names included. */
export function valueEntries(context: ActionContext): readonly PaletteEntry[] {
  const { state } = context.workspace.session.getState();
  const subject = subjectOf(context);
  const tag = subject && state?.tags.get(subject.tagId);
  if (!state || !subject || !tag) return [];
  const values = articleFacts(state, subject.target.articleId).valuesOf(subject);
  return tag.attributes
    .filter((spec) => isShown(spec, values))
    .flatMap((spec) => {
      const present = values[spec.id]?.value;
      return offeredBy(spec, state).map((offered) => entryOf(context, subject, spec, offered, present));
    });
}

function offeredBy(spec: AttributeSpec, { entities }: SessionState): readonly Offered[] {
  switch (spec.kind) {
    case 'choice':
    case 'choices':
      return (spec.values ?? []).map(({ id, label, help }) => ({ id, label, about: help, value: id }));
    case 'yesNo':
      return YES_NO;
    case 'entity':
      // Names stand in hundreds of sessions by the hundred: what is asked for first is enough.
      return spec.level === 'more'
        ? []
        : [...entities.values()].map(({ id, name }) => ({ id, label: name, value: id }));
    case 'passage':
    case 'text':
    case 'number':
    case 'date':
    case 'list':
      return [];
  }
}

function entryOf(
  { workspace }: ActionContext,
  subject: Annotation,
  spec: AttributeSpec,
  { id, label, about, value }: Offered,
  present: AttributeValue | undefined,
): PaletteEntry {
  const chosen: readonly string[] = Array.isArray(present) ? present : [];
  const isSet = chosen.includes(id) || present === value;
  const next = spec.kind === 'choices' ? toggled(chosen, id) : value;
  return {
    id: `value.${spec.id}.${id}`,
    group: 'Value',
    label: `${spec.label}: ${label}`,
    ...(about && { about }),
    ...(isSet && { detail: spec.kind === 'choices' ? 'chosen, takes it away' : 'as it is now' }),
    key: null,
    weight: 2.5,
    otherwise: null,
    run: () => void workspace.run('setAttribute', { ids: [subject.id], attributeId: spec.id, value: next }),
  };
}

/** None left means not coded. */
function toggled(chosen: readonly string[], id: string): AttributeValue | null {
  const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
  return next.length > 0 ? next : null;
}
