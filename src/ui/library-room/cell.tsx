import { freeField } from '../../domain/article-fields.ts';
import type { TagId } from '../../domain/ids.ts';
import type { LibraryRow } from '../../state/library-rows.ts';
import { dateInWords, numberInWords } from '../shared/in-locale.ts';
import type { ShownColumn } from './columns.ts';
import classes from './library-table.module.css';
import { languageInWords, STATUS_WORDS, versionInWords } from './words.ts';

/** What a row shows in a column. What is not known is left empty, so that the eye finds what is there. */
export function Cell({ row, column }: { readonly row: LibraryRow; readonly column: ShownColumn }) {
  const { article } = row;
  switch (column.id) {
    case 'letter':
      return <b className={classes['letter']}>{article.letter}</b>;
    case 'title':
      return (
        <span className={classes['title']} dir="auto" title={article.title} data-part="open">
          {article.title}
        </span>
      );
    case 'outlet':
      return <Words>{row.outlet}</Words>;
    case 'published':
      return article.publishedAt ? (
        <time dateTime={article.publishedAt} title={article.publishedAt}>
          {dateInWords(article.publishedAt)}
        </time>
      ) : null;
    case 'author':
      return <Words>{article.author ?? null}</Words>;
    case 'language':
      return article.language ? (
        <abbr title={languageInWords(article.language)}>{article.language}</abbr>
      ) : null;
    case 'labels':
      return article.labels && article.labels.length > 0 ? <Words>{article.labels.join(', ')}</Words> : null;
    case 'words':
      return numberInWords(article.wordCount);
    case 'annotations':
      return numberOrNothing(row.annotations);
    case 'status':
      return (
        <span className={classes['status']} data-status={row.status}>
          <span aria-hidden="true" className={classes['sign']} />
          <span className={classes['statusWord']}>{STATUS_WORDS[row.status]}</span>
        </span>
      );
    case 'coders':
      return row.coders.length > 0 ? <Words>{row.coders.join(', ')}</Words> : null;
    case 'version':
      return versionInWords(row);
    case 'file':
      return <Words>{article.source.fileName}</Words>;
    default: {
      const [kind, name] = [
        column.id.slice(0, column.id.indexOf(':')),
        column.id.slice(column.id.indexOf(':') + 1),
      ];
      return kind === 'tag' ? (
        numberOrNothing(row.counts.get(name as TagId) ?? 0)
      ) : (
        <Words>{freeField(article, name)}</Words>
      );
    }
  }
}

/** Somebody's words, in their own direction; the whole of them on hover. */
function Words({ children }: { readonly children: string | null }) {
  return children === null ? null : (
    <span dir="auto" title={children}>
      {children}
    </span>
  );
}

/** Among many articles the noughts would hide the numbers. */
const numberOrNothing = (value: number): string | null => (value === 0 ? null : numberInWords(value));
