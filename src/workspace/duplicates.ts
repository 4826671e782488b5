import { createPassageIndex } from '../analysis/near-duplicates.ts';
import { corpusOf } from './corpus.ts';
import type { ArticleId } from '../domain/ids.ts';
import type { Article } from '../domain/records/article.ts';
import type { Core } from './core.ts';
import type { ArticleDraft, Duplicate } from './workspace.ts';

type DuplicateOf = Duplicate['of'];

/** So many drafts are asked after at a time: the worker looks at one while the next is on its way. */
const AT_ONCE = 8;

/**
 * What each draft resembles most: the same bytes, the same text, or a text with many of the same passages; an article of the
 * session before an earlier draft. The texts of the session are compared in the corpus worker, the drafts among themselves
 * here, in slices. Without the worker only what is the very same is found.
 */
export async function duplicatesOf(
  core: Core,
  drafts: readonly ArticleDraft[],
  signal?: AbortSignal,
): Promise<readonly (Duplicate | null)[]> {
  const { state } = core.session.getState();
  const same = knownHashes([...(state?.articles.values() ?? [])]);
  const among = createPassageIndex();
  const found: (Duplicate | null)[] = [];
  const nearInSession = state && state.articles.size > 0 ? await corpusSearch(core) : async () => null;
  for (let start = 0; start < drafts.length; start += AT_ONCE) {
    const slice = drafts.slice(start, start + AT_ONCE);
    const inSession = await Promise.all(slice.map(({ text }) => nearInSession(text)));
    if (signal?.aborted) return drafts.map(() => null);
    for (const [offset, draft] of slice.entries()) {
      const index = start + offset;
      const identical = same.of(draft);
      found.push(identical ?? closer(inSession[offset] ?? null, nearAmong(among, draft.text)));
      // Of several the same the first stands for all.
      if (identical === null) among.add(String(index), draft.text);
      same.add(draft, { draft: index });
    }
    await core.ports.timing.pause();
  }
  return found;
}

async function corpusSearch(core: Core): Promise<(text: string) => Promise<Duplicate | null>> {
  const keeper = await corpusOf(core).catch(() => null);
  return async (text) => {
    const [best] = (await keeper?.similar(text)) ?? [];
    return best ? near({ article: best.articleId }, best) : null;
  };
}

function nearAmong(index: ReturnType<typeof createPassageIndex>, text: string): Duplicate | null {
  const [best] = index.nearest(text, { limit: 1 });
  return best ? near({ draft: Number(best.id) }, best) : null;
}

const near = (
  of: DuplicateOf,
  { shared, ofOther }: { readonly shared: number; readonly ofOther: number },
): Duplicate => ({ kind: 'near', of, shared, ofOther });

const closer = (a: Duplicate | null, b: Duplicate | null): Duplicate | null =>
  a === null || (b !== null && b.shared + b.ofOther > a.shared + a.ofOther) ? b : a;

/**
 * What is here by the hash of its text and of its bytes. The row tells the articles of one table apart, and the column
 * those of one row: another column is another text.
 */
function knownHashes(articles: readonly Article[]) {
  const byText = new Map<string, DuplicateOf>();
  const byBytes = new Map<string, DuplicateOf>();
  type Hashes = Pick<ArticleDraft, 'byteHash' | 'textHash' | 'recipe'>;
  const bytesOf = ({ byteHash, recipe }: Hashes): string | null =>
    byteHash === null ? null : `${byteHash} ${recipe?.row ?? ''} ${recipe?.columns?.['text'] ?? ''}`;
  const add = (hashes: Hashes, of: DuplicateOf): void => {
    const bytes = bytesOf(hashes);
    if (bytes !== null && !byBytes.has(bytes)) byBytes.set(bytes, of);
    if (!byText.has(hashes.textHash)) byText.set(hashes.textHash, of);
  };
  for (const { id, textHash, source } of articles) {
    add({ textHash, byteHash: source.byteHash, recipe: source.recipe ?? null }, { article: id as ArticleId });
  }
  return {
    add,
    of(draft: Hashes): Duplicate | null {
      const bytes = bytesOf(draft);
      const sameBytes = bytes === null ? undefined : byBytes.get(bytes);
      const of = sameBytes ?? byText.get(draft.textHash);
      return of ? { kind: sameBytes ? 'sameBytes' : 'sameText', of, shared: 1, ofOther: 1 } : null;
    },
  };
}
