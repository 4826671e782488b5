import { isNamed, type GivenValue } from '../../domain/commands/given-value.ts';
import type { CommonValue } from '../../state/common-values.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { AttributeEditor, isGroup } from './attribute-editor.tsx';
import { NOT_CODED } from './editor-props.ts';
import { Field } from './field.tsx';
import fields from './fields.module.css';
import { counted } from './words.ts';

interface BatchFieldProps {
  readonly common: CommonValue;
  /** How many annotations are edited; an attribute may belong to only some of them. */
  readonly count: number;
  /** Names the typing in this field. */
  readonly batch: string;
}

/** One attribute of several annotations: setting it is one step for all that have it. */
export function BatchField({ common, count, batch }: BatchFieldProps) {
  const workspace = useWorkspace();
  const { spec, ids, value, different, uncoded } = common;
  const subject = { ids, attributeId: spec.id };
  const set = async (given: GivenValue) =>
    (
      await (isNamed(given)
        ? workspace.run('assignEntity', { ...subject, name: given.named })
        : workspace.run('setAttribute', { ...subject, value: given }))
    ).ok;
  return (
    <Field
      label={spec.label}
      reason={reasonFor(common, count)}
      isGroup={isGroup(spec)}
      isCore={spec.level === 'core'}
      action={
        different > 0 && value === undefined ? (
          <button
            type="button"
            className={fields.back}
            aria-label={`Clear all of ${spec.label}`}
            onClick={() => void set(null)}
          >
            Clear all
          </button>
        ) : null
      }
    >
      {(control) => (
        <AttributeEditor
          owner={{ recordId: batch, articleId: null, words: '' }}
          spec={spec}
          value={value}
          computed={false}
          unset={
            different > 0 ? variety(different, uncoded) : spec.compute ? 'Worked out for each' : NOT_CODED
          }
          lastSpeaker={null}
          set={set}
          ids={control}
        />
      )}
    </Field>
  );
}

/** What the label does not say: that they differ, or that only some have the attribute. */
function reasonFor({ spec, ids, value, different, uncoded }: CommonValue, count: number): string | undefined {
  const parts = [
    ids.length < count ? `${ids.length} of ${count}` : null,
    different > 0 && value === undefined ? variety(different, uncoded) : null,
    spec.compute && different === 0 ? 'worked out' : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

const variety = (different: number, uncoded: number): string =>
  [
    different > 1 ? counted(different, 'different value') : 'one value',
    uncoded > 0 ? `${uncoded} not coded` : null,
  ]
    .filter(Boolean)
    .join(', ');
