import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ArticleId } from '../../domain/ids.ts';
import { chosenRows } from '../../state/library-selection.ts';
import type { LibraryRow } from '../../state/library-rows.ts';
import { leaveRoom } from '../frame/visit-room.ts';
import { useAppCommands } from '../keys/app-commands.tsx';
import { openDetails } from '../metadata/metadata-store.ts';
import { requestFocus } from '../reading/focus.ts';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { ActionBar } from './action-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import classes from './library-room.module.css';
import { beginLibrary, clearFilter, libraryStore } from './library-store.ts';
import { LibraryTable } from './library-table.tsx';
import { RemoveArticles } from './remove-articles.tsx';
import type { TableMoves } from './table-moves.ts';
import { useLibrary } from './use-library.ts';

/** All articles of the session in one table: found, ordered, and changed many at a time. */
export function LibraryRoom() {
  const workspace = useWorkspace();
  const sessionId = useSession((view) => view.sessionId);
  beginLibrary(sessionId);
  return <Library key={sessionId ?? ''} workspace={workspace} />;
}

function Library({ workspace }: { readonly workspace: ReturnType<typeof useWorkspace> }) {
  const commands = useAppCommands();
  const library = useLibrary();
  const search = useRef<HTMLInputElement>(null);
  const focusTable = useRef<() => void>(() => {});
  const toTable = useCallback(() => focusTable.current(), []);
  const [removing, setRemoving] = useState<readonly LibraryRow[]>([]);
  const chosen = useChosen(library);
  const latest = useRef(chosen);
  useEffect(() => {
    latest.current = chosen;
  }, [chosen]);

  const moves = useMemo<TableMoves>(
    () => ({
      open: (id: ArticleId) => {
        void workspace.openArticle(id);
        requestFocus('text');
      },
      details: () => openDetails(latest.current.map(({ id }) => id)),
      remove: () => setRemoving(latest.current),
      leave: () => leaveRoom(workspace),
      filter: () => search.current?.focus(),
      onTable: (focus) => {
        focusTable.current = focus;
        return () => {
          focusTable.current = () => {};
        };
      },
    }),
    [workspace],
  );
  const nothingFound = library.items.length === 0;
  useEffect(() => {
    if (nothingFound && document.activeElement === document.body) search.current?.focus();
  }, [nothingFound]);

  return (
    <section aria-label="Library" className={classes['room']}>
      <FilterBar
        rows={library.rows}
        view={library.view}
        columns={library.columns}
        specs={library.specs}
        search={search}
        onTable={toTable}
        onAdd={commands.pickArticles}
      />
      <ActionBar library={library} chosen={chosen} moves={moves} />
      {library.rows.length === 0 ? (
        <div className={classes['empty']}>
          <p>No articles yet. Add some, or drop files anywhere.</p>
          <Button look="primary" onClick={commands.pickArticles}>
            Add articles
          </Button>
        </div>
      ) : nothingFound ? (
        <div className={classes['empty']}>
          <p>No article fits. Take a word or a filter away.</p>
          <Button
            look="outlined"
            onClick={() => {
              clearFilter();
              search.current?.focus();
            }}
          >
            Show all
          </Button>
        </div>
      ) : (
        <LibraryTable library={library} moves={moves} />
      )}
      <Hints />
      {removing.length > 0 && (
        <RemoveArticles rows={removing} onClose={() => setRemoving([])} onRemoved={toTable} />
      )}
    </section>
  );
}

/** What the actions act on: what is selected, else the line one is on. */
function useChosen({ found, items }: ReturnType<typeof useLibrary>): readonly LibraryRow[] {
  const selected = useStore(libraryStore, (place) => place.selected);
  const cursor = useStore(libraryStore, (place) => place.cursor);
  return useMemo(() => {
    const rows = chosenRows(found, selected);
    if (rows.length > 0) return rows;
    const item = items.find(({ key }) => key === cursor) ?? items[0];
    return item?.kind === 'row' ? [item.row] : [];
  }, [found, items, selected, cursor]);
}

const HINTS = [
  ['Enter', 'open'],
  ['Space', 'select'],
  ['Shift+↓', 'select more'],
  ['F2', 'details'],
  ['Del', 'remove'],
  ['a–z', 'filter'],
  ['Esc', 'back'],
] as const;

function Hints() {
  return (
    <p className={classes['hints']}>
      {HINTS.map(([key, word]) => (
        <span key={key}>
          <Kbd>{key}</Kbd> {word}
        </span>
      ))}
    </p>
  );
}
