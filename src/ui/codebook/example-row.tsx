import type { Example } from '../../domain/records/example.ts';
import { findAnnotation } from '../../domain/session-state.ts';
import { requestFocus } from '../reading/focus.ts';
import { goToRoom } from '../reading/go.ts';
import { Button } from '../shared/button.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { CommitField } from './commit-field.tsx';
import classes from './example-row.module.css';
import { useReadOnly } from './read-only.tsx';

/** One passage with its words around it, where it stands, and why it is one. */
export function ExampleRow({ example }: { readonly example: Example }) {
  const workspace = useWorkspace();
  const isReadOnly = useReadOnly();
  const { id, quote, article, annotationId, kind, note } = example;
  const annotation = useSession(({ state }) =>
    state && annotationId ? findAnnotation(state, annotationId) : null,
  );
  const go = async () => {
    if (!annotation) return;
    await workspace.openArticle(annotation.target.articleId);
    goToRoom(workspace, 'read');
    requestFocus('text', annotation.id);
  };
  const other = kind === 'example' ? 'borderline' : 'example';
  return (
    <li className={classes.row}>
      <p className={classes.words} dir="auto">
        <span className={classes.context}>{quote.prefix}</span>
        <mark className={classes.exact}>{quote.exact}</mark>
        <span className={classes.context}>{quote.suffix}</span>
      </p>
      <CommitField
        quiet
        label={kind === 'example' ? 'Why it is one' : 'Why it is a borderline case'}
        placeholder={kind === 'example' ? 'Why it is one' : 'Why it just belongs to it, or just not'}
        value={note}
        commit={(text) => workspace.run('editExample', { id, note: text })}
      />
      <p className={classes.foot}>
        <span>{[article.letter, article.title].filter(Boolean).join(' · ')}</span>
        {annotation ? <Button onClick={() => void go()}>Go to it</Button> : null}
        {isReadOnly ? null : (
          <>
            <Button onClick={() => void workspace.run('editExample', { id, kind: other })}>
              {kind === 'example' ? 'Make it a borderline case' : 'Make it an example'}
            </Button>
            <Button onClick={() => void workspace.run('deleteExamples', { ids: [id] })}>Remove</Button>
          </>
        )}
      </p>
    </li>
  );
}
