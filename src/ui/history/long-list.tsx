import { useRef, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import classes from './long-list.module.css';

interface LongListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly label: string;
  /** About how high a row is, in CSS pixels. */
  readonly height: number;
  readonly children: (item: Item) => ReactNode;
}

/** With more rows than this only those near the window are in the document. */
const ALL_AT_ONCE = 100;

/** A list of any length. A long one has a window of its own, which takes the focus so that keys can scroll it. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { items, keyOf, label, children } = props;
  if (items.length > ALL_AT_ONCE) return <WindowedList {...props} />;
  return (
    <ul className={classes['list']} aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)} className={classes['row']}>
          {children(item)}
        </li>
      ))}
    </ul>
  );
}

function WindowedList<Item>({ items, keyOf, label, height, children }: LongListProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
  });
  return (
    <div
      ref={scroller}
      className={classes['window']}
      role="group"
      // A part that scrolls takes the focus, or keys could not scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={`${label}, scrollable`}
    >
      <ul className={classes['rows']} aria-label={label} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={keyOf(item)}
              ref={virtualizer.measureElement}
              data-index={index}
              className={`${classes['row']} ${classes['placed']}`}
              style={{ insetBlockStart: start }}
              aria-posinset={index + 1}
              aria-setsize={items.length}
            >
              {children(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
