import { useState, type KeyboardEvent } from 'react';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { dateInWords } from '../inspector/words.ts';
import { later } from '../shared/later.tsx';
import classes from './articles.module.css';
import { EditInPlace } from './edit-in-place.tsx';
import { nameOfRow, openCommentsInWords, type RowPlace } from './row-place.ts';
import { numberInWords } from '../shared/in-locale.ts';

const RemoveArticle = later(async () => (await import('./remove-article.tsx')).RemoveArticle);
const WaitingLink = later(async () => (await import('../versions/waiting-link.tsx')).WaitingLink);
const ArticleMenu = later(async () => (await import('./article-menu.tsx')).ArticleMenu);

export type EditableField = 'title' | 'outlet' | 'date';

/** One article: letter, outlet, title in two lines, date, words and counts. Outlet, title and date edit in place. */
export function ArticleRow({
  row,
  index,
  count,
  offset,
  isCurrent,
  isStop,
  onOpen,
  onRemoved,
}: RowPlace & { onRemoved(): void }) {
  const workspace = useWorkspace();
  const [editing, setEditing] = useState<EditableField | null>(null);
  const [isRemoving, setIsRemoving] = useState(false);
  const { article, outlet, done, counts, openComments, version, waits } = row;
  const { id } = article;
  const edit = (fields: {
    readonly title?: string;
    readonly outlet?: string | null;
    readonly publishedAt?: string | null;
  }) => workspace.run('editArticles', { edits: [{ id, ...fields }] });
  const inPlace = (
    field: EditableField,
    label: string,
    value: string,
    store: (text: string) => Promise<{ ok: boolean }>,
  ) => (
    <EditInPlace
      label={`${label} of article ${article.letter}`}
      value={value}
      multiline={field === 'title'}
      placeholder={field === 'date' ? '2025-03-22' : ''}
      store={async (text) => (await store(text)).ok}
      onEnd={() => setEditing(null)}
    />
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F2') return;
    setEditing('title');
    event.preventDefault();
  };

  return (
    <li
      className={classes.row}
      data-current={isCurrent || undefined}
      data-editing={editing ?? undefined}
      style={{ insetBlockStart: offset }}
      aria-posinset={index + 1}
      aria-setsize={count}
    >
      <button
        type="button"
        className={classes.open}
        data-row={index}
        aria-label={nameOfRow(row)}
        aria-current={isCurrent ? 'page' : undefined}
        aria-keyshortcuts="F2"
        tabIndex={isStop ? 0 : -1}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      />
      <span className={classes.letter} aria-hidden="true">
        {article.letter}
      </span>
      <div className={classes.facts}>
        {editing === 'outlet' ? (
          inPlace('outlet', 'Outlet', outlet ?? '', (text) => edit({ outlet: text.trim() || null }))
        ) : (
          <button
            type="button"
            className={outlet ? classes.outlet : classes.unknown}
            tabIndex={isStop ? 0 : -1}
            aria-label={
              outlet
                ? `Outlet of article ${article.letter}: ${outlet}. Change`
                : `Which outlet is article ${article.letter} from?`
            }
            onClick={() => setEditing('outlet')}
          >
            <span dir="auto">{outlet ?? 'Which outlet?'}</span>
          </button>
        )}
        {editing === 'title' ? (
          inPlace('title', 'Title', article.title, (text) => edit({ title: text.trim() }))
        ) : (
          <span className={classes.title} dir="auto" aria-hidden="true">
            {article.title}
          </span>
        )}
        {editing === 'date' ? (
          inPlace('date', 'Date', article.publishedAt ?? '', (text) =>
            edit({ publishedAt: text.trim() || null }),
          )
        ) : (
          <span className={classes.meta}>
            {waits ? (
              <WaitingLink articleId={id} isShort className={classes.waits} tabIndex={isStop ? 0 : -1} />
            ) : null}
            {article.publishedAt ? (
              <time dateTime={article.publishedAt} title={article.publishedAt}>
                {dateInWords(article.publishedAt)}
              </time>
            ) : null}
            <span>{numberInWords(article.wordCount)} words</span>
            {version ? (
              <span className={classes.version} title={version}>
                {version}
              </span>
            ) : null}
            {counts.length > 0 ? (
              <span className={classes.counts}>
                {counts.map((tag) => (
                  <span key={tag.tagId} className={classes.count}>
                    {numberInWords(tag.count)} <abbr title={tag.name}>{tag.letter}</abbr>{' '}
                  </span>
                ))}
              </span>
            ) : null}
            {openComments > 0 ? <span>{openCommentsInWords(openComments)}</span> : null}
            {done ? <span className={classes.done}>✓ Done</span> : null}
          </span>
        )}
      </div>
      <ArticleMenu
        article={article}
        done={done}
        isStop={isStop}
        onEdit={setEditing}
        onDone={() => void workspace.run('setDone', { articleId: id, done: !done })}
        onRemove={() => setIsRemoving(true)}
      />
      {isRemoving ? (
        <RemoveArticle
          article={article}
          annotationCount={row.annotationCount}
          onCancel={() => setIsRemoving(false)}
          onRemove={async () => {
            if ((await workspace.run('deleteArticle', { id })).ok) onRemoved();
          }}
        />
      ) : null}
    </li>
  );
}
