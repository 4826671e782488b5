import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { LinkKind } from '../../domain/links-of.ts';
import { useTags } from '../keys/use-actions.ts';
import { TagBadge } from '../shared/tag-badge.tsx';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import classes from './ends-grid.module.css';
import { useReadOnly } from './read-only.tsx';

interface EndsGridProps {
  readonly kind: LinkKind;
  onChange(ends: LinkKind['ends']): Promise<unknown>;
}

/** Which tags a kind of link leads from and to, as a table of boxes. One Tab stop; arrows move among the boxes. */
export function EndsGrid({ kind, onChange }: EndsGridProps) {
  const id = useId();
  const tags = useTags();
  const isReadOnly = useReadOnly();
  const table = useRef<HTMLTableElement>(null);
  const [[row, column], setStop] = useState<readonly [number, number]>([0, 0]);
  const last = tags.length - 1;
  const stop = [Math.min(row, last), Math.min(column, last)];
  const allowed = (from: string, to: string): boolean =>
    kind.ends.some(([one, other]) => one === from && other === to);
  const toggle = (from: string, to: string) =>
    onChange(
      allowed(from, to)
        ? kind.ends.filter(([one, other]) => one !== from || other !== to)
        : [...kind.ends, [from, to]],
    );
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const isRtl = event.currentTarget.matches(':dir(rtl)') ? -1 : 1;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, isRtl],
      ArrowLeft: [0, -isRtl],
    };
    const step = steps[event.key];
    if (!step) return;
    const to = [row + step[0], column + step[1]].map((place) => Math.min(last, Math.max(0, place)));
    table.current?.querySelector<HTMLElement>(`[data-cell="${to[0]}-${to[1]}"]`)?.focus();
    event.preventDefault();
  };
  if (tags.length === 0) return <p className={classes.empty}>There are no tags to link yet.</p>;
  return (
    <div className={classes.scroll}>
      <p id={id} className={classes.caption}>
        May lead from a tag at the left to a tag at the top
      </p>
      <table ref={table} className={classes.grid} aria-labelledby={id} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>From</VisuallyHidden>
            </th>
            {tags.map((tag) => (
              <th key={tag.id} scope="col" className={classes.top}>
                <TagBadge tag={tag} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tags.map((from, y) => (
            <tr key={from.id}>
              <th scope="row" className={classes.from}>
                <TagBadge tag={from} /> <span aria-hidden="true">{from.name}</span>
              </th>
              {tags.map((to, x) => (
                <td key={to.id} className={classes.cell}>
                  <input
                    type="checkbox"
                    className={classes.box}
                    data-cell={`${y}-${x}`}
                    aria-label={`${from.name} to ${to.name}`}
                    checked={allowed(from.id, to.id)}
                    disabled={isReadOnly}
                    tabIndex={stop[0] === y && stop[1] === x ? 0 : -1}
                    onFocus={() => setStop([y, x])}
                    onChange={() => void toggle(from.id, to.id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
