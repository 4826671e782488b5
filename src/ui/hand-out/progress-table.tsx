import type { ArticleId } from '../../domain/ids.ts';
import type { Article } from '../../domain/records/article.ts';
import type { ArticleProgress } from '../../domain/hand-out-progress.ts';
import { useArticles } from '../articles/use-article-rows.ts';
import { ActorMark } from '../annotators/actor-mark.tsx';
import { counted } from '../inspector/words.ts';
import { PROGRESS, standingInWords } from '../sentences/hand-out.ts';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import classes from './progress-table.module.css';
import type { HandOutView } from './use-hand-outs.ts';
import { numberInWords } from '../shared/in-locale.ts';

/** Coders down, articles across. A table of its own scroll, because a session may have many articles. */
export function ProgressTable({ handOuts }: { readonly handOuts: readonly HandOutView[] }) {
  const assigned = new Set(handOuts.flatMap(({ handOut }) => handOut.articleIds));
  const articles = useArticles().filter(({ id }) => assigned.has(id));
  return (
    <div
      className={classes['scroller']}
      role="group"
      aria-label="Progress"
      // Without a Tab stop nobody could scroll it with the keys.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes['table']}>
        <caption className={classes['caption']}>
          <VisuallyHidden>Progress by coder and article</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Coder</th>
            {articles.map(({ id, letter, title }) => (
              <th key={id} scope="col" title={title}>
                {letter}
                <VisuallyHidden>: {title}</VisuallyHidden>
              </th>
            ))}
            <th scope="col">Together</th>
          </tr>
        </thead>
        <tbody>
          {handOuts.map((one) => (
            <CoderRow key={one.handOut.id} {...one} articles={articles} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Done</th>
            {articles.map(({ id }) => (
              <td key={id}>{doneOf(handOuts, id)}</td>
            ))}
            <td>{doneOf(handOuts, null)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** "1 of 2" of those who were given the article; of all that was given where no article is named. */
function doneOf(handOuts: readonly HandOutView[], articleId: ArticleId | null): string {
  const cells = handOuts
    .flatMap(({ progress }) => progress.articles)
    .filter((cell) => cell.state !== 'gone' && (articleId === null || cell.articleId === articleId));
  return `${cells.filter(({ state }) => state === 'done').length} of ${cells.length}`;
}

interface CoderRowProps extends HandOutView {
  readonly articles: readonly Article[];
}

function CoderRow({ handOut, progress, coder, articles }: CoderRowProps) {
  const cells = new Map(progress.articles.map((cell) => [cell.articleId, cell]));
  return (
    <tr>
      <th scope="row">
        <span className={classes['coder']}>
          {coder && <ActorMark actor={coder} />}
          <bdi>{handOut.coderName}</bdi>
        </span>
        <span className={classes['meta']}>
          {standingInWords(handOut, Date.now())}
          {progress.overdue && <strong className={classes['overdue']}> · Overdue</strong>}
        </span>
      </th>
      {articles.map(({ id }) => (
        <Cell key={id} progress={cells.get(id) ?? null} />
      ))}
      <td>
        {progress.done} of {handOut.articleIds.length}
        <span className={classes['meta']}>{counted(progress.annotations, 'annotation')}</span>
      </td>
    </tr>
  );
}

function Cell({ progress }: { readonly progress: ArticleProgress | null }) {
  if (!progress) {
    return (
      <td className={classes['none']}>
        <VisuallyHidden>Not handed out</VisuallyHidden>
      </td>
    );
  }
  const { mark, word } = PROGRESS[progress.state];
  return (
    <td data-state={progress.state}>
      <span className={classes['state']}>
        <span aria-hidden="true">{mark}</span> {word}
      </span>
      {progress.annotations > 0 && (
        <span className={classes['meta']}>
          {numberInWords(progress.annotations)}
          <VisuallyHidden> {progress.annotations === 1 ? 'annotation' : 'annotations'}</VisuallyHidden>
        </span>
      )}
    </td>
  );
}
