import { memo } from 'react';
import { useStore } from 'zustand';
import { MOST_COLUMNS } from '../../state/columns.ts';
import type { LibraryRow } from '../../state/library-rows.ts';
import { useAppCommands } from '../keys/app-commands.tsx';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { counted, numberInWords } from '../shared/in-locale.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { ExportChosen } from './export-chosen.tsx';
import classes from './library-room.module.css';
import { libraryStore } from './library-store.ts';
import { MetadataFileMenu } from './metadata-file-menu.tsx';
import { openSideBySide } from './open-side-by-side.ts';
import type { TableMoves } from './table-moves.ts';
import type { Library } from './use-library.ts';

interface ActionBarProps {
  readonly library: Library;
  readonly chosen: readonly LibraryRow[];
  readonly moves: TableMoves;
}

/** How many articles are listed and selected, and what can be done with those. Always there, so that nothing jumps. */
export const ActionBar = memo(function ActionBar({ library, chosen, moves }: ActionBarProps) {
  const workspace = useWorkspace();
  const commands = useAppCommands();
  const hasSelection = useStore(libraryStore, ({ selected }) => selected.size > 0) && chosen.length > 0;
  const none = chosen.length === 0;
  const allDone = !none && chosen.every(({ status }) => status === 'done');
  const markDone = async () => {
    if (none) return;
    const articleIds = chosen.map(({ id }) => id);
    const result = await workspace.run('setArticlesDone', { articleIds, done: !allDone });
    if (!result.ok) workspace.say(sentenceOf(result.reason), 'problem');
  };
  return (
    <div className={`${classes['bar']} ${classes['actions']}`}>
      <p className={classes['count']} role="status">
        {listedInWords(library)}
        {hasSelection ? (
          <>
            {' · '}
            <b>{numberInWords(chosen.length)} selected</b>
          </>
        ) : chosen[0] ? (
          ` · on ${chosen[0].article.letter}`
        ) : null}
      </p>
      <Button
        look="outlined"
        aria-disabled={none}
        aria-haspopup="dialog"
        onClick={() => none || moves.details()}
      >
        Details …
      </Button>
      <Button aria-disabled={none} onClick={() => void markDone()}>
        {allDone ? 'Mark as not done' : 'Mark as done'}
      </Button>
      <Button
        aria-disabled={none || chosen.length > MOST_COLUMNS}
        title={chosen.length > MOST_COLUMNS ? `At most ${MOST_COLUMNS} stand side by side` : undefined}
        onClick={() =>
          none ||
          openSideBySide(
            workspace,
            chosen.map(({ id }) => id),
          )
        }
      >
        Open side by side
      </Button>
      <ExportChosen chosen={chosen} />
      <Button aria-disabled={none} aria-haspopup="dialog" onClick={() => none || moves.remove()}>
        Remove …
      </Button>
      <div className={classes['end']}>
        <Button aria-haspopup="dialog" onClick={commands.openTrash}>
          Trash
        </Button>
        <MetadataFileMenu found={library.found} chosen={hasSelection ? chosen : []} />
      </div>
    </div>
  );
});

function listedInWords({ rows, found }: Library): string {
  return found.length === rows.length
    ? counted(rows.length, 'article')
    : `${numberInWords(found.length)} of ${counted(rows.length, 'article')}`;
}
