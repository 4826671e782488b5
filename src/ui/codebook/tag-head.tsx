import { tagPath } from '../../domain/codebook/tag-tree.ts';
import { usesIn } from '../../domain/codebook/uses.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import { ALL_ANNOTATIONS } from '../../state/view-store.ts';
import { counted } from '../inspector/words.ts';
import { useAppCommands } from '../keys/app-commands.tsx';
import { requestFocus } from '../reading/focus.ts';
import { goToRoom } from '../reading/go.ts';
import { Button } from '../shared/button.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { ask } from './codebook-store.ts';
import classes from './editor.module.css';
import { useReadOnly } from './read-only.tsx';

/** Which tag this is, how often it is used, and what changes more than the tag itself. */
export function TagHead({ tag }: { readonly tag: Tag }) {
  const workspace = useWorkspace();
  const isReadOnly = useReadOnly();
  const state = useSession((view) => view.state);
  const { openHistory } = useAppCommands();
  const { id } = tag;
  if (!state) return null;
  const uses = usesIn(state).ofTag(id);
  const path = tagPath(state, id).slice(0, -1);
  const show = () => {
    workspace.view.setState({ filter: { ...ALL_ANNOTATIONS, scope: 'session', tags: new Set([id]) } });
    goToRoom(workspace, 'read');
    requestFocus('list');
  };
  return (
    <header className={classes.head}>
      <TagBadge tag={tag} />
      <h2 className={classes.title} dir="auto">
        {path.length > 0 ? <span className={classes.path}>{path.join(' › ')} › </span> : null}
        {tag.name}
      </h2>
      {uses > 0 ? (
        <Button onClick={show}>{counted(uses, 'annotation')}</Button>
      ) : (
        <span className={classes.note}>Not used yet</span>
      )}
      <span className={classes.headButtons} role="group" aria-label={`Change ${tag.name}`}>
        <Button aria-haspopup="dialog" onClick={() => openHistory({ type: 'tag', id })}>
          History
        </Button>
        {isReadOnly ? null : (
          <>
            <Button aria-haspopup="dialog" onClick={() => ask({ kind: 'newTag', parentId: id })}>
              New below
            </Button>
            <Button aria-haspopup="dialog" onClick={() => ask({ kind: 'mergeTag', id })}>
              Merge
            </Button>
            <Button aria-haspopup="dialog" onClick={() => ask({ kind: 'splitTag', id })}>
              Split
            </Button>
            <Button aria-haspopup="dialog" onClick={() => ask({ kind: 'deleteTag', id })}>
              Delete
            </Button>
          </>
        )}
      </span>
    </header>
  );
}
