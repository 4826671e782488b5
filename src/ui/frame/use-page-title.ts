import { useEffect } from 'react';
import { showsText } from '../../state/rooms.ts';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { roomOf } from './rooms.tsx';

const NAME = 'Parallax';

/**
 * Names the page in tabs, windows and lists of them, what changes most often first: "A: The article – Its session –
 * Parallax", or the room where no article is read. A screen reader says it on arrival (WCAG 2.4.2).
 */
export function usePageTitle(): void {
  const room = useView((view) => view.room);
  const articleId = useView((view) => view.articleId);
  const session = useSession(({ state }) => state?.session.title ?? null);
  const article = useSession(({ state }) => {
    const open = articleId === null ? undefined : state?.articles.get(articleId);
    return open ? `${open.letter}: ${open.title}` : null;
  });
  const place = showsText(room) ? article : (roomOf(room)?.label ?? null);
  const title = session === null ? NAME : [place, session, NAME].filter(Boolean).join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
