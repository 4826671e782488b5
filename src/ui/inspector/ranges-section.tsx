import type { Annotation } from '../../domain/records/annotation.ts';
import { Menu } from '@mantine/core';
import { Button } from '../shared/button.tsx';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import fields from './fields.module.css';
import classes from './inspector.module.css';
import { JoinMenuItems } from './join-menu-items.tsx';

/** The passages of an annotation: an interrupted quote has several. Take one out, add one, split, join. */
export function RangesSection({ annotation }: { readonly annotation: Annotation }) {
  const workspace = useWorkspace();
  const { id, target } = annotation;
  const selection = useView((view) =>
    view.selection?.articleId === target.articleId ? view.selection : null,
  );
  const added = selection?.ranges[0];
  const cut = selection?.raw.start;
  const canCut = cut !== undefined && target.ranges.some(({ start, end }) => start < cut && cut < end);
  const isInterrupted = target.ranges.length > 1;

  return (
    <section className={classes.section} aria-label="Passages">
      {isInterrupted ? (
        <ol className={classes.ranges}>
          {target.ranges.map((range, index) => (
            <li key={range.start} className={classes.range}>
              <q dir="auto">{target.quotes[index]?.exact}</q>
              <button
                type="button"
                className={fields.icon}
                aria-label={`Take out passage ${index + 1}`}
                onClick={() => void workspace.run('removeRange', { id, range })}
              >
                ×
              </button>
            </li>
          ))}
        </ol>
      ) : null}
      <div className={fields.row}>
        <Button
          look="outlined"
          className={fields.small}
          aria-disabled={!added}
          title={added ? undefined : 'Select the words in the text first'}
          onClick={() => added && void workspace.run('addRange', { id, range: added })}
        >
          Add the selection
        </Button>
        <Button
          look="outlined"
          className={fields.small}
          aria-disabled={!isInterrupted && !canCut}
          title={isInterrupted || canCut ? undefined : 'Put the caret between the words in the text first'}
          onClick={() => {
            if (canCut) void workspace.run('splitAnnotation', { id, at: cut });
            else if (isInterrupted) void workspace.run('splitAnnotation', { id });
          }}
        >
          {canCut || !isInterrupted ? 'Split at the caret' : `Split into ${target.ranges.length}`}
        </Button>
        <Menu position="bottom-end" withinPortal={false} floatingStrategy="fixed">
          <Menu.Target>
            <Button look="outlined" className={fields.small}>
              Join with …
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.neighbours}>
            <JoinMenuItems annotation={annotation} />
          </Menu.Dropdown>
        </Menu>
      </div>
    </section>
  );
}
