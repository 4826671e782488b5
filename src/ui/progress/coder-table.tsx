import type { Article } from '../../domain/records/article.ts';
import type { CoderProgress } from '../../state/session-progress.ts';
import { ActorMark } from '../annotators/actor-mark.tsx';
import table from '../hand-out/progress-table.module.css';
import { counted } from '../inspector/words.ts';
import { PROGRESS } from '../sentences/hand-out.ts';
import { requestFocus } from '../reading/focus.ts';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './progress-dialog.module.css';

interface CoderTableProps {
  readonly coders: readonly CoderProgress[];
  readonly articles: readonly Article[];
  /** An article was opened from here. */
  onOpened(): void;
}

/** Articles down, because there may be many of them, coders across. A letter opens its article. */
export function CoderTable({ coders, articles, onOpened }: CoderTableProps) {
  const workspace = useWorkspace();
  return (
    <div
      className={table['scroller']}
      role="group"
      aria-label="Progress"
      // Without a Tab stop nobody could scroll it with the keys.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={table['table']}>
        <caption className={table['caption']}>
          <VisuallyHidden>Progress by article and coder</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Article</th>
            {coders.map(({ coder }) => (
              <th key={coder.id} scope="col">
                <span className={table['coder']}>
                  <ActorMark actor={coder} />
                  <bdi>{coder.name}</bdi>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {articles.map((article, index) => (
            <tr key={article.id}>
              <th scope="row" title={article.title}>
                <button
                  type="button"
                  className={classes['open']}
                  onClick={() => {
                    onOpened();
                    void workspace.openArticle(article.id).then(() => requestFocus('text'));
                  }}
                >
                  {article.letter} · <bdi>{article.title}</bdi>
                </button>
              </th>
              {coders.map(({ coder, articles: progress }) => {
                const cell = progress[index];
                if (!cell) return null;
                const { mark, word } = PROGRESS[cell.state];
                return (
                  <td key={coder.id} data-state={cell.state}>
                    <span className={table['state']}>
                      <span aria-hidden="true">{mark}</span> {word}
                    </span>
                    {cell.annotations > 0 ? (
                      <span className={table['meta']}>{counted(cell.annotations, 'annotation')}</span>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Done</th>
            {coders.map(({ coder, done, annotations }) => (
              <td key={coder.id}>
                {done} of {articles.length}
                <span className={table['meta']}>{counted(annotations, 'annotation')}</span>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
