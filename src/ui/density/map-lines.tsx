import type { Run } from '../../analysis/density.ts';
import { tagClass } from '../../viewer/tag-sheet.ts';
import classes from './article-map.module.css';
import type { MapData } from './map-data.ts';

/** Places across the map, in its own units: 16 are its width. */
const COVERED = { x: 0.5, width: 2 };
const LANES = { x: 4, width: 8 };
const ATTENTION = { x: 12.75, width: 2 };
const WHOLE = { x: 0, width: 16 };

/** All rows of one kind as one shape: a few elements, however many annotations there are. */
const shapeOf = (
  runs: readonly Run[],
  { x, width }: { readonly x: number; readonly width: number },
): string => runs.map(({ from, to }) => `M${x} ${from}h${width}V${to}h${-width}Z`).join('');

/** What is coded, each tag's lane, what needs attention, and what the list finds. */
export function MapLines({ lanes, laneCount, covered, attentionRuns, hits }: MapData) {
  const width = LANES.width / laneCount;
  return (
    <>
      <path className={classes['hits']} d={shapeOf(hits, WHOLE)} data-part="hits" />
      <path className={classes['covered']} d={shapeOf(covered, COVERED)} data-part="covered" />
      {lanes.map(({ tagId, lane, runs }) => (
        <path
          key={tagId}
          className={`${classes['lane']} ${tagClass(tagId)}`}
          d={shapeOf(runs, { x: LANES.x + lane * width, width: width - 0.5 })}
          data-tag={tagId}
        />
      ))}
      <path className={classes['attention']} d={shapeOf(attentionRuns, ATTENTION)} data-part="attention" />
    </>
  );
}
