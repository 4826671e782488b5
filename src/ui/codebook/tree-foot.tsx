import { useTags } from '../keys/use-actions.ts';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { ask } from './codebook-store.ts';
import classes from './codebook-room.module.css';
import { useReadOnly } from './read-only.tsx';

/** What can be done in the tree, with its keys. */
export function TreeFoot() {
  const isReadOnly = useReadOnly();
  const isEmpty = useTags().length === 0;
  if (isReadOnly) return null;
  return (
    <div className={classes.foot}>
      {isEmpty ? <p className={classes.empty}>No tags yet. Words can be marked once there is one.</p> : null}
      <Button
        look={isEmpty ? 'primary' : 'outlined'}
        aria-haspopup="dialog"
        onClick={() => ask({ kind: 'newTag', parentId: null })}
      >
        New tag
        <Kbd>N</Kbd>
      </Button>
      {isEmpty ? null : (
        <p id="codebook-tree-keys" className={classes.keys}>
          <span>
            <Kbd spoken>M</Kbd> move
          </span>
          <span>
            <Kbd spoken>Enter</Kbd> edit
          </span>
          <span>
            <Kbd spoken>Del</Kbd> delete
          </span>
        </p>
      )}
    </div>
  );
}
