import { useMemo } from 'react';
import { useStore } from 'zustand';
import { clusters } from '../../analysis/alignment/clusters.ts';
import { lonersAmong } from '../../domain/comparison-report.ts';
import { littleInCommon } from '../../domain/comparison-words.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { useAppCommands } from '../keys/app-commands.tsx';
import { nothingInCommon } from '../sentences/comparison.ts';
import { Button } from '../shared/button.tsx';
import { numberInWords } from '../shared/in-locale.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { namedArticles, rankedPairs, sharingGroups } from './overview-facts.ts';
import { OverviewGroups } from './overview-groups.tsx';
import { OverviewList } from './overview-list.tsx';
import { OverviewMatrix } from './overview-matrix.tsx';
import { OverviewProgress } from './overview-progress.tsx';
import classes from './overview.module.css';

/** With more articles than this a table is no longer read at a glance. */
const MATRIX_LIMIT = 26;

interface OverviewProps {
  readonly state: SessionState;
  readonly onOpen: (a: ArticleId, b: ArticleId) => void;
  readonly onClose: () => void;
}

export function Overview({ state, onOpen, onClose }: OverviewProps) {
  const { articles: records, entities } = state;
  // Not again with every annotation.
  // oxlint-disable-next-line react/exhaustive-deps
  const articles = useMemo(() => namedArticles(state), [records, entities]);
  const { comparison } = useWorkspace();
  const pairs = useStore(comparison, (view) => view.pairs);
  const compared = useStore(comparison, (view) => view.compared);
  const known = useMemo(() => ({ pairs, compared }), [pairs, compared]);
  const ranked = useMemo(() => rankedPairs(known, articles), [known, articles]);
  const groups = useMemo(
    () =>
      sharingGroups(
        clusters(
          pairs,
          articles.map(({ id }) => id),
        ),
        articles,
      ),
    [pairs, articles],
  );
  const apart = useMemo(() => {
    const looked = articles.filter(({ id }) => compared.has(id));
    const ids = new Set(
      lonersAmong(
        looked.map(({ id }) => id),
        pairs,
      ),
    );
    return {
      alone: looked.filter(({ id }) => ids.has(id)).map(({ letter }) => letter),
      others: looked.filter(({ id }) => !ids.has(id)).map(({ letter }) => letter),
    };
  }, [pairs, compared, articles]);

  if (articles.length < 2) return <OneArticle isEmpty={articles.length === 0} onClose={onClose} />;
  return (
    <div className={classes['overview']}>
      <OverviewProgress articles={articles} />
      {apart.others.length === 0 && apart.alone.length > 1 && (
        <p className={classes['sentence']}>{nothingInCommon(apart.alone)}</p>
      )}
      {articles.length <= MATRIX_LIMIT ? (
        <OverviewMatrix articles={articles} known={known} onOpen={onOpen} />
      ) : (
        ranked.length > 0 && <OverviewList pairs={ranked} onOpen={onOpen} />
      )}
      {apart.others.length > 0 && apart.alone.length > 0 && (
        <p className={classes['sentence']}>{littleInCommon(apart.alone, apart.others, numberInWords)}</p>
      )}
      <OverviewGroups groups={groups} />
    </div>
  );
}

function OneArticle({ isEmpty, onClose }: { readonly isEmpty: boolean; readonly onClose: () => void }) {
  const { pickArticles } = useAppCommands();
  return (
    <div className={classes['overview']}>
      <p className={classes['sentence']}>
        {isEmpty
          ? 'There are no articles to compare yet.'
          : 'One article alone has nothing to be compared with.'}
      </p>
      <div>
        <Button
          look="primary"
          onClick={() => {
            onClose();
            pickArticles();
          }}
        >
          Add articles…
        </Button>
      </div>
    </div>
  );
}
