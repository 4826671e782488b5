import type { Article } from '../../domain/records/article.ts';
import { articleCodingIdOf } from '../../domain/records/article-coding.ts';
import { CheckField } from '../shared/check-field.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';

/** Whether whoever codes is done with the article. Ctrl/⌘+Enter says so and goes to the next. */
export function ArticleDone({ article }: { readonly article: Article }) {
  const workspace = useWorkspace();
  const actorId = useSession((view) => view.actorId);
  const done = useSession(
    ({ state }) => state?.articleCodings.get(articleCodingIdOf(article.id, actorId))?.done ?? false,
  );
  return (
    <CheckField
      label={`Done with article ${article.letter}`}
      checked={done}
      onChange={(next) => void workspace.run('setDone', { articleId: article.id, done: next })}
    />
  );
}
