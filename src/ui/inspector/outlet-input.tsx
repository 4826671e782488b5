import type { Article } from '../../domain/records/article.ts';
import { entitiesLike } from '../entities/entity-suggestions.ts';
import { outletUses } from '../entities/entity-uses.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { ClearButton } from './clear-button.tsx';
import type { FieldIds } from './field.tsx';
import { SuggestInput } from './suggest-input.tsx';

/** The outlet of an article: names complete themselves, a new one makes an entity in the same step. */
export function OutletInput({ article, ids }: { readonly article: Article; readonly ids: FieldIds }) {
  const workspace = useWorkspace();
  const entities = useSession(({ state }) => state?.entities);
  const articles = useSession(({ state }) => state?.articles);
  if (!entities || !articles) return null;
  const name = article.outletId ? (entities.get(article.outletId)?.name ?? '') : '';
  const set = (outlet: string | null) =>
    void workspace.run('editArticles', { edits: [{ id: article.id, outlet }] });
  return (
    <SuggestInput
      ids={ids}
      value={name}
      placeholder="Which outlet?"
      suggest={(words) =>
        entitiesLike(entities.values(), words, outletUses(articles)).map(({ entity, alias }) => ({
          id: entity.name,
          label: entity.name,
          hint: alias ?? undefined,
        }))
      }
      onPick={set}
      onCreate={set}
      onClear={() => set(null)}
      after={name ? <ClearButton labelId={ids.label} onClear={() => set(null)} /> : null}
    />
  );
}
