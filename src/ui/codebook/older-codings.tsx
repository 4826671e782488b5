import { olderCodings } from '../../domain/codebook/version.ts';
import type { TagId } from '../../domain/ids.ts';
import { ALL_ANNOTATIONS } from '../../state/view-store.ts';
import { counted } from '../inspector/words.ts';
import { requestFocus } from '../reading/focus.ts';
import { goToRoom } from '../reading/go.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './editor.module.css';

/** What was coded before the tag last changed its meaning: a way to see it, and a way to say that it still holds. */
export function OlderCodings({ tagId }: { readonly tagId: TagId }) {
  const workspace = useWorkspace();
  const state = useSession((view) => view.state);
  const older = state ? olderCodings(state, tagId) : [];
  if (older.length === 0) return null;
  const one = older.length === 1;
  const show = () => {
    workspace.view.setState({
      filter: {
        ...ALL_ANNOTATIONS,
        scope: 'session',
        tags: new Set([tagId]),
        attention: new Set(['olderCodebook']),
      },
    });
    goToRoom(workspace, 'read');
    requestFocus('list');
  };
  return (
    <Problem
      live="none"
      tone="notice"
      action={
        <span className={classes.buttons}>
          <Button look="outlined" onClick={show}>
            Show {one ? 'it' : 'them'}
          </Button>
          <Button onClick={() => void workspace.run('confirmCodings', { ids: older.map(({ id }) => id) })}>
            {one ? 'It is still right' : 'All are still right'}
          </Button>
        </span>
      }
    >
      {counted(older.length, 'annotation')} {one ? 'was' : 'were'} coded under an older version of this tag.
    </Problem>
  );
}
