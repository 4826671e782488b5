import type { GivenValue } from '../../domain/commands/given-value.ts';
import { isShown } from '../../domain/derive/is-shown.ts';
import type { Entity } from '../../domain/records/entity.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import type { Result } from '../../domain/result.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { AttributeEditor, isGroup } from '../inspector/attribute-editor.tsx';
import { NOT_CODED } from '../inspector/editor-props.ts';
import { Field } from '../inspector/field.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './entities.module.css';

const NONE: readonly AttributeSpec[] = [];

/** What the codebook asks of a name itself; words of an article say nothing about one, so passages are left out. */
export function useEntitySpecs(): readonly AttributeSpec[] {
  const specs = useSession(({ state }) => state?.codebooks.get(state.session.codebookId)?.entityAttributes);
  return specs ?? NONE;
}

interface EntityAttributesProps {
  readonly entity: Entity;
  /** Says what became of it where the bar for that can't be seen, and answers whether it is stored. */
  readonly settle?: (setting: Promise<Result<unknown, Failure>>) => Promise<boolean>;
}

/** The fields of one name. */
export function EntityAttributes({ entity, settle }: EntityAttributesProps) {
  const { run } = useWorkspace();
  const specs = useEntitySpecs();
  const set = async (attributeId: string, value: GivenValue): Promise<boolean> => {
    const setting = run('setEntityAttribute', { id: entity.id, attributeId, value });
    return settle ? settle(setting) : (await setting).ok;
  };
  return (
    <div className={classes.attributes} role="group" aria-label={`About ${entity.name}`}>
      {specs
        .filter((spec) => spec.kind !== 'passage' && isShown(spec, entity.attributes))
        .map((spec) => (
          <Field key={spec.id} label={spec.label} help={spec.help} isGroup={isGroup(spec)}>
            {(ids) => (
              <AttributeEditor
                owner={{ recordId: entity.id, articleId: null, words: '' }}
                spec={spec}
                value={entity.attributes[spec.id]?.value}
                computed={false}
                unset={NOT_CODED}
                lastSpeaker={null}
                set={(value) => set(spec.id, value)}
                ids={ids}
              />
            )}
          </Field>
        ))}
    </div>
  );
}
