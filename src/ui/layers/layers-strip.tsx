import type { StandingGroup } from '../../state/view-store.ts';
import { Button } from '../shared/button.tsx';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import { ActorMark } from '../annotators/actor-mark.tsx';
import { setDifferencesOnly, showAllLayers, stopComparing } from './change-layers.ts';
import classes from './layers.module.css';
import { groupInWords } from './standing-in-words.ts';
import { useCoders } from './use-coders.ts';

const GROUPS: readonly StandingGroup[] = [
  'same',
  'otherValues',
  'otherEdges',
  'otherTag',
  'onlyFirst',
  'onlySecond',
];

/** Says in the list's head that not everybody's work is shown, or who is compared and how their work differs. */
export function LayersStrip({ groups }: { readonly groups: ReadonlyMap<StandingGroup, number> | null }) {
  const workspace = useWorkspace();
  const coders = useCoders();
  const { hidden, compared } = useView((view) => view.layers);
  if (compared) return <ComparedStrip groups={groups ?? new Map()} />;
  const count = coders.filter(({ id }) => hidden.has(id)).length;
  if (count === 0) return null;
  return (
    <div className={classes['strip']}>
      <span className={classes['told']}>
        {count === 1 ? '1 coder hidden' : `${count.toLocaleString('en')} coders hidden`}
      </span>
      <Button onClick={() => showAllLayers(workspace)}>Show all</Button>
    </div>
  );
}

function ComparedStrip({ groups }: { readonly groups: ReadonlyMap<StandingGroup, number> }) {
  const workspace = useWorkspace();
  const coders = useCoders();
  const { compared, differencesOnly } = useView((view) => view.layers);
  const filter = useView((view) => view.filter);
  const [first, second] = (compared ?? []).map((id) => coders.find((coder) => coder.id === id));
  const toggle = (group: StandingGroup) => {
    const standings = new Set(filter.standings);
    if (!standings.delete(group)) standings.add(group);
    workspace.view.setState({ filter: { ...filter, standings } });
  };
  return (
    <section aria-label="Comparison">
      <div className={classes['strip']}>
        {first && second ? (
          <span className={classes['told']}>
            <ActorMark actor={first} name={first.name} />
            <span aria-hidden="true">↔</span>
            <ActorMark actor={second} name={second.name} />
          </span>
        ) : (
          <span className={classes['told']}>Nothing left to compare</span>
        )}
        <label className={classes['check']}>
          <input
            type="checkbox"
            checked={differencesOnly}
            onChange={(event) => setDifferencesOnly(workspace, event.currentTarget.checked)}
          />
          Differences only
        </label>
        <Button aria-label="Stop comparing" onClick={() => stopComparing(workspace)}>
          Stop
        </Button>
      </div>
      <div className={classes['groups']} role="group" aria-label="Show only">
        {GROUPS.filter((group) => (groups.get(group) ?? 0) > 0 || filter.standings.has(group)).map(
          (group) => {
            const { sign, words } = groupInWords(group, [first?.initials ?? '?', second?.initials ?? '?']);
            return (
              <button
                key={group}
                type="button"
                className={classes['group']}
                aria-pressed={filter.standings.has(group)}
                onClick={() => toggle(group)}
              >
                <span aria-hidden="true">{sign}</span> {(groups.get(group) ?? 0).toLocaleString('en')} {words}
              </button>
            );
          },
        )}
      </div>
    </section>
  );
}
