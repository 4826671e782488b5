import { earliestInWords, groupInWords } from '../sentences/comparison.ts';
import { LongList } from '../history/long-list.tsx';
import type { SharingGroup } from './overview-facts.ts';
import classes from './overview.module.css';

/** About how high a row is, in CSS pixels. */
const HEIGHT = 56;

/** Three or more articles with the same passages, and which of them is the earliest by date: no more than a hint. */
export function OverviewGroups({ groups }: { readonly groups: readonly SharingGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <section>
      <h3 className={classes['heading']}>Groups that share passages</h3>
      <LongList
        items={groups}
        keyOf={({ articles }) => articles.map(({ id }) => id).join()}
        label="Groups that share passages"
        height={HEIGHT}
      >
        {({ articles, passages, earliest }) => (
          <>
            <span>
              {groupInWords(
                articles.map(({ letter }) => letter),
                passages,
              )}
            </span>
            {earliest?.publishedAt && (
              <span className={classes['aside']}>
                {' '}
                {earliestInWords(earliest.letter, earliest.publishedAt)}
              </span>
            )}
          </>
        )}
      </LongList>
    </section>
  );
}
