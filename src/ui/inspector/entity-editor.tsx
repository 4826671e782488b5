import type { EntityId } from '../../domain/ids.ts';
import { annotationsOf } from '../../domain/session-state.ts';
import { entitiesLike } from '../entities/entity-suggestions.ts';
import { entityUses } from '../entities/entity-uses.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { ClearButton } from './clear-button.tsx';
import { NOT_CODED, type EditorProps } from './editor-props.ts';
import { SuggestInput, type Suggestion } from './suggest-input.tsx';

interface EntityEditorProps extends EditorProps {
  /** Who spoke last before these words: offered first, never set by itself. */
  readonly lastSpeaker: EntityId | null;
}

/** Who or what: names and aliases complete themselves, a new name makes an entity in the same step. */
export function EntityEditor({
  annotation,
  spec,
  value,
  computed,
  ids,
  set,
  lastSpeaker,
}: EntityEditorProps) {
  const workspace = useWorkspace();
  const entities = useSession(({ state }) => state?.entities);
  const annotations = useSession(({ state }) => state && annotationsOf(state, annotation.target.articleId));
  if (!entities || !annotations) return null;
  const offered = lastSpeaker ? entities.get(lastSpeaker) : undefined;

  const suggest = (words: string): readonly Suggestion[] => {
    const found = entitiesLike(entities.values(), words, entityUses(annotations, entities)).map(
      ({ entity, alias }) => ({
        id: entity.id,
        label: entity.name,
        hint: alias ?? undefined,
      }),
    );
    if (words !== '' || !offered) return found;
    const first = { id: offered.id, label: offered.name, hint: 'spoke last' };
    return [first, ...found.filter(({ id }) => id !== offered.id)];
  };

  const name =
    typeof value === 'string' ? (entities.get(value as EntityId)?.name ?? `Unknown name (${value})`) : '';
  return (
    <SuggestInput
      ids={ids}
      value={name}
      placeholder={offered ? `${NOT_CODED} · ↓ ${offered.name}` : NOT_CODED}
      computed={computed}
      suggest={suggest}
      onPick={(id) => void set(id)}
      onCreate={(words) =>
        void workspace.run('assignEntity', { ids: [annotation.id], attributeId: spec.id, name: words })
      }
      onClear={() => void set(null)}
      after={
        value !== undefined && !computed ? (
          <ClearButton labelId={ids.label} onClear={() => void set(null)} />
        ) : null
      }
    />
  );
}
