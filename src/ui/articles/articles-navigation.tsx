import { useRef, useState, type FocusEvent } from 'react';
import { visitRoom } from '../frame/visit-room.ts';
import { isInDialog } from '../keys/field.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './articles.module.css';
import { ArticleList } from './article-list.tsx';

interface ArticlesNavigationProps {
  /** Opens the ways to bring in articles. */
  onAdd(): void;
  /** A 56 px column of letters; the full rows come as an overlay. */
  readonly compact?: boolean;
}

/** The session's articles: rows, or letters from which the rows open over the text. */
export function ArticlesNavigation({ onAdd, compact = false }: ArticlesNavigationProps) {
  const workspace = useWorkspace();
  const nav = useRef<HTMLElement>(null);
  const [isOver, setIsOver] = useState(false);
  const close = () => setIsOver(false);
  const rows = (
    <>
      <ArticleList look="rows" takeFocus={compact} onOpened={close} />
      <div className={classes.foot}>
        <Button onClick={onAdd}>Add articles</Button>
        <Button onClick={() => visitRoom(workspace, 'library')}>Library</Button>
      </div>
    </>
  );
  if (!compact) {
    return (
      <nav className={classes.nav} aria-label="Articles">
        {rows}
      </nav>
    );
  }
  return (
    <nav
      ref={nav}
      className={classes.nav}
      aria-label="Articles"
      // Dialogs and menus of a row are portals: they are inside for React, and the overlay waits for them.
      onBlur={(event: FocusEvent) => {
        const to = event.relatedTarget;
        const inFloating = to instanceof Element && to.closest('[role="menu"], [role="dialog"]') !== null;
        if (to instanceof Node && !inFloating && !nav.current?.contains(to)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOver || event.defaultPrevented) return;
        const { target, currentTarget } = event;
        if (!(target instanceof Node) || !currentTarget.contains(target) || isInDialog(target)) return;
        close();
        event.stopPropagation();
      }}
    >
      {isOver ? (
        <>
          <div className={classes.shade} onPointerDown={close} />
          <div className={classes.overlay}>{rows}</div>
        </>
      ) : (
        <>
          <button
            type="button"
            className={classes.chipButton}
            aria-expanded={isOver}
            aria-label="Show titles"
            title="Show titles"
            onClick={() => setIsOver(true)}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M2 4h12M2 8h12M2 12h8" />
            </svg>
          </button>
          <ArticleList look="chips" onExpand={() => setIsOver(true)} />
          <button
            type="button"
            className={classes.chipButton}
            aria-label="Add articles"
            title="Add articles"
            onClick={onAdd}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M8 3v10M3 8h10" />
            </svg>
          </button>
        </>
      )}
    </nav>
  );
}
