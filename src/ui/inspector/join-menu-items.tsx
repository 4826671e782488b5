import { Menu } from '@mantine/core';
import type { Annotation } from '../../domain/records/annotation.ts';
import { annotationsOf } from '../../domain/session-state.ts';
import { excerptOf, wordsOf } from '../annotations/excerpt.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { neighboursOf } from './neighbours.ts';

/** What the annotation can be joined with. In the document only while the menu is open: it looks at the whole article. */
export function JoinMenuItems({ annotation }: { readonly annotation: Annotation }) {
  const workspace = useWorkspace();
  const ofArticle = useSession(({ state }) => state && annotationsOf(state, annotation.target.articleId));
  const neighbours = ofArticle ? neighboursOf(annotation, ofArticle) : [];
  if (neighbours.length === 0) return <Menu.Item disabled>Nothing else here has this tag</Menu.Item>;
  return neighbours.map((other) => (
    <Menu.Item
      key={other.id}
      onClick={() => void workspace.run('joinAnnotations', { ids: [annotation.id, other.id] })}
    >
      <span dir="auto">{excerptOf(wordsOf(other)).head}</span>
    </Menu.Item>
  ));
}
