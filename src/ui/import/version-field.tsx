import { useId, useMemo, useState } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import type { Article } from '../../domain/records/article.ts';
import { articlesInOrder } from '../../domain/session-state.ts';
import { TextField } from '../shared/text-field.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './row-details.module.css';

interface VersionFieldProps {
  readonly of: ArticleId;
  /** The one it resembles. */
  readonly likely: ArticleId | null;
  readonly onChange: (of: ArticleId) => void;
}

/** So many articles are offered at once; typing finds the others. */
const MOST = 50;

const nameOf = ({ letter, title }: Article): string => `${letter} · ${title}`;

/** Of which article a text is a new version: the likely one, or any other found by letter or title. */
export function VersionField({ of, likely, onChange }: VersionFieldProps) {
  const id = useId();
  const state = useSession((view) => view.state);
  const [sought, setSought] = useState('');
  const { offered, hasMore } = useMemo(() => {
    const all = state ? articlesInOrder(state) : [];
    const wanted = sought.trim().toLocaleLowerCase();
    const fitting = all.filter(
      ({ letter, title }) =>
        wanted === '' || letter.toLocaleLowerCase() === wanted || title.toLocaleLowerCase().includes(wanted),
    );
    const first = all.filter((article) => article.id === of || article.id === likely);
    const list = [...new Set([...first, ...fitting.slice(0, MOST)])];
    return { offered: list, hasMore: all.length > MOST };
  }, [state, sought, of, likely]);
  return (
    <div className={classes['version']}>
      <label htmlFor={id} className={classes['versionLabel']}>
        New version of
      </label>
      <select
        id={id}
        className={classes['select']}
        value={of}
        onChange={({ currentTarget }) => onChange(currentTarget.value as ArticleId)}
      >
        {offered.map((article) => (
          <option key={article.id} value={article.id}>
            {nameOf(article)}
          </option>
        ))}
      </select>
      {hasMore && (
        <TextField
          label="Find an article by letter or title"
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
    </div>
  );
}
