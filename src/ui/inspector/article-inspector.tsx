import type { Article } from '../../domain/records/article.ts';
import { NamesButton } from '../entities/names-button.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { draftKey } from './drafts.ts';
import { DraftText } from './draft-text.tsx';
import { Field } from './field.tsx';
import classes from './inspector.module.css';
import { OutletInput } from './outlet-input.tsx';
import { counted } from './words.ts';

/** What is known about the open article, while no annotation is active. Its text can't be changed, all else can. */
export function ArticleInspector({ article }: { readonly article: Article }) {
  const workspace = useWorkspace();
  const versionOf = useSession(({ state }) => article.versionOf && state?.articles.get(article.versionOf));
  const { id, source } = article;
  const edit = async (fields: Omit<Parameters<typeof workspace.run<'editArticle'>>[1], 'id'>) =>
    (await workspace.run('editArticle', { id, ...fields })).ok;

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
        <div className={classes.fields}>
          {title}
          <Field key={`${id} outlet`} label="Outlet">
            {(ids) => <OutletInput article={article} ids={ids} />}
          </Field>
          {others}
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
      </div>
    </>
  );
}
