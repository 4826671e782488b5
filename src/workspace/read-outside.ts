import type { Article } from '../domain/records/article.ts';
import { fail } from '../domain/result.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { ArticleDraft, HowToRead, ImportResult, KnownText, ReadOptions } from '../exchange/importer.ts';
import type { Core } from './core.ts';
import { readInTime } from './read-in-time.ts';
import type { ReadFile, ReadFilesHow } from './workspace.ts';

/** One file after the other: a bad one has its own result and stops nothing. What a cancel leaves unread says so. */
export async function readFiles(
  core: Core,
  files: readonly File[],
  { onProgress, signal, options }: ReadFilesHow = {},
): Promise<readonly ReadFile[]> {
  const { importer } = core.ports;
  const results: ReadFile[] = [];
  for (const file of files) {
    if (signal?.aborted) {
      results.push({ name: file.name, result: fail({ kind: 'cancelled' }) });
      continue;
    }
    const before = results.length;
    const inside = (done: number, total: number): void =>
      onProgress?.(before, files.length, { name: file.name, done, total });
    const result = await withOwnTexts(core, (texts) =>
      importer.readFile(file, { signal, texts, options, onProgress: inside }),
    );
    results.push({ name: file.name, result });
    onProgress?.(results.length, files.length);
  }
  return results;
}

export const readText = (core: Core, text: string): Promise<ImportResult> =>
  withOwnTexts(core, (texts) => core.ports.importer.readText(text, { texts }));

export const readRichText = (core: Core, html: string, plain: string): Promise<ImportResult> =>
  core.ports.importer.readRich(html, plain);

/** Builds a draft once more from its own bytes: to take in what was left out as no part of the article. */
export async function readDraftAgain(
  core: Core,
  { original, recipe, fileName, mediaType }: ArticleDraft,
  options: ReadOptions,
): Promise<ImportResult> {
  if (original === null) return fail({ kind: 'unreadable', fileName });
  const { importer } = core.ports;
  const how: HowToRead = { options: { ...placeIn(recipe), ...options } };
  return recipe?.importer === 'paste'
    ? importer.readRich(new TextDecoder().decode(original), '', how)
    : importer.readFile(new File([original], fileName ?? '', { type: mediaType }), how);
}

/** Which part of the bytes the text is: a row of a table is read again as that row. */
const placeIn = (recipe: ArticleDraft['recipe']): ReadOptions => ({
  ...(recipe?.row !== undefined && { row: recipe.row }),
  ...(recipe?.columns && { columns: recipe.columns }),
});

/** A session that was shared without its texts is read again with those of the open session that it asks for. */
async function withOwnTexts(
  core: Core,
  read: (texts?: readonly KnownText[]) => Promise<ImportResult>,
): Promise<ImportResult> {
  const result = await read();
  if (result.ok || result.reason.kind !== 'textsMissing') return result;
  const wanted = new Set(result.reason.articles.map(({ textHash }) => textHash));
  const texts = await textsHere(core, wanted);
  return texts.length > 0 ? read(texts) : fail(result.reason);
}

async function textsHere(core: Core, wanted: ReadonlySet<string>): Promise<readonly KnownText[]> {
  const { open } = core;
  const { state } = core.session.getState();
  if (!state || !open) return [];
  const found: KnownText[] = [];
  for (const { id, textHash } of articlesOf(state)) {
    if (!wanted.has(textHash)) continue;
    const inMemory = state.texts.get(id);
    const stored = inMemory ? null : await readInTime(open.storage.loadText(id));
    const content = inMemory ?? (stored?.ok ? stored.value : null);
    if (content) found.push({ textHash, text: content.text, blocks: content.blocks, marks: content.marks });
  }
  return found;
}

/** A deleted one has its text still. */
function* articlesOf({ articles, deleted }: SessionState): Generator<Article> {
  yield* articles.values();
  for (const record of deleted.values()) if (record.type === 'article') yield record;
}
