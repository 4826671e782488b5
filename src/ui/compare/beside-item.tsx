import { Menu } from '@mantine/core';
import type { ArticleId } from '../../domain/ids.ts';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import { openBeside } from './open-beside.ts';

/** In an article's menu: beside the one that is open, unless it is on screen itself. */
export function BesideItem({ articleId }: { readonly articleId: ArticleId }) {
  const workspace = useWorkspace();
  const isOpen = useView(
    (view) => view.articleId === articleId || (view.room === 'compare' && view.columns.includes(articleId)),
  );
  return isOpen ? null : (
    <Menu.Item onClick={() => openBeside(workspace, articleId)}>Open beside this article</Menu.Item>
  );
}
