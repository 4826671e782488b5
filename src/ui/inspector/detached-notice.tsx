import type { Annotation } from '../../domain/records/annotation.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import { wordsOf } from '../annotations/excerpt.ts';
import fields from './fields.module.css';

/** An annotation whose words don't stand where a file said: shown as it came, repaired only by hand. */
export function DetachedNotice({ annotation }: { readonly annotation: Annotation }) {
  const workspace = useWorkspace();
  const { id, target } = annotation;
  const selection = useView((view) =>
    view.selection?.articleId === target.articleId ? view.selection : null,
  );
  const ranges = selection?.ranges ?? [];
  return (
    <>
      <Problem
        live="none"
        action={
          <span className={fields.row}>
            <Button
              look="outlined"
              aria-disabled={ranges.length === 0}
              title={ranges.length === 0 ? 'Select the right words in the text first' : undefined}
              onClick={() => ranges.length > 0 && void workspace.run('setRanges', { id, ranges })}
            >
              Attach to the selection
            </Button>
            <Button onClick={() => void workspace.run('deleteAnnotations', { ids: [id] })}>Delete</Button>
          </span>
        }
      >
        These words were not found at this place. Select them in the text and attach the annotation, or delete
        it.
      </Problem>
      <q className={fields.words} dir="auto">
        {wordsOf(annotation)}
      </q>
    </>
  );
}
