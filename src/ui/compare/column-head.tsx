import { Menu } from '@mantine/core';
import type { ArticleId } from '../../domain/ids.ts';
import type { Article } from '../../domain/records/article.ts';
import { MOST_COLUMNS } from '../../state/columns.ts';
import { useArticles } from '../articles/use-article-rows.ts';
import { Button } from '../shared/button.tsx';
import { useMenuReturn } from '../shared/use-menu-return.ts';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { addColumn, moveColumn, replaceColumn } from './change-columns.ts';
import classes from './column.module.css';
import { closeColumn } from './open-beside.ts';

interface ColumnHeadProps {
  readonly article: Article;
  readonly index: number;
  readonly isCurrent: boolean;
}

/** Which article a column shows, and what can be done with the column. */
export function ColumnHead({ article, index, isCurrent }: ColumnHeadProps) {
  const workspace = useWorkspace();
  const { button, menu } = useMenuReturn();
  const columns = useView((view) => view.columns);
  const articles = useArticles();
  const nameOf = useOutletName();
  const others = articles.filter(({ id }) => !columns.includes(id));
  const name = (id: ArticleId) => {
    const found = articles.find((one) => one.id === id);
    return found ? `${found.letter}: ${nameOf(found) ?? found.title}` : '';
  };
  return (
    <header className={classes['head']} dir="auto">
      <span className={classes['letter']}>{article.letter}</span>
      <div className={classes['names']}>
        <h2 className={classes['outlet']} aria-current={isCurrent || undefined}>
          {nameOf(article) ?? 'Which outlet?'}
        </h2>
        <p className={classes['title']} dir="auto" title={article.title}>
          {article.title}
        </p>
      </div>
      <Menu position="bottom-end" withinPortal={false} width={260} {...menu}>
        <Menu.Target>
          <Button ref={button} aria-label={`Column ${index + 1}, article ${article.letter}: change it`}>
            ⋯
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
          <Menu.Item disabled={index === 0} onClick={() => moveColumn(workspace, article.id, -1)}>
            Move to the left
          </Menu.Item>
          <Menu.Item
            disabled={index === columns.length - 1}
            onClick={() => moveColumn(workspace, article.id, 1)}
          >
            Move to the right
          </Menu.Item>
          <Menu.Item onClick={() => closeColumn(workspace, article.id)}>Close this column</Menu.Item>
          {others.length > 0 && columns.length < MOST_COLUMNS && (
            <>
              <Menu.Divider />
              <Menu.Label>One more column</Menu.Label>
              {others.map(({ id }) => (
                <Menu.Item key={id} onClick={() => addColumn(workspace, id, index + 1)}>
                  Add {name(id)}
                </Menu.Item>
              ))}
            </>
          )}
          {others.length > 0 && (
            <>
              <Menu.Divider />
              <Menu.Label>Another article in this column</Menu.Label>
              {others.map(({ id }) => (
                <Menu.Item key={id} onClick={() => replaceColumn(workspace, article.id, id)}>
                  Show {name(id)}
                </Menu.Item>
              ))}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}

function useOutletName(): (article: Article) => string | null {
  const entities = useSession(({ state }) => state?.entities);
  return ({ outletId }) => (outletId && entities?.get(outletId)?.name) || null;
}
