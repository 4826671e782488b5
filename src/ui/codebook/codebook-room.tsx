import { Suspense, useEffect, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { codebookLockRefusal } from '../../domain/codebook-lock.ts';
import { codebookIn } from '../../domain/codebook/codebook-in.ts';
import { leaveRoom } from '../frame/visit-room.ts';
import { isField, isInDialog } from '../keys/field.ts';
import { useTags } from '../keys/use-actions.ts';
import { lazyPart } from '../shared/lazy-part.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { adoptTagColours } from '../../viewer/tag-sheet.ts';
import classes from './codebook-room.module.css';
import { ask, chosenAmong, codebookStore, focusOn } from './codebook-store.ts';
import { CodebookHead } from './codebook-head.tsx';
import { Editor } from './editor.tsx';
import { ReadOnlyCodebook } from './read-only.tsx';
import { TagPreview } from './tag-preview.tsx';
import { TagTree } from './tag-tree.tsx';
import { TreeFoot } from './tree-foot.tsx';

const fetchTasks = () => import('./task-dialog.tsx');
const TaskDialog = lazyPart(async () => (await fetchTasks()).TaskDialog);

/** What one codes with: the tree on the left, the chosen thing in the middle, how it will look on the right. */
export function CodebookRoom() {
  const workspace = useWorkspace();
  const state = useSession((view) => view.state);
  const actorId = useSession((view) => view.actorId);
  const tags = useTags();
  const wanted = useStore(codebookStore, (view) => view.chosen);
  const task = useStore(codebookStore, (view) => view.task);
  useEffect(() => adoptTagColours(tags), [tags]);
  useEffect(() => {
    focusOn('tree');
    // Fetched ahead: what is typed right behind N must reach the dialog.
    void fetchTasks();
    return () => ask(null);
  }, []);
  const parts = state && codebookIn(state);
  const chosen = chosenAmong(tags, wanted);
  const shown = chosen.kind === 'tag' ? chosen.id : chosen.kind;
  useEffect(() => {
    // Undo, or another tab, has taken away what had the focus: the tree always is there.
    if (document.activeElement === document.body) focusOn('tree');
  }, [shown]);
  if (!state || !parts) return null;
  const lock = codebookLockRefusal(state, [{ before: parts.codebook, after: parts.codebook }], actorId);
  const tag = chosen.kind === 'tag' ? tags.find(({ id }) => id === chosen.id) : undefined;
  // As from every other room; what takes Escape for itself (moving a tag, a key to be chosen) has kept it from here.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (isField(event.target) || isInDialog(event.target)) return;
    event.preventDefault();
    leaveRoom(workspace);
  };
  return (
    <ReadOnlyCodebook on={lock !== null}>
      <div className={classes.room} onKeyDown={onKeyDown}>
        <CodebookHead codebook={parts.codebook} />
        <nav aria-label="Codebook" className={classes.side}>
          <div className={classes.scroll}>
            <TagTree />
          </div>
          <TreeFoot />
        </nav>
        <div className={classes.middle}>
          {lock ? (
            <Problem live="none" tone="notice">
              This codebook is locked for the work you took on, so that everybody codes by the same one. You
              can read it here; write to whoever sent it what you would change.
            </Problem>
          ) : null}
          <Editor chosen={chosen} tag={tag} codebook={parts.codebook} />
        </div>
        <aside aria-label="Preview" className={classes.preview}>
          {tag ? <TagPreview key={tag.id} tag={tag} /> : null}
        </aside>
      </div>
      <Suspense>{task ? <TaskDialog task={task} onClose={() => ask(null)} /> : null}</Suspense>
    </ReadOnlyCodebook>
  );
}
