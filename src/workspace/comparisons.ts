import type { ComparedText } from '../domain/alignment.ts';
import { articlesInOrder, type SessionState } from '../domain/session-state.ts';
import { NOTHING_COMPARED } from '../state/comparison-store.ts';
import type { Core } from './core.ts';

/** Texts that are on disk only are not compared yet: they come when somebody opens them, or ahead (`texts.ts`). */
const comparedTexts = (state: SessionState): readonly ComparedText[] =>
  articlesInOrder(state).flatMap(({ id, textHash, bodyStart }) => {
    const content = state.texts.get(id);
    return content
      ? [{ articleId: id, textHash, text: content.text, blocks: content.blocks, bodyStart }]
      : [];
  });

const sameTexts = (a: readonly ComparedText[], b: readonly ComparedText[]): boolean =>
  a.length === b.length &&
  a.every(
    ({ articleId, textHash, bodyStart }, index) =>
      articleId === b[index]?.articleId &&
      textHash === b[index]?.textHash &&
      bodyStart === b[index]?.bodyStart,
  );

/** Comparing that goes on by itself. */
export interface Comparing {
  /** Tries once more, after an attempt that broke off. */
  again(): void;
  stop(): void;
}

/**
 * Keeps what the articles have in common up to date: compares them again, away from the page, whenever one comes, goes
 * or gets another body start. What was known stays on screen until the new answer is there.
 */
export function keepCompared(core: Core): Comparing {
  const { session, comparison, ports } = core;
  let running = new AbortController();
  let asked: readonly ComparedText[] = [];
  let sessionId = session.getState().sessionId;
  let articles: SessionState['articles'] | null = null;
  let texts: SessionState['texts'] | null = null;

  const compare = async (): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const mine = asked;
    const total = (mine.length * (mine.length - 1)) / 2;
    comparison.setState({ progress: total > 0 ? { done: 0, total } : null });
    const pairs = await ports.aligner.align(mine, {
      signal,
      onProgress: (done, total) => {
        if (!signal.aborted) comparison.setState({ progress: { done, total } });
      },
    });
    if (signal.aborted) return;
    comparison.setState(
      pairs === null
        ? { progress: null, failed: true }
        : {
            pairs,
            compared: new Set(mine.map(({ articleId }) => articleId)),
            progress: null,
            failed: false,
          },
    );
  };

  const look = (): void => {
    const { state, sessionId: now } = session.getState();
    if (now !== sessionId) {
      sessionId = now;
      running.abort();
      asked = [];
      comparison.setState(NOTHING_COMPARED, true);
    }
    if (!state || (state.articles === articles && state.texts === texts)) return;
    articles = state.articles;
    texts = state.texts;
    const next = comparedTexts(state);
    if (sameTexts(next, asked)) return;
    asked = next;
    void compare();
  };

  look();
  const unsubscribe = session.subscribe(look);
  return {
    again: () => void compare(),
    stop: () => {
      unsubscribe();
      running.abort();
    },
  };
}
