import { useDeferredValue, useMemo, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { Tag } from '../../domain/records/codebook.ts';
import { digitOf } from '../inspector/digit.ts';
import { isField } from '../keys/field.ts';
import { useTags } from '../keys/use-actions.ts';
import { readingStore } from '../reading/reading-store.ts';
import { later } from '../shared/later.tsx';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { CardExamples } from './card-examples.tsx';
import { CardFields } from './card-fields.tsx';
import { CardHead } from './card-head.tsx';
import { cardStore } from './card-store.ts';
import { EarlierList } from './earlier-list.tsx';
import { earlierOf, questionOf, tagOf } from './question.ts';
import classes from './tag-card.module.css';

const Discussion = later(async () => (await import('../comments/discussion.tsx')).Discussion);

/** What the codebook says of the tag in question, and how such words were coded before. Follows the text. */
export function TagCard() {
  const workspace = useWorkspace();
  const tags = useTags();
  const state = useDeferredValue(useSession((session) => session.state));
  const articleId = useView((view) => view.articleId);
  const activeId = useView((view) => view.activeId);
  // The selection shows in the text first: what was said of such words follows.
  const selection = useDeferredValue(useView((view) => view.selection));
  const layers = useView((view) => view.layers);
  const pointedTag = useStore(readingStore, (reading) => reading.pointedTag);
  const armedTag = useStore(readingStore, (reading) => reading.armedTag);
  const chosen = useStore(cardStore, (card) => card.chosen);
  const question = useMemo(
    () => state && questionOf(state, { articleId, activeId, selection }, { pointedTag, armedTag }),
    [state, articleId, activeId, selection, pointedTag, armedTag],
  );
  const earlier = useMemo(
    () => (state && question ? earlierOf(state, question, layers) : []),
    [state, question, layers],
  );
  const guidelines = state?.codebooks.get(state.session.codebookId)?.guidelines.trim() ?? '';
  if (!state || !question) return null;
  const tag = state.tags.get(tagOf(state, question, earlier, chosen) ?? ('' as never));
  if (!tag) return <p className={classes['empty']}>The codebook has no tags yet.</p>;

  const pageTo = (next: Tag | undefined) => {
    if (!next) return;
    cardStore.setState({ chosen: { tagId: next.id, under: question.subject } });
    workspace.say(`${next.name}: ${next.help || 'no definition'}`);
  };
  const pageBy = (step: 1 | -1) =>
    pageTo(tags[(tags.findIndex(({ id }) => id === tag.id) + step + tags.length) % tags.length]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isField(event.target)) return;
    const digit = digitOf(event.nativeEvent);
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    if (digit !== null) pageTo(tags.find(({ hotkey }) => hotkey === String(digit)) ?? tags[digit - 1]);
    else if (event.key === 'ArrowRight') pageBy(isRtl ? -1 : 1);
    else if (event.key === 'ArrowLeft') pageBy(isRtl ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className={classes['page']} aria-label={`Tag card: ${tag.name}`} onKeyDown={onKeyDown}>
      <CardHead tag={tag} state={state} onPrevious={() => pageBy(-1)} onNext={() => pageBy(1)} />
      <div
        className={classes['body']}
        data-card-stop
        role="group"
        aria-label={`About ${tag.name}`}
        // Without a Tab stop nobody could scroll it with the keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <p className={classes['help']} dir="auto">
          {tag.help || 'The codebook has no definition of it.'}
        </p>
        {question.words === '' ? null : <EarlierList earlier={earlier} question={question} state={state} />}
        <CardExamples tag={tag} state={state} />
        <CardFields tag={tag} />
        <section aria-label={`Comments on ${tag.name}`}>
          <h3 className={classes['heading']}>Comments</h3>
          <Discussion about={{ type: 'tag', id: tag.id }} />
        </section>
        {guidelines === '' ? null : (
          <details className={classes['guidelines']}>
            <summary>Guidelines of the codebook</summary>
            <p dir="auto">{guidelines}</p>
          </details>
        )}
      </div>
    </section>
  );
}
