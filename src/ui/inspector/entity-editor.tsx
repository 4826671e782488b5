import type { EntityId } from '../../domain/ids.ts';
import { annotationsOf, type AnnotationsOfArticle } from '../../domain/session-state.ts';
import { entitiesLike } from '../entities/entity-suggestions.ts';
import { entityUses } from '../entities/entity-uses.ts';
import { useSession } from '../shared/workspace-context.tsx';
import { ClearButton } from './clear-button.tsx';
import type { EditorProps } from './editor-props.ts';
import { SuggestInput, type Suggestion } from './suggest-input.tsx';

/** A name outside of any article is named nowhere. */
const NOBODY: AnnotationsOfArticle = new Map();

interface EntityEditorProps extends EditorProps {
  /** Who spoke last before these words: offered first, never set by itself. */
  readonly lastSpeaker: EntityId | null;
}

/** Who or what: names and aliases complete themselves, a new name makes an entity in the same step. */
export function EntityEditor({ owner, value, computed, unset, ids, set, lastSpeaker }: EntityEditorProps) {
  const entities = useSession(({ state }) => state?.entities);
  const annotations = useSession(
    ({ state }) => state && (owner.articleId ? annotationsOf(state, owner.articleId) : NOBODY),
  );
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
      placeholder={offered ? `${unset} (Enter: ${offered.name})` : unset}
      offersFirst={offered !== undefined}
      computed={computed}
      suggest={suggest}
      onPick={(id) => void set(id)}
      onCreate={(words) => void set({ named: words })}
      onClear={() => void set(null)}
      after={
        value !== undefined && !computed ? (
          <ClearButton labelId={ids.label} onClear={() => void set(null)} />
        ) : null
      }
    />
  );
}
