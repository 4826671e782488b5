import { useState } from 'react';
import { isNamed, type GivenValue } from '../../domain/commands/given-value.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { AttributeSpec, Tag } from '../../domain/records/codebook.ts';
import { wordsOf } from '../annotations/excerpt.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { AboutName, useNamed } from '../entities/about-name.tsx';
import { EntityAttributes } from '../entities/entity-attributes.tsx';
import { AttributeEditor, isGroup } from './attribute-editor.tsx';
import { NOT_CODED, type FieldOwner } from './editor-props.ts';
import { Field } from './field.tsx';
import fields from './fields.module.css';
import { reasonInWords } from './reason-in-words.ts';
import { settling } from './settling.ts';
import type { Facts } from './use-facts.ts';
import { valueInWords } from './value-in-words.ts';

interface AttributeFieldProps {
  readonly annotation: Annotation;
  readonly tag: Tag;
  readonly spec: AttributeSpec;
  readonly facts: Facts;
  /** Another field that is asked for depends on this one. */
  readonly asksMore: boolean;
}

/** One attribute: its value or that it is not coded, why it has a computed one, and the way back to that. */
export function AttributeField({ annotation, tag, spec, facts, asksMore }: AttributeFieldProps) {
  const workspace = useWorkspace();
  const entities = useSession(({ state }) => state?.entities);
  const shown = facts.values[spec.id];
  const computed = facts.computed[spec.id];
  const [showsName, setShowsName] = useState(false);
  const named = useNamed(spec.kind === 'entity' ? shown?.value : undefined);
  const isComputed = shown?.by === 'computed';
  const isOverridden = shown !== undefined && !isComputed && computed !== undefined;
  const subject = { ids: [annotation.id], attributeId: spec.id };
  const set = async (given: GivenValue) => {
    const storing = isNamed(given)
      ? workspace.run('assignEntity', { ...subject, name: given.named })
      : workspace.run('setAttribute', { ...subject, value: given });
    return (await settling(storing)).ok;
  };

  return (
    <Field
      label={spec.label}
      help={spec.help}
      isGroup={isGroup(spec)}
      isCore={spec.level === 'core'}
      asksMore={asksMore}
      reason={
        isComputed && computed
          ? reasonInWords(computed.because, tag.attributes)
          : shown?.by === 'copied'
            ? 'copied'
            : undefined
      }
      action={
        <>
          {isOverridden && entities ? (
            <button type="button" className={fields.back} onClick={() => void set(null)}>
              Back to “{valueInWords(spec, computed.value, entities)}”
            </button>
          ) : null}
          {named ? (
            <AboutName entity={named} open={showsName} onToggle={() => setShowsName(!showsName)} />
          ) : null}
        </>
      }
    >
      {(ids) => (
        <>
          <AttributeEditor
            owner={ownerOf(annotation)}
            spec={spec}
            value={shown?.value}
            computed={isComputed}
            unset={NOT_CODED}
            lastSpeaker={
              spec.offer === 'lastSpeaker' && shown === undefined ? facts.nameBefore(spec.id) : null
            }
            set={set}
            ids={ids}
          />
          {named && showsName ? <EntityAttributes entity={named} /> : null}
        </>
      )}
    </Field>
  );
}

const ownerOf = (annotation: Annotation): FieldOwner => ({
  recordId: annotation.id,
  articleId: annotation.target.articleId,
  words: wordsOf(annotation),
});
