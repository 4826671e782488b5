import type { ArticleEdit } from '../../domain/commands/edit-articles.ts';
import type { Article } from '../../domain/records/article.ts';
import { DiscussionSection } from '../comments/discussion-section.tsx';
import { NamesButton } from '../entities/names-button.tsx';
import { openDetails } from '../metadata/metadata-store.ts';
import { Button } from '../shared/button.tsx';
import { later } from '../shared/later.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { ArticleCodes } from './article-codes.tsx';
import { ArticleDone } from './article-done.tsx';
import { draftKey } from './drafts.ts';
import { DraftText } from './draft-text.tsx';
import { Field } from './field.tsx';
import classes from './inspector.module.css';
import { OutletInput } from './outlet-input.tsx';
import { counted } from './words.ts';

const ArticleProgress = later(async () => (await import('./article-progress.tsx')).ArticleProgress);
const ArticleSource = later(async () => (await import('./article-source.tsx')).ArticleSource);

/**
 * The open article, while no annotation is active: its codes, how far one is, and what is known about it. Its text can't
 * be changed, all else can.
 */
export function ArticleInspector({ article }: { readonly article: Article }) {
  const workspace = useWorkspace();
  const versionOf = useSession(({ state }) => article.versionOf && state?.articles.get(article.versionOf));
  const { id, source } = article;
  const edit = async (fields: Omit<ArticleEdit, 'id'>) =>
    (await workspace.run('editArticles', { edits: [{ id, ...fields }] })).ok;

  const texts = [
    {
      field: 'title',
      label: 'Title',
      stored: article.title,
      lines: 2,
      commit: (text: string) => edit({ title: text.trim() }),
    },
    {
      field: 'publishedAt',
      label: 'Date',
      stored: article.publishedAt ?? '',
      lines: 1,
      hint: '2025-03-22',
      commit: (text: string) => edit({ publishedAt: text.trim() || null }),
    },
    {
      field: 'url',
      label: 'Address',
      stored: article.url ?? '',
      lines: 1,
      hint: 'https://',
      commit: (text: string) => edit({ url: text.trim() || null }),
    },
    {
      field: 'language',
      label: 'Language',
      stored: article.language ?? '',
      lines: 1,
      hint: 'en, de, ar',
      commit: (text: string) => edit({ language: text.trim() || null }),
    },
  ];
  const [title, ...others] = texts.map(({ field, label, stored, lines, hint, commit }) => (
    <Field key={`${id} ${field}`} label={label}>
      {(ids) => (
        <DraftText
          draft={draftKey(id, field)}
          stored={stored}
          lines={lines}
          ids={ids}
          placeholder={hint ? `Not given (${hint})` : 'Not given'}
          commit={commit}
        />
      )}
    </Field>
  ));

  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.title}>Article {article.letter}</h2>
        <NamesButton />
      </header>
      <div className={classes.body}>
        <ArticleCodes article={article} />
        <div className={classes.section}>
          <ArticleDone article={article} />
          <ArticleProgress article={article} />
        </div>
        <div className={classes.section}>
          {title}
          <Field key={`${id} outlet`} label="Outlet">
            {(ids) => <OutletInput article={article} ids={ids} />}
          </Field>
          {others}
          <Button onClick={() => openDetails([id])}>Author, labels, further fields …</Button>
        </div>
        <dl className={classes.about}>
          <dt>Length</dt>
          <dd>
            {counted(article.wordCount, 'word')}, {counted(article.length, 'character')}
          </dd>
          <dt>File</dt>
          <dd>{source.fileName ?? 'Pasted'}</dd>
          {source.encoding ? (
            <>
              <dt>Read as</dt>
              <dd>{source.encoding}</dd>
            </>
          ) : null}
          {versionOf ? (
            <>
              <dt>Version of</dt>
              <dd>
                {versionOf.letter} · {versionOf.title}
              </dd>
            </>
          ) : null}
          <dt>SHA-256</dt>
          <dd title={article.textHash}>{article.textHash.slice(0, 12)}…</dd>
        </dl>
        <ArticleSource article={article} />
        <DiscussionSection about={article} />
      </div>
    </>
  );
}
