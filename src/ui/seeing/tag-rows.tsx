import { flattened, treeOf } from '../../domain/codebook/tag-tree.ts';
import type { TagId } from '../../domain/ids.ts';
import { useTags } from '../keys/use-actions.ts';
import { showOnlyTag, toggleTag } from '../layers/change-sight.ts';
import { TagBadge } from '../shared/tag-badge.tsx';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { BadgeChoice } from './badge-choice.tsx';
import classes from './shown-menu.module.css';
import { SightRow } from './sight-row.tsx';
import { useSightCounts } from './use-sight-counts.ts';

/** The codebook's tags, children under their parents; deleted ones only where annotations still have them. */
export function TagRows() {
  const workspace = useWorkspace();
  const tags = useTags();
  const known = useSession(({ state }) => state?.tags);
  const counts = useSightCounts();
  const hidden = useView((view) => view.layers.hiddenTags);
  const deleted = [...new Set([...counts.tags.keys(), ...hidden])].filter((id) => !known?.has(id));
  const rowOf = (id: TagId) => ({
    count: counts.tags.get(id) ?? 0,
    isShown: !hidden.has(id),
    onToggle: () => toggleTag(workspace, id),
    onOnly: () => showOnlyTag(workspace, id),
  });
  return (
    <section className={classes['part']} aria-label="Tags">
      <h3 className={classes['heading']}>
        Tags <span>Beside the letter</span>
      </h3>
      <ul className={classes['rows']}>
        {flattened(treeOf(tags)).map(({ tag, depth }) => (
          <SightRow
            key={tag.id}
            name={tag.name}
            depth={depth}
            mark={
              <span aria-hidden="true">
                <TagBadge tag={tag} hollow={hidden.has(tag.id)} />
              </span>
            }
            {...rowOf(tag.id)}
          >
            <BadgeChoice tag={tag} />
          </SightRow>
        ))}
        {deleted.map((id) => (
          <SightRow key={id} name="Deleted tag" {...rowOf(id)} />
        ))}
      </ul>
    </section>
  );
}
