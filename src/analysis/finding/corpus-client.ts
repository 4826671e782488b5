import type { ArticleId } from '../../domain/ids.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CorpusAnswer, CorpusRequest, CorpusText, FoundPart, SimilarText } from './corpus-messages.ts';
import type { FindProblem, FindQuery } from './query.ts';

/** What is used of a `Worker`. */
export type CorpusWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export interface LookOptions {
  readonly articleIds: readonly ArticleId[];
  /** So many hits are handed over, the first ones; the others are counted. Default: all. */
  readonly limit?: number;
  /** With the words around each hit. */
  readonly withLines?: boolean;
  readonly onPart: (part: FoundPart) => void;
  readonly signal?: AbortSignal;
}

export interface CorpusClient {
  /** Keeps these texts. Each is sent once, as long as its hash stays the same. */
  put(texts: readonly CorpusText[]): void;
  /** Lets go of all others. */
  keepOnly(articleIds: ReadonlySet<ArticleId>): void;
  has(articleId: ArticleId, textHash: string): boolean;
  /**
   * Looks in kept texts, in the order given; hits come in parts.
   *
   * @returns null when it was aborted or the worker broke
   */
  find(query: FindQuery, options: LookOptions): Promise<Result<void, FindProblem> | null>;
  /**
   * Runs a pattern over what people wrote, away from the page, where it can be ended.
   *
   * @returns by threes: number, start and end of its first hit; null when it was aborted or the worker broke
   */
  findWritten(
    query: FindQuery,
    written: readonly string[],
    limit: number,
    signal?: AbortSignal,
  ): Promise<Result<readonly number[], FindProblem> | null>;
  /** Kept texts that share passages with this one, the most alike first; null when the worker broke. */
  similar(text: string): Promise<readonly SimilarText[] | null>;
  /** The worker was ended, and what it kept is gone with it. */
  onLost(listener: () => void): void;
  /** Ends the worker. A later call starts a new one. */
  close(): void;
}

/** How long a pattern may be silent, in milliseconds. Nested repetitions can take years. */
const PATIENCE_MS = 2_000;

interface Waiting {
  take(answer: CorpusAnswer): void;
  giveUp(): void;
}

/** Talks to the worker that keeps the texts. It is started when there is something to keep. */
export function corpusClient(createWorker: () => CorpusWorker, patience: number = PATIENCE_MS): CorpusClient {
  const sent = new Map<ArticleId, string>();
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<() => void>();
  let worker: CorpusWorker | null = null;
  let lastId = 0;

  const end = (): void => {
    worker?.terminate();
    worker = null;
    sent.clear();
    const all = [...waiting.values()];
    waiting.clear();
    for (const { giveUp } of all) giveUp();
  };
  const lose = (): void => {
    if (!worker) return;
    end();
    for (const listener of listeners) listener();
  };
  const started = (): CorpusWorker => {
    if (worker) return worker;
    const created = createWorker();
    worker = created;
    created.addEventListener('message', ({ data }: MessageEvent<CorpusAnswer>) => {
      if (worker === created) waiting.get(data.id)?.take(data);
    });
    for (const broken of ['error', 'messageerror'] as const) {
      created.addEventListener(broken, () => {
        if (worker === created) lose();
      });
    }
    return created;
  };
  const post = (request: CorpusRequest): void => started().postMessage(request, []);

  /** Asks and hears until the end; a pattern that is silent for too long ends the worker. */
  const ask = (
    query: FindQuery,
    signal: AbortSignal | undefined,
    requestOf: (id: number) => CorpusRequest,
    hear: (answer: CorpusAnswer) => void,
  ): Promise<Result<void, FindProblem> | null> =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve(null);
        return;
      }
      const id = (lastId += 1);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const finish = (answer: Result<void, FindProblem> | null): void => {
        clearTimeout(timer);
        waiting.delete(id);
        signal?.removeEventListener('abort', stop);
        resolve(answer);
      };
      const stop = (): void => {
        finish(null);
        if (worker) post({ kind: 'stop', id });
        // One that hangs hears no message: it would keep everybody behind it waiting.
        if (query.isPattern) watchAfter(id);
      };
      const tooSlow = (): void => {
        finish(fail({ kind: 'patternTooSlow' }));
        lose();
      };
      const watch = (): void => {
        clearTimeout(timer);
        if (query.isPattern) timer = setTimeout(tooSlow, patience);
      };
      waiting.set(id, {
        take: (answer) => {
          watch();
          if (answer.kind === 'done') finish(answer.problem ? fail(answer.problem) : ok(undefined));
          else hear(answer);
        },
        giveUp: () => finish(null),
      });
      signal?.addEventListener('abort', stop);
      watch();
      post(requestOf(id));
    });

  return {
    put(texts) {
      const news = texts.filter(({ articleId, textHash }) => sent.get(articleId) !== textHash);
      if (news.length === 0) return;
      for (const { articleId, textHash } of news) sent.set(articleId, textHash);
      post({ kind: 'put', texts: news });
    },
    keepOnly(articleIds) {
      const gone = [...sent.keys()].filter((id) => !articleIds.has(id));
      if (gone.length === 0) return;
      for (const id of gone) sent.delete(id);
      post({ kind: 'drop', articleIds: gone });
    },
    has: (articleId, textHash) => sent.get(articleId) === textHash,
    find: (query, { articleIds, limit = Number.MAX_SAFE_INTEGER, withLines = false, onPart, signal }) =>
      ask(
        query,
        signal,
        (id) => ({ kind: 'find', id, query, articleIds, limit, withLines }),
        (answer) => {
          if (answer.kind === 'part') onPart(answer.part);
        },
      ),
    async findWritten(query, written, limit, signal) {
      const hits: number[] = [];
      const asked = await ask(
        query,
        signal,
        (id) => ({ kind: 'findWritten', id, query, written, limit }),
        (answer) => {
          if (answer.kind === 'written') hits.push(...answer.hits);
        },
      );
      return asked?.ok ? ok(hits) : asked;
    },
    similar: (text) =>
      new Promise((resolve) => {
        const id = (lastId += 1);
        const finish = (found: readonly SimilarText[] | null): void => {
          waiting.delete(id);
          resolve(found);
        };
        waiting.set(id, {
          take: (answer) => finish(answer.kind === 'similar' ? answer.found : null),
          giveUp: () => finish(null),
        });
        post({ kind: 'similar', id, text });
      }),
    onLost: (listener) => void listeners.add(listener),
    close: end,
  };

  /** Asks a question that costs nothing: no answer in time means that the worker hangs. */
  function watchAfter(stopped: number): void {
    const asked = worker;
    if (!asked) return;
    const timer = setTimeout(() => {
      waiting.delete(-stopped);
      if (worker === asked) lose();
    }, patience);
    const done = (): void => {
      clearTimeout(timer);
      waiting.delete(-stopped);
    };
    waiting.set(-stopped, { take: done, giveUp: done });
    asked.postMessage(
      {
        kind: 'find',
        id: -stopped,
        query: { words: '', wholeWords: false, matchCase: false, matchAccents: false, isPattern: false },
        articleIds: [],
        limit: 0,
        withLines: false,
      } satisfies CorpusRequest,
      [],
    );
  }
}
