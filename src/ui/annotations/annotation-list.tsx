import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import type { AnnotationId, ArticleId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { annotationsOf, type SessionState } from '../../domain/session-state.ts';
import { isFiltering } from '../../state/annotation-filter.ts';
import { annotationLister } from '../../state/annotation-list.ts';
import { LayersStrip } from '../layers/layers-strip.tsx';
import { layers } from '../layers/shown-annotations.ts';
import { requestFocus } from '../reading/focus.ts';
import { answeringOnce, useFocusRequest } from '../reading/use-focus-request.ts';
import { pixelsOf } from '../shared/rem.ts';
import { stepOf } from '../shared/step-of.ts';
import { useRovingRows } from '../shared/use-roving-rows.ts';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { AnnotationRow } from './annotation-row.tsx';
import classes from './annotations.module.css';
import { BatchBar } from './batch-bar.tsx';
import { EmptyList } from './empty-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { goTo } from './go-to.ts';
import { ListHead } from './list-head.tsx';
import { useRowSelection } from './row-selection.ts';
import { editRows } from './edit-rows.ts';

/** Row height in rem. */
const HEIGHT = 3.75;

/** Outlives the list, which comes later than the text: what was asked before is answered when it is there. */
const isUnanswered = answeringOnce();

/**
 * The annotations of the article or the session: a list box with one Tab stop, whose rows are in the document only
 * near the window. Arrows move, Enter goes there, Delete removes, Shift and Ctrl/⌘ select several.
 */
export function AnnotationList() {
  const workspace = useWorkspace();
  const baseId = useId();
  // What was done shows in the text first; the list follows, however long it is.
  const state = useDeferredValue(useSession((session) => session.state));
  const articleId = useView((view) => view.articleId);
  const activeId = useView((view) => view.activeId);
  const filter = useView((view) => view.filter);
  const layerView = useDeferredValue(useView((view) => view.layers));
  const [list] = useState(() => annotationLister(layers));
  // Typing in the search field stays ahead of a long list.
  const shownFilter = useDeferredValue(filter);
  const { rows, total, groups } = useMemo(
    () => (state ? list(state, articleId, shownFilter, layerView) : { rows: [], total: 0, groups: null }),
    [list, state, articleId, shownFilter, layerView],
  );
  const box = useRef<HTMLDivElement>(null);
  // The row one went to counts until something else becomes active, here or in the text: then that row is the one.
  const [moved, setMoved] = useState<{
    readonly id: AnnotationId;
    readonly under: AnnotationId | null;
  } | null>(null);
  const cursorId = moved && moved.under === activeId ? moved.id : activeId;
  const setCursor = (id: AnnotationId) => setMoved({ id, under: workspace.view.getState().activeId });
  const cursor = placeOf(rows, cursorId);
  const selection = useRowSelection(rows);
  const selected = useMemo(() => rows.filter(({ id }) => selection.ids.has(id)), [rows, selection.ids]);
  const { virtualizer } = useRovingRows({
    scroller: box,
    count: rows.length,
    height: pixelsOf(HEIGHT),
    stop: cursor,
  });

  const showActive = useEffectEvent(() => virtualizer.scrollToIndex(placeOf(rows, activeId)));
  const isActiveListed = placeOf(rows, activeId) >= 0;
  useEffect(() => {
    if (isActiveListed) showActive();
  }, [activeId, isActiveListed]);
  useFocusRequest('list', () => box.current?.focus(), isUnanswered);

  const moveTo = (index: number) => {
    const row = rows[index];
    if (!row) return;
    virtualizer.scrollToIndex(index);
    // Within the open article the inspector and the text follow; opening another article takes Enter.
    if (row.target.articleId === articleId) workspace.view.setState({ activeId: row.id });
    setCursor(row.id);
  };
  const remove = async () => {
    const ids = selection.ids.size > 0 ? selection.ids : new Set(cursorId ? [cursorId] : []);
    if (ids.size === 0) return;
    const next =
      rows.slice(cursor + 1).find(({ id }) => !ids.has(id)) ??
      rows.slice(0, Math.max(cursor, 0)).findLast(({ id }) => !ids.has(id));
    if (!(await workspace.run('deleteAnnotations', { ids: [...ids] })).ok) return;
    selection.clear();
    if (next) setCursor(next.id);
  };

  const editTogether = () => editRows(workspace.view.getState().activeId);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const hasMod = event.ctrlKey || event.metaKey;
    const row = rows[cursor];
    const to = stepOf(
      event,
      cursor,
      rows.length,
      Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / pixelsOf(HEIGHT)) - 1),
    );
    if (to !== null) {
      if (event.shiftKey) selection.extendTo(cursor, to);
      else if (!hasMod) selection.clear();
      moveTo(to);
    } else if (!hasMod && (event.key === 'e' || event.key === 'Enter') && selection.ids.size > 1) {
      editTogether();
    } else if (event.key === 'e' && !hasMod && row) {
      void goTo(workspace, row).then(() => requestFocus('inspector'));
    } else if (event.key === 'Enter' && row) {
      void goTo(workspace, row).then(() => requestFocus('text', row.id));
    } else if (event.key === ' ' && row) selection.toggle(row.id);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && !event.repeat) void remove();
    else if (event.key === 'a' && hasMod) selection.all();
    else if (event.key === 'Escape') {
      if (selection.ids.size > 0) selection.clear();
      else requestFocus('text');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPress = (
    row: Annotation,
    index: number,
    keys: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean },
  ) => {
    if (keys.shiftKey) selection.extendTo(Math.max(cursor, 0), index);
    else if (keys.ctrlKey || keys.metaKey) selection.toggle(row.id);
    else {
      selection.clear();
      void goTo(workspace, row);
    }
    setCursor(row.id);
  };

  return (
    <div className={classes.panel}>
      <ListHead shown={rows.length} total={total} />
      <LayersStrip groups={groups} />
      <FilterBar />
      <div
        ref={box}
        className={classes.box}
        role="listbox"
        tabIndex={0}
        aria-label="Annotations"
        aria-multiselectable
        aria-activedescendant={cursor >= 0 ? `${baseId}-${rows[cursor]?.id}` : undefined}
        aria-keyshortcuts="Enter E Delete"
        onKeyDown={onKeyDown}
        onFocus={() => cursor < 0 && rows[0] && setCursor(rows[0].id)}
      >
        {state && rows.length > 0 ? (
          <ul className={classes.rows} role="presentation" style={{ blockSize: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const annotation = rows[index];
              return annotation ? (
                <AnnotationRow
                  key={annotation.id}
                  id={`${baseId}-${annotation.id}`}
                  annotation={annotation}
                  state={state}
                  layers={layerView}
                  index={index}
                  count={rows.length}
                  offset={start}
                  isActive={annotation.id === activeId}
                  isCursor={index === cursor}
                  isSelected={selection.ids.has(annotation.id)}
                  withLetter={filter.scope === 'session'}
                  onPress={(keys) => onPress(annotation, index, keys)}
                />
              ) : null;
            })}
          </ul>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltering(filter, layerView.compared !== null)}
          isHidden={state !== null && leavesOut(state, articleId, total)}
          hasArticle={articleId !== null}
        />
      ) : null}
      {selection.ids.size > 1 ? (
        <BatchBar selected={selected} onEdit={editTogether} onEnd={selection.clear} />
      ) : null}
    </div>
  );
}

/** Whether the article has more than is shown of it. */
const leavesOut = (state: SessionState, articleId: ArticleId | null, shown: number): boolean =>
  articleId !== null && annotationsOf(state, articleId).size > shown;

const placeOf = (rows: readonly Annotation[], id: AnnotationId | null): number =>
  id === null ? -1 : rows.findIndex((row) => row.id === id);
