import type { Example } from '../../domain/records/example.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import { findAnnotation, type SessionState } from '../../domain/session-state.ts';
import { goTo } from '../annotations/go-to.ts';
import { requestFocus } from '../reading/focus.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { codingInWords } from './coding-in-words.ts';
import classes from './tag-card.module.css';

/** Passages that the codebook gives as examples, and those where the tag ends. */
export function CardExamples({ tag, state }: { readonly tag: Tag; readonly state: SessionState }) {
  const own = [...state.examples.values()].filter(({ tagId }) => tagId === tag.id);
  return (
    <>
      <ExampleList
        heading="Examples"
        examples={own.filter(({ kind }) => kind === 'example')}
        tag={tag}
        state={state}
      />
      <ExampleList
        heading="Borderline cases"
        examples={own.filter(({ kind }) => kind === 'borderline')}
        tag={tag}
        state={state}
      />
    </>
  );
}

interface ExampleListProps {
  readonly heading: string;
  readonly examples: readonly Example[];
  readonly tag: Tag;
  readonly state: SessionState;
}

function ExampleList({ heading, examples, tag, state }: ExampleListProps) {
  const workspace = useWorkspace();
  if (examples.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h3 className={classes['heading']}>{heading}</h3>
      <ul className={classes['rows']}>
        {examples.map((example) => {
          const annotation = example.annotationId && findAnnotation(state, example.annotationId);
          const coding = codingInWords(tag, example.attributes, state.entities);
          return (
            <li key={example.id} className={classes['row']}>
              <span className={classes['words']} dir="auto">
                {example.quote.exact}
              </span>
              <p className={classes['meta']}>
                {annotation ? (
                  <button
                    type="button"
                    className={classes['go']}
                    onClick={() =>
                      void goTo(workspace, annotation).then(() => requestFocus('text', annotation.id))
                    }
                  >
                    Article {example.article.letter}
                  </button>
                ) : (
                  <span title={example.article.title}>Article {example.article.letter}</span>
                )}
                {coding === '' ? null : <span dir="auto">{coding}</span>}
              </p>
              {example.note === '' ? null : (
                <p className={classes['note']} dir="auto">
                  {example.note}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
