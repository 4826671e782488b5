import type { StandingGroup } from '../../state/view-store.ts';
import { Button } from '../shared/button.tsx';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import { ActorMark } from '../annotators/actor-mark.tsx';
import { setDifferencesOnly, stopComparing } from './change-layers.ts';
import classes from './layers.module.css';
import { groupInWords } from './standing-in-words.ts';
import { useCoders } from './use-coders.ts';
import { numberInWords } from '../shared/in-locale.ts';

const GROUPS: readonly StandingGroup[] = [
  'same',
  'otherValues',
  'otherEdges',
  'otherTag',
  'onlyFirst',
  'onlySecond',
];

/** Says in the list's head who is compared and how their work differs. What is hidden is said below the text. */
export function LayersStrip({ groups }: { readonly groups: ReadonlyMap<StandingGroup, number> | null }) {
  const compared = useView((view) => view.layers.compared);
  return compared && <ComparedStrip groups={groups ?? new Map()} />;
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
                <span aria-hidden="true">{sign}</span> {numberInWords(groups.get(group) ?? 0)} {words}
              </button>
            );
          },
        )}
      </div>
    </section>
  );
}
