import type { Annotation } from '../../domain/records/annotation.ts';
import type { AttributeSpec, Tag } from '../../domain/records/codebook.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { AttributeEditor, isGroup } from './attribute-editor.tsx';
import { Field } from './field.tsx';
import fields from './fields.module.css';
import { reasonInWords } from './reason-in-words.ts';
import type { Facts } from './use-facts.ts';
import { valueInWords } from './value-in-words.ts';

interface AttributeFieldProps {
  readonly annotation: Annotation;
  readonly tag: Tag;
  readonly spec: AttributeSpec;
  readonly facts: Facts;
}

/** One attribute: its value or that it is not coded, why it has a computed one, and the way back to that. */
export function AttributeField({ annotation, tag, spec, facts }: AttributeFieldProps) {
  const workspace = useWorkspace();
  const entities = useSession(({ state }) => state?.entities);
  const shown = facts.values[spec.id];
  const computed = facts.computed[spec.id];
  const isComputed = shown?.by === 'computed';
  const isOverridden = shown !== undefined && !isComputed && computed !== undefined;
  const set = async (value: Parameters<typeof workspace.run<'setAttribute'>>[1]['value']) =>
    (await workspace.run('setAttribute', { ids: [annotation.id], attributeId: spec.id, value })).ok;

  return (
    <Field
      label={spec.label}
      help={spec.help}
      isGroup={isGroup(spec)}
      reason={
        isComputed && computed
          ? reasonInWords(computed.because, tag.attributes)
          : shown?.by === 'copied'
            ? 'copied'
            : undefined
      }
      action={
        isOverridden && entities ? (
          <button type="button" className={fields.back} onClick={() => void set(null)}>
            Back to “{valueInWords(spec, computed.value, entities)}”
          </button>
        ) : null
      }
    >
      {(ids) => (
        <AttributeEditor
          annotation={annotation}
          spec={spec}
          value={shown?.value}
          computed={isComputed}
          lastSpeaker={spec.offer === 'lastSpeaker' ? facts.lastSpeaker(spec.id) : null}
          set={set}
          ids={ids}
        />
      )}
    </Field>
  );
}
