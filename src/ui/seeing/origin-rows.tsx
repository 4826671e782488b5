import { originKinds } from '../../state/sight.ts';
import { showOnlyOrigin, toggleOrigin } from '../layers/change-sight.ts';
import { ORIGIN_NAMES } from '../layers/hidden-in-words.ts';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './shown-menu.module.css';
import { SightRow } from './sight-row.tsx';
import { useSightCounts } from './use-sight-counts.ts';

/** How annotations came about. Nothing while all came about in one way and none of it is hidden. */
export function OriginRows() {
  const workspace = useWorkspace();
  const { origins } = useSightCounts();
  const hidden = useView((view) => view.layers.hiddenOrigins);
  const listed = originKinds.filter((kind) => origins.has(kind) || hidden.has(kind));
  if (listed.length < 2 && hidden.size === 0) return null;
  return (
    <section className={classes['part']} aria-label="How made">
      <h3 className={classes['heading']}>How made</h3>
      <ul className={classes['rows']}>
        {listed.map((kind) => (
          <SightRow
            key={kind}
            name={ORIGIN_NAMES[kind]}
            count={origins.get(kind) ?? 0}
            isShown={!hidden.has(kind)}
            onToggle={() => toggleOrigin(workspace, kind)}
            onOnly={() => showOnlyOrigin(workspace, kind)}
          />
        ))}
      </ul>
    </section>
  );
}
