import type { ArticleId } from '../../domain/ids.ts';
import type { CorpusAnswer, CorpusRequest, FoundIn, SimilarText } from './corpus-messages.ts';
import { findPatternIn, patternOf } from './find-pattern.ts';
import { createTextCollection } from './text-collection.ts';

/** What tells which kept texts hold words of another one. */
export interface SimilarIndex {
  add(id: string, text: string): void;
  remove(id: string): void;
  nearest(
    text: string,
  ): readonly { readonly id: string; readonly shared: number; readonly ofOther: number }[];
}

/** How the service gets along with whoever waits for it. */
export interface ServicePorts {
  readonly answer: (message: CorpusAnswer) => void;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  /** Resolves when the messages that have come meanwhile were taken. */
  readonly pause: () => Promise<void>;
  readonly createSimilarIndex: () => SimilarIndex;
}

/** Between two looks at what else has come, in milliseconds: a query that is not wanted any more ends so soon. */
const SLICE_MS = 12;

/**
 * Keeps the texts of a session and answers what is asked of them, a slice at a time: a newer query need not wait until an
 * older one has ended. Texts are folded ahead while nobody asks anything.
 */
export function corpusService({ answer, now, pause, createSimilarIndex }: ServicePorts) {
  const collection = createTextCollection();
  const running = new Set<number>();
  const toIndex = new Map<ArticleId, boolean>();
  let index: SimilarIndex | null = null;
  let indexing: Promise<unknown> = Promise.resolve();
  let folding = false;

  const foldAhead = async (): Promise<void> => {
    if (folding) return;
    folding = true;
    for (let more = true; more;) {
      await pause();
      const until = now() + SLICE_MS;
      while (running.size === 0 && more && now() < until) more = collection.foldNext();
      if (running.size > 0) break;
    }
    folding = false;
  };

  const find = async (request: Extract<CorpusRequest, { kind: 'find' }>): Promise<void> => {
    const { id, articleIds, limit, withLines } = request;
    const looking = collection.looking(request.query);
    if (!looking.ok) {
      answer({ kind: 'done', id, problem: looking.reason });
      return;
    }
    running.add(id);
    let found: FoundIn[] = [];
    let left = limit;
    let searched = 0;
    let until = now() + SLICE_MS;
    const tell = (): void => {
      answer({ kind: 'part', id, part: { found, searched, total: articleIds.length } });
      found = [];
    };
    for (const articleId of articleIds) {
      const hits = looking.value(articleId);
      searched += 1;
      if (hits && hits.length > 0) {
        const some = collection.found(articleId, hits, Math.max(0, left), withLines);
        left -= some.hits.length / 2;
        found.push(some);
      }
      if (now() < until) continue;
      tell();
      await pause();
      if (!running.has(id)) return;
      until = now() + SLICE_MS;
    }
    tell();
    running.delete(id);
    answer({ kind: 'done', id, problem: null });
    void foldAhead();
  };

  const findWritten = async (request: Extract<CorpusRequest, { kind: 'findWritten' }>): Promise<void> => {
    const { id, query, written, limit } = request;
    const pattern = patternOf(query);
    if (!pattern.ok) {
      answer({ kind: 'done', id, problem: pattern.reason });
      return;
    }
    running.add(id);
    let hits: number[] = [];
    let count = 0;
    let until = now() + SLICE_MS;
    for (const [n, text] of written.entries()) {
      const [start, end] = findPatternIn(text, null, pattern.value, query.wholeWords);
      if (start !== undefined && end !== undefined) {
        hits.push(n, start, end);
        count += 1;
      }
      if (count >= limit) break;
      if (now() < until) continue;
      answer({ kind: 'written', id, hits: Int32Array.from(hits) });
      hits = [];
      await pause();
      if (!running.has(id)) return;
      until = now() + SLICE_MS;
    }
    running.delete(id);
    answer({ kind: 'written', id, hits: Int32Array.from(hits) });
    answer({ kind: 'done', id, problem: null });
    void foldAhead();
  };

  /** One after the other: nobody may be answered from half an index. */
  const indexAll = async (): Promise<SimilarIndex> => {
    const known = (index ??= createSimilarIndex());
    let until = now() + SLICE_MS;
    for (const [articleId, isKept] of toIndex) {
      toIndex.delete(articleId);
      known.remove(articleId);
      const other = collection.textOf(articleId);
      if (isKept && other !== undefined) known.add(articleId, other);
      if (now() < until) continue;
      await pause();
      until = now() + SLICE_MS;
    }
    return known;
  };

  const similar = async (id: number, text: string): Promise<void> => {
    const ready = indexing.then(indexAll);
    indexing = ready;
    const known = await ready;
    const found = known.nearest(text).map(
      ({ id: other, shared, ofOther }): SimilarText => ({
        articleId: other as ArticleId,
        shared,
        ofOther,
      }),
    );
    answer({ kind: 'similar', id, found });
  };

  return {
    take(request: CorpusRequest): void {
      switch (request.kind) {
        case 'put':
          for (const text of request.texts) {
            collection.put(text);
            toIndex.set(text.articleId, true);
          }
          void foldAhead();
          return;
        case 'drop':
          for (const articleId of request.articleIds) {
            collection.drop(articleId);
            toIndex.set(articleId, false);
          }
          return;
        case 'find':
          void find(request);
          return;
        case 'findWritten':
          void findWritten(request);
          return;
        case 'stop':
          running.delete(request.id);
          return;
        case 'similar':
          void similar(request.id, request.text);
      }
    },
  };
}
