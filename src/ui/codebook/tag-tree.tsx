import { useMemo, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { tagTree } from '../../domain/codebook/tag-tree.ts';
import type { TagId } from '../../domain/ids.ts';
import { stepOf } from '../shared/step-of.ts';
import { useSession } from '../shared/workspace-context.tsx';
import { ask, choose, chosenAmong, codebookStore, focusOn } from './codebook-store.ts';
import { withMoved } from './move-place.ts';
import { SectionRow } from './section-row.tsx';
import classes from './tag-tree.module.css';
import { TagTreeRow } from './tag-tree-row.tsx';
import { tagRows } from './tree-rows.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { useMovingTag } from './use-moving-tag.ts';
import { useReadOnly } from './read-only.tsx';

const SECTIONS = [
  { kind: 'article', label: 'Article codes' },
  { kind: 'entity', label: 'Names' },
  { kind: 'links', label: 'Links' },
  { kind: 'guidelines', label: 'Guidelines' },
] as const;

const PAGE = 8;

/**
 * The tags, and below them what else a codebook has. One Tab stop: the chosen row; arrows choose, right and left unfold
 * and fold, Enter goes to the fields, M moves a tag.
 */
export function TagTree() {
  const state = useSession((view) => view.state);
  const isReadOnly = useReadOnly();
  const [folded, setFolded] = useState<ReadonlySet<TagId>>(new Set());
  const wanted = useStore(codebookStore, ({ chosen }) => chosen);
  const root = useFocusRequest('tree', STOP);
  const tree = useMemo(() => (state ? tagTree(state) : []), [state]);
  const moving = useMovingTag(tree);
  const shown = moving.place && moving.id ? withMoved(tree, moving.id, moving.place) : tree;
  const rows = tagRows(shown, moving.id ? NONE : folded);
  const chosen = chosenAmong(
    rows.map(({ tag }) => tag),
    wanted,
  );
  const count = rows.length + SECTIONS.length;
  const at = rows.findIndex(({ tag }) => chosen.kind === 'tag' && tag.id === chosen.id);
  const cursor = at >= 0 ? at : rows.length + SECTIONS.findIndex(({ kind }) => kind === chosen.kind);
  const here = rows[cursor] ?? null;

  const goTo = (index: number) => {
    const section = SECTIONS[index - rows.length];
    const row = rows[index];
    if (row) choose({ kind: 'tag', id: row.tag.id });
    else if (section) choose({ kind: section.kind });
    focusOn('tree');
  };
  const fold = (id: TagId, on: boolean) => {
    const next = new Set(folded);
    if (on) next.add(id);
    else next.delete(id);
    setFolded(next);
  };

  /** True when the key meant something here. */
  const sideways = (towards: 'in' | 'out'): boolean => {
    if (!here) return false;
    if (towards === 'in' && here.expanded === false) fold(here.tag.id, false);
    else if (towards === 'in' && here.expanded) goTo(cursor + 1);
    else if (towards === 'out' && here.expanded) fold(here.tag.id, true);
    else if (towards === 'out' && here.parentId !== null)
      goTo(rows.findIndex(({ tag }) => tag.id === here.parentId));
    return true;
  };
  const edit = (key: string): boolean => {
    if (isReadOnly) return false;
    if (key === 'n') ask({ kind: 'newTag', parentId: here?.parentId ?? null });
    else if (key === 'm' && here) moving.begin(here.tag);
    else if ((key === 'Delete' || key === 'Backspace') && here) ask({ kind: 'deleteTag', id: here.tag.id });
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const step = stepOf(event, cursor, count, PAGE);
    const inwards = event.currentTarget.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const isSideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
    if (moving.id) moving.onKey(event.key, inwards);
    else if (step !== null) goTo(step);
    else if (event.key === 'Enter' || event.key === ' ') focusOn('editor');
    else if (isSideways ? !sideways(event.key === inwards ? 'in' : 'out') : !edit(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={root}
      role="tree"
      aria-label="Codebook"
      aria-describedby="codebook-tree-keys"
      className={classes.tree}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) moving.end();
      }}
    >
      {rows.map((row, index) => (
        <TagTreeRow
          key={row.tag.id}
          row={row}
          isChosen={index === cursor}
          isMoving={row.tag.id === moving.id}
          onChoose={() => goTo(index)}
          onFold={() => fold(row.tag.id, row.expanded === true)}
        />
      ))}
      {SECTIONS.map(({ kind, label }, index) => (
        <SectionRow
          key={kind}
          kind={kind}
          label={label}
          isFirst={index === 0}
          isChosen={rows.length + index === cursor}
          onChoose={() => goTo(rows.length + index)}
        />
      ))}
    </div>
  );
}

const STOP = ['[tabindex="0"]'];
const NONE: ReadonlySet<TagId> = new Set();
