import { useRef, useState, type KeyboardEvent } from 'react';
import type { AnnotationId } from '../../domain/ids.ts';
import { linkKindIn } from '../../domain/links-of.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { EndLine } from '../jump/end-line.tsx';
import { goThere } from '../jump/go-there.ts';
import { endsInWords } from '../jump/link-with.ts';
import { Kbd } from '../shared/kbd.tsx';
import { pixelsOf } from '../shared/rem.ts';
import { stepOf } from '../shared/step-of.ts';
import { useRovingRows } from '../shared/use-roving-rows.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import type { WholeLink } from './all-links.ts';
import classes from './links-dialog.module.css';
import { refuse } from './links-store.ts';

interface LinksListProps {
  readonly links: readonly WholeLink[];
  readonly state: SessionState;
  onClose(): void;
}

/** Row height in rem. */
const HEIGHT = 4.5;
const PAGE = 6;

/** One link a row, its ends one above the other. Arrows move; Enter goes to the first end, Shift+Enter to the second. */
export function LinksList({ links, state, onClose }: LinksListProps) {
  const workspace = useWorkspace();
  const [at, setStop] = useState(0);
  const stop = Math.min(at, links.length - 1);
  const scroller = useRef<HTMLDivElement>(null);
  const { virtualizer, focusRow } = useRovingRows({
    scroller,
    count: links.length,
    height: pixelsOf(HEIGHT),
    stop,
  });
  const moveTo = (index: number) => {
    setStop(index);
    focusRow(index);
  };
  const go = (id: AnnotationId) => {
    onClose();
    // The dialog gives the focus back first.
    setTimeout(() => void goThere({ workspace }, id));
  };
  const remove = async ({ link }: WholeLink) => {
    const { ok } = await workspace.run('deleteLinks', { ids: [link.id] });
    if (!ok) return;
    refuse(link.id);
    moveTo(Math.max(0, Math.min(stop, links.length - 2)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepOf(event, stop, links.length, PAGE);
    const own = links[stop];
    if (to !== null) moveTo(to);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (own && !event.repeat) void remove(own);
    } else if (event.key === 'Enter' && event.shiftKey) {
      if (own) go(own.to.id);
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <div ref={scroller} className={classes['scroller']}>
        <ul
          className={classes['list']}
          aria-label="Links"
          style={{ blockSize: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const own = links[index];
            if (!own) return null;
            return (
              <li
                key={own.link.id}
                className={classes['row']}
                style={{ insetBlockStart: start }}
                aria-posinset={index + 1}
                aria-setsize={links.length}
              >
                <button
                  type="button"
                  className={classes['go']}
                  data-row={index}
                  tabIndex={index === stop ? 0 : -1}
                  aria-label={endsInWords(own.link, state)}
                  aria-keyshortcuts="Enter Shift+Enter Delete"
                  onFocus={() => setStop(index)}
                  onClick={() => go(own.from.id)}
                >
                  <EndLine annotation={own.from} state={state} />
                  <span className={classes['kind']}>
                    <span aria-hidden="true">↓ </span>
                    {linkKindIn(state, own.link.kind)?.label ?? own.link.kind}
                  </span>
                  <EndLine annotation={own.to} state={state} />
                </button>
                <button
                  type="button"
                  tabIndex={-1}
                  className={classes['remove']}
                  aria-label={`Remove link: ${endsInWords(own.link, state)}`}
                  title="Remove link"
                  onClick={() => void remove(own)}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      <p className={classes['keys']}>
        <Kbd>Enter</Kbd> first end · <Kbd>Shift</Kbd> <Kbd>Enter</Kbd> second end · <Kbd>Del</Kbd> remove
      </p>
    </>
  );
}
