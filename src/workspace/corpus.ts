import type { CorpusText, FoundPart, SimilarText } from '../analysis/finding/corpus-messages.ts';
import type { FindProblem, FindQuery } from '../analysis/finding/query.ts';
import type { ArticleId } from '../domain/ids.ts';
import type { Article } from '../domain/records/article.ts';
import { ok, type Result } from '../domain/result.ts';
import { articlesInOrder } from '../domain/session-state.ts';
import { currentArticles } from '../state/versions.ts';
import type { Core } from './core.ts';
import type { Corpus } from './ports.ts';

export interface FindOptions {
  /** Only in these, in this order; default: in every article, in the order of their letters. */
  readonly within?: readonly ArticleId[];
  /** Without articles that have a later version. */
  readonly newestOnly?: boolean;
  /** So many hits are handed over, the first that come; the others are counted. */
  readonly limit?: number;
  readonly withLines?: boolean;
  readonly onPart: (part: FoundPart) => void;
  readonly signal?: AbortSignal;
}

/** The texts of the open session as they are kept away from the page. */
export interface CorpusKeeper {
  /** Resolves when all texts that can be read are there. */
  ready(): Promise<void>;
  find(query: FindQuery, options: FindOptions): Promise<Result<void, FindProblem> | null>;
  /** As the worker does it, and once more where it was lost meanwhile. */
  readonly findWritten: Corpus['findWritten'];
  /** Once all texts are there. Null: it could not be found out. */
  similar(text: string): Promise<readonly SimilarText[] | null>;
}

/** So many UTF-16 units are handed over at a time: cloning them takes a few milliseconds. */
const BATCH = 500_000;

const keepers = new WeakMap<Core, Promise<CorpusKeeper>>();

/** One for each workspace, from the first time on that somebody asks. */
export function corpusOf(core: Core): Promise<CorpusKeeper> {
  let keeper = keepers.get(core);
  if (!keeper) {
    keeper = core.ports.corpus().then((corpus) => keepCorpus(core, corpus));
    keepers.set(core, keeper);
    // Its code may not have come: the next who asks tries again.
    keeper.catch(() => keepers.delete(core));
  }
  return keeper;
}

/**
 * Hands texts over as articles come, and lets go of them as articles go. Those that are on disk only are read for the
 * corpus alone. Nothing that is edited waits for it: annotations don't concern it.
 */
function keepCorpus(core: Core, corpus: Corpus): CorpusKeeper {
  const { session, ports } = core;
  const unreadable = new Set<ArticleId>();
  let filling: Promise<void> | null = null;
  let waiting: (() => void)[] = [];
  let sessionId = session.getState().sessionId;
  let articles = session.getState().state?.articles;

  const isThere = ({ id, textHash }: Article): boolean => corpus.has(id, textHash);
  /** One that could not be read may have come by another way. */
  const isReadable = ({ id }: Article): boolean =>
    !unreadable.has(id) || session.getState().state?.texts.has(id) === true;
  const lacking = (): readonly Article[] => {
    const { state } = session.getState();
    return state ? articlesInOrder(state).filter((article) => !isThere(article) && isReadable(article)) : [];
  };
  const tell = (): void => {
    const all = waiting;
    waiting = [];
    for (const go of all) go();
  };
  const arrival = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));

  const textOf = async ({ id, textHash, language }: Article): Promise<CorpusText | null> => {
    const loaded = session.getState().state?.texts.get(id)?.text;
    if (loaded !== undefined) return { articleId: id, textHash, language, text: loaded };
    const { open } = core;
    const read = open ? await open.storage.loadText(id) : null;
    if (core.open !== open) return null;
    if (read?.ok && read.value) return { articleId: id, textHash, language, text: read.value.text };
    unreadable.add(id);
    return null;
  };

  const fill = async (): Promise<void> => {
    for (let left = lacking(); left.length > 0; left = lacking()) {
      const batch: CorpusText[] = [];
      let units = 0;
      const now = sessionId;
      for (const article of left) {
        const text = await textOf(article);
        if (now !== sessionId) break;
        if (!text) continue;
        batch.push(text);
        units += text.text.length;
        if (units > BATCH) break;
      }
      if (now === sessionId) corpus.put(batch);
      tell();
      await ports.timing.pause();
    }
  };
  const startFilling = (): Promise<void> =>
    (filling ??= fill().finally(() => {
      filling = null;
      tell();
    }));

  const look = (): void => {
    const { state, sessionId: now } = session.getState();
    if (now === sessionId && state?.articles === articles) return;
    if (now !== sessionId) {
      // Ids of articles are derived from their texts: another session may have the same ones, and their texts.
      sessionId = now;
      unreadable.clear();
    }
    articles = state?.articles;
    corpus.keepOnly(new Set(articles?.keys()));
    void startFilling();
  };
  session.subscribe(look);
  corpus.onLost(() => void startFilling());
  void startFilling();

  const wanted = (within: readonly ArticleId[] | undefined, newestOnly: boolean): readonly Article[] => {
    const { state } = session.getState();
    if (!state) return [];
    if (within) return within.flatMap((id) => state.articles.get(id) ?? []);
    return newestOnly ? currentArticles(state) : articlesInOrder(state);
  };

  return {
    async ready() {
      while (lacking().length > 0) await startFilling();
    },
    async find(query, options) {
      const { within, newestOnly = false, limit = Number.MAX_SAFE_INTEGER, withLines = false } = options;
      const { onPart, signal } = options;
      const done = new Set<ArticleId>();
      let left = limit;
      let lost = false;
      for (const article of within ? wanted(within, newestOnly) : []) {
        if (isThere(article) || !session.getState().state?.texts.has(article.id)) continue;
        const text = await textOf(article);
        if (text) corpus.put([text]);
      }
      for (;;) {
        const all = wanted(within, newestOnly);
        const articleIds = all.filter((one) => !done.has(one.id) && isThere(one)).map(({ id }) => id);
        const before = done.size;
        let counted = 0;
        const asked = await corpus.find(query, {
          articleIds,
          limit: left,
          withLines,
          ...(signal && { signal }),
          onPart: (part) => {
            for (const { hits } of part.found) left -= hits.length / 2;
            // What was handed over is not looked for again, should the worker go away before its end.
            for (const id of articleIds.slice(counted, part.searched)) done.add(id);
            counted = part.searched;
            onPart({ ...part, searched: before + part.searched, total: all.length });
          },
        });
        if (signal?.aborted) return null;
        if (asked && !asked.ok) return asked;
        // Somebody else's pattern took the worker with it: once more, with new texts.
        if (!asked && lost) return null;
        lost ||= !asked;
        const open = wanted(within, newestOnly).filter((one) => !done.has(one.id) && isReadable(one));
        if (open.length === 0) return ok(undefined);
        if (!open.some(isThere)) {
          void startFilling();
          await arrival();
        }
        if (signal?.aborted) return null;
      }
    },
    async findWritten(query, written, limit, signal) {
      const asked = await corpus.findWritten(query, written, limit, signal);
      // Somebody else's pattern took the worker with it: once more, with the next one.
      return asked || signal?.aborted ? asked : corpus.findWritten(query, written, limit, signal);
    },
    async similar(text) {
      await this.ready();
      return corpus.similar(text);
    },
  };
}
