import { Menu } from '@mantine/core';
import type { Article } from '../../domain/records/article.ts';
import { BesideItem } from '../compare/beside-item.tsx';
import { openDetails } from '../metadata/metadata-store.ts';
import { useMenuReturn } from '../shared/use-menu-return.ts';
import { VersionItems } from '../versions/version-items.tsx';
import type { EditableField } from './article-row.tsx';
import classes from './articles.module.css';

interface ArticleMenuProps {
  readonly article: Article;
  readonly done: boolean;
  readonly isStop: boolean;
  onEdit(field: EditableField): void;
  onDone(): void;
  onRemove(): void;
}

/** What else can be done with an article. */
export function ArticleMenu({ article, done, isStop, onEdit, onDone, onRemove }: ArticleMenuProps) {
  const { button, menu } = useMenuReturn();
  return (
    <Menu position="bottom-end" withinPortal={false} floatingStrategy="fixed" {...menu}>
      <Menu.Target>
        <button
          ref={button}
          type="button"
          className={classes.menu}
          aria-label={`Actions for article ${article.letter}`}
          tabIndex={isStop ? 0 : -1}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8h.01M8 8h.01M13 8h.01" />
          </svg>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onEdit('title')}>Change the title</Menu.Item>
        <Menu.Item onClick={() => onEdit('outlet')}>Change the outlet</Menu.Item>
        <Menu.Item onClick={() => onEdit('date')}>Change the date</Menu.Item>
        <Menu.Item onClick={() => openDetails([article.id])}>All details …</Menu.Item>
        <BesideItem articleId={article.id} />
        <VersionItems article={article} />
        <Menu.Item onClick={onDone}>{done ? 'Mark as not done' : 'Mark as done'}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={onRemove}>Remove article …</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
