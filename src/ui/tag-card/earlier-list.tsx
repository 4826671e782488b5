import { valuesFor } from '../../domain/commands/copy-attributes.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { EarlierCoding } from '../../analysis/earlier-codings.ts';
import { wordsOf } from '../annotations/excerpt.ts';
import { goTo } from '../annotations/go-to.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { requestFocus } from '../reading/focus.ts';
import { tagSelection } from '../reading/tagging.ts';
import { Button } from '../shared/button.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import { codingInWords } from './coding-in-words.ts';
import { earlierInWords, type Question } from './question.ts';
import classes from './tag-card.module.css';

/** More than these are counted, not shown. */
const MOST = 20;

interface EarlierListProps {
  readonly earlier: readonly EarlierCoding[];
  readonly question: Question;
  readonly state: SessionState;
}

/** How the same words, or nearly the same, were coded before: go there, or say the same here. */
export function EarlierList({ earlier, question, state }: EarlierListProps) {
  const context = useActionContext();
  const { workspace } = context;
  const { annotation } = question;
  const take = async (source: Annotation) => {
    const tag = state.tags.get(source.tagId);
    if (annotation) {
      await workspace.run('copyAttributes', { from: source.id, to: [annotation.id], coded: 'keep' });
    } else if (tag) {
      await tagSelection(context, tag, { attributes: valuesFor(tag, source, state) });
    }
    requestFocus('text');
  };
  return (
    <section aria-label="Coded before">
      <h3 className={classes['heading']}>
        {earlierInWords(state, earlier) || 'These words were not coded before'}
      </h3>
      <ul className={classes['rows']}>
        {earlier.slice(0, MOST).map(({ annotation: source, isSame }) => {
          const tag = state.tags.get(source.tagId);
          const letter = state.articles.get(source.target.articleId)?.letter ?? '?';
          const coding = codingInWords(tag, source.attributes, state.entities);
          const targetTag = annotation ? state.tags.get(annotation.tagId) : tag;
          const canTake =
            targetTag !== undefined &&
            (!annotation || Object.keys(valuesFor(targetTag, source, state)).length > 0);
          const name = `${tag?.name ?? 'deleted tag'} in article ${letter}`;
          return (
            <li key={source.id} className={classes['row']}>
              {isSame ? null : (
                <span className={classes['words']} dir="auto">
                  {wordsOf(source)}
                </span>
              )}
              <p className={classes['meta']}>
                {tag ? <TagBadge tag={tag} size="small" /> : null}
                <span dir="auto">{coding || 'no values'}</span>
              </p>
              <div className={classes['acts']}>
                <Button
                  className={classes['act'] ?? ''}
                  aria-label={`Go to the ${name}`}
                  onClick={() => void goTo(workspace, source).then(() => requestFocus('text', source.id))}
                >
                  Article {letter}
                </Button>
                {canTake ? (
                  <Button
                    className={classes['act'] ?? ''}
                    aria-label={`${annotation ? 'Take the values of' : 'Code like'} the ${name}`}
                    onClick={() => void take(source)}
                  >
                    {annotation ? 'Take values' : 'Code like this'}
                  </Button>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      {earlier.length > MOST ? <p className={classes['note']}>The first {MOST} are shown.</p> : null}
    </section>
  );
}
