import type { Mend, MergeReport } from '../../domain/merge/report.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { ArticleId, EntityId, TagId } from '../../domain/ids.ts';
import { LongList } from '../history/long-list.tsx';
import type { Names } from '../history/names.ts';
import { sentenceOfMend, type MendWords } from '../sentences/merge.ts';

interface MendListProps {
  readonly mends: MergeReport['mends'];
  readonly names: Names;
  readonly here: Pick<SessionState, 'articles'>;
  readonly label: string;
}

/** What was broken in the union of both, and how it is mended. */
export function MendList({ mends, names, here, label }: MendListProps) {
  return (
    <LongList items={mends} keyOf={(mend) => JSON.stringify(mend)} label={label} height={36}>
      {(mend) => <span dir="auto">{sentenceOfMend(mend, wordsFor(mend, names, here))}</span>}
    </LongList>
  );
}

function wordsFor(mend: Mend, names: Names, here: MendListProps['here']): MendWords {
  const tag = (id: string | null): string | null =>
    id === null ? null : (names.tags.get(id as TagId)?.name ?? 'a deleted tag');
  const article = (id: string): string => names.articles.get(id as ArticleId)?.title ?? 'without a title';
  switch (mend.kind) {
    case 'letter':
      return {
        title: article(mend.articleId),
        mine: here.articles.has(mend.articleId),
        from: null,
        to: null,
      };
    case 'tagParent':
      return { title: tag(mend.tagId) ?? '', mine: false, from: tag(mend.from), to: tag(mend.to) };
    case 'revived': {
      const name = names.entities.get(mend.id as EntityId)?.name ?? 'without a name';
      return { title: mend.type === 'article' ? article(mend.id) : name, mine: false, from: null, to: null };
    }
    case 'version':
      return { title: article(mend.articleId), mine: false, from: null, to: null };
  }
}
