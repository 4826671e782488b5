import { Menu } from '@mantine/core';
import type { Article } from '../../domain/records/article.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { askVersionOf } from './versions-store.ts';

/** In an article's menu: what it is a version of, and what changed since that one. */
export function VersionItems({ article }: { readonly article: Article }) {
  const workspace = useWorkspace();
  const earlier = useSession(({ state }) => article.versionOf && state?.articles.get(article.versionOf));
  const isOnly = useSession(({ state }) => (state?.articles.size ?? 0) < 2);
  const compare = async () => {
    if (!earlier) return;
    const { compareVersions } = await import('./compare-versions.ts');
    await compareVersions(workspace, earlier.id, article.id);
  };
  if (isOnly) return null;
  return (
    <>
      {earlier && <Menu.Item onClick={() => void compare()}>Compare with {earlier.letter}</Menu.Item>}
      <Menu.Item onClick={() => askVersionOf(article.id)}>A new version of …</Menu.Item>
    </>
  );
}
