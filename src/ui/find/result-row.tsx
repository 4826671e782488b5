import type { Article } from '../../domain/records/article.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { isSuperseded } from '../../state/versions.ts';
import { counted, dateInWords } from '../shared/in-locale.ts';
import { TagBadge } from '../shared/tag-badge.tsx';
import { ContextLine } from './context-line.tsx';
import type { FoundItem, FoundRow } from './found-items.ts';
import classes from './results.module.css';

interface ResultRowProps {
  readonly row: FoundRow;
  readonly state: SessionState;
  readonly index: number;
  readonly isStop: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
}

/** A heading for an article, or a hit in its context with the letters of the tags on it. */
export function ResultRow({ row, state, index, isStop, onOpen, onFocus }: ResultRowProps) {
  const shared = {
    type: 'button',
    'data-row': index,
    tabIndex: isStop ? 0 : -1,
    onClick: onOpen,
    onFocus,
  } as const;
  if (row.kind === 'group') {
    const article = row.articleId ? state.articles.get(row.articleId) : undefined;
    return (
      <button {...shared} className={classes['group']}>
        <span className={classes['groupName']}>{headingOf(article, state)}</span>
        <span className={classes['groupTitle']} dir="auto">
          {article?.title}
        </span>
        <span className={classes['count']}>{counted(row.count, 'hit')}</span>
      </button>
    );
  }
  return (
    <button {...shared} className={classes['hit']}>
      <Before item={row.item} state={state} />
      <ContextLine line={row.item.line} />
    </button>
  );
}

function headingOf(article: Article | undefined, state: SessionState): string {
  if (!article) return 'Names and comments';
  const outlet = article.outletId && state.entities.get(article.outletId)?.name;
  const isEarlier = isSuperseded(state.articles, article.id);
  return [
    article.letter,
    outlet,
    article.publishedAt && dateInWords(article.publishedAt),
    isEarlier && 'earlier version',
  ]
    .filter(Boolean)
    .join(' · ');
}

const FEW = 3;

/** What lies on a hit in a text; of any other hit, what it is. */
function Before({ item, state }: { readonly item: FoundItem; readonly state: SessionState }) {
  const tags = [...new Set(item.annotations.map(({ tagId }) => tagId))].flatMap(
    (id) => state.tags.get(id) ?? [],
  );
  const more = tags.length - FEW;
  return (
    <span className={classes['lead']}>
      {tags.slice(0, FEW).map((tag) => (
        <TagBadge key={tag.id} tag={tag} size="small" />
      ))}
      {more > 0 && <span>+{more}</span>}
      {item.record && <span className={classes['label']}>{item.record.label}</span>}
    </span>
  );
}
