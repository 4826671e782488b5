import { memo, useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import { isTaken, valueOf } from '../../workspace/importing/import-row.ts';
import { counted, dateInWords } from '../shared/in-locale.ts';
import { pixelsOf } from '../shared/rem.ts';
import { stepOf } from '../shared/step-of.ts';
import { useRovingRows } from '../shared/use-roving-rows.ts';
import type { ImportDesk } from './import-desk.ts';
import classes from './import-list.module.css';
import type { DeskLine } from './row-filter.ts';
import { statusOf, type NameOf, type RowStatus } from './row-status.ts';

interface ImportListProps {
  readonly desk: ImportDesk;
  readonly lines: readonly DeskLine[];
  readonly current: number;
  readonly nameOf: NameOf;
  readonly onToggle: (line: DeskLine) => void;
  /** Enter. */
  readonly onAdd: () => void;
  /** `e`, or the arrow into the details. */
  readonly onDetails: () => void;
}

/** Row height in rem, and rows that PageUp and PageDown go. */
const HEIGHT = 3.5;
const PAGE = 8;

/** Everything that came in, a line each. Moving looks at a text, Space takes it in or leaves it out. */
export function ImportList({ desk, lines, current, nameOf, onToggle, onAdd, onDetails }: ImportListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const found = lines.findIndex(({ key }) => key === current);
  const at = Math.max(0, found);
  const { virtualizer, focusRow } = useRovingRows({
    scroller,
    count: lines.length,
    height: pixelsOf(HEIGHT),
    stop: at,
  });

  const takeFocus = useEffectEvent(() => focusRow(at));
  useEffect(() => takeFocus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const line = lines[at];
    const to = stepOf(event, at, lines.length, PAGE);
    if (to !== null) {
      const next = lines[to];
      if (next) desk.look(next.key);
      focusRow(to);
    } else if (event.key === ' ' && line) onToggle(line);
    else if (event.key === 'Enter') onAdd();
    else if (event.key === 'e') onDetails();
    else return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={classes['scroller']}>
      <div
        role="listbox"
        tabIndex={-1}
        aria-label="Texts to add"
        className={classes['sized']}
        style={{ blockSize: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const line = lines[index];
          return (
            line && (
              <Line
                key={line.key}
                line={line}
                index={index}
                count={lines.length}
                start={start}
                size={size}
                isCurrent={line.key === current}
                isStop={index === at}
                nameOf={nameOf}
                onLook={desk.look}
                onToggle={onToggle}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface LineProps extends Pick<ImportListProps, 'nameOf' | 'onToggle'> {
  readonly line: DeskLine;
  readonly index: number;
  readonly count: number;
  readonly start: number;
  readonly size: number;
  readonly isCurrent: boolean;
  readonly isStop: boolean;
  readonly onLook: (key: number) => void;
}

const PROBLEM: RowStatus = { kind: 'problem', sign: '!', words: 'Not read' };
const TOLD: RowStatus = { kind: 'problem', sign: 'i', words: 'To know' };

const Line = memo(function Line({
  line,
  index,
  count,
  start,
  size,
  isCurrent,
  isStop,
  nameOf,
  onLook,
  onToggle,
}: LineProps) {
  const isRow = line.kind === 'row';
  const taken = isRow && isTaken(line.row);
  const { kind, sign, words } = isRow
    ? statusOf(line.row, nameOf)
    : line.remark.tone === 'problem'
      ? PROBLEM
      : TOLD;
  return (
    <div
      role="option"
      data-row={index}
      tabIndex={isStop ? 0 : -1}
      aria-selected={isCurrent}
      aria-checked={isRow ? taken : undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={classes['line']}
      data-left={(isRow && !taken) || undefined}
      style={{ insetBlockStart: start, blockSize: size }}
      onFocus={() => onLook(line.key)}
    >
      {isRow ? (
        <span
          className={classes['box']}
          data-ticked={taken || undefined}
          aria-hidden="true"
          onClick={() => onToggle(line)}
        />
      ) : (
        <span />
      )}
      <span className={classes['title']} dir="auto">
        {isRow ? valueOf(line.row, 'title').trim() || line.row.draft.proposal.title : line.remark.from}
      </span>
      <span className={classes['status']} data-kind={kind}>
        <span aria-hidden="true" className={classes['sign']}>
          {sign}
        </span>
        <span className={classes['words']} dir="auto">
          {words}
        </span>
      </span>
      <span className={classes['meta']} dir="auto">
        {isRow ? metaOf(line) : line.remark.sentence}
      </span>
    </div>
  );
});

function metaOf({ row }: Extract<DeskLine, { kind: 'row' }>): string {
  const date = valueOf(row, 'publishedAt').trim();
  return [
    valueOf(row, 'outlet').trim(),
    date && dateInWords(date),
    counted(row.draft.wordCount, 'word'),
    row.from,
  ]
    .filter(Boolean)
    .join(' · ');
}
