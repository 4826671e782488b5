import type { ArticleId } from '../domain/ids.ts';
import type { Original } from '../domain/original.ts';
import type { Article } from '../domain/records/article.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { HowToRead, ImportResult } from '../exchange/importer.ts';
import { say, type Core } from './core.ts';
import { fileNameOf } from './file-name.ts';
import { readInTime } from './read-in-time.ts';
import { loadText } from './texts.ts';
import type { Failure, ReadAgain } from './workspace.ts';

/** Builds the article's text once more from its original, as it was built then, and compares. Changes nothing. */
export async function readAgain(core: Core, articleId: ArticleId): Promise<Result<ReadAgain, Failure>> {
  const found = await originalOf(core, articleId);
  if (!found.ok) {
    say(core, core.ports.describe(found.reason), 'problem');
    return found;
  }
  const { article, original } = found.value;
  if (!original) return ok('noOriginal');
  const read = await buildAgain(core, article, original);
  if (!read.ok || read.value.kind !== 'article') return ok('unreadable');
  return ok(read.value.draft.textHash === article.textHash ? 'same' : 'differs');
}

function buildAgain(core: Core, { source }: Article, { bytes, fileName }: Original): Promise<ImportResult> {
  const { importer } = core.ports;
  const { recipe } = source;
  const how: HowToRead = {
    options: {
      ...(recipe?.restored && { restored: recipe.restored }),
      ...(recipe?.left && { left: recipe.left }),
      ...(recipe?.columns && { columns: recipe.columns }),
      ...(recipe?.row !== undefined && { row: recipe.row }),
    },
  };
  if (recipe?.importer === 'paste') return importer.readRich(new TextDecoder().decode(bytes), '', how);
  // The importer looks at the content first and at the end of the name second.
  const name = source.fileName ?? fileName ?? 'text.txt';
  return importer.readFile(new File([bytes], name, { type: source.mediaType }), how);
}

/** Gives the person the file an article came from, byte for byte; answers with its name. */
export async function saveOriginal(core: Core, articleId: ArticleId): Promise<Result<string, Failure>> {
  const found = await originalOf(core, articleId);
  const saved = found.ok && !found.value.original ? missing : found;
  if (!saved.ok) {
    say(core, core.ports.describe(saved.reason), 'problem');
    return saved;
  }
  const { article, original } = saved.value;
  if (!original) return missing;
  const name = nameFor(article, original);
  const content = new Blob([original.bytes], { type: original.mediaType });
  core.ports.files.save({ name, mediaType: original.mediaType, content });
  say(core, `Saved ${name}.`);
  return ok(name);
}

const missing = fail({ kind: 'missing', what: 'original' } as const);

/** The last part of a name with a path, so that no system takes it for a folder. */
function nameFor({ letter, source }: Article, { fileName, mediaType }: Original): string {
  const name = (source.fileName ?? fileName)?.split(/[\\/]/u).at(-1);
  if (name) return fileNameOf(name);
  return `Article ${letter}${mediaType === 'text/html' ? '.html' : '.txt'}`;
}

interface Found {
  readonly article: Article;
  readonly original: Original | null;
}

async function originalOf(core: Core, articleId: ArticleId): Promise<Result<Found, Failure>> {
  const { open } = core;
  const article = core.session.getState().state?.articles.get(articleId);
  if (!open || !article) return fail({ kind: 'missing', what: 'article' });
  const { byteHash, mediaType, fileName } = article.source;
  if (byteHash === null) return ok({ article, original: null });
  const kept = await readInTime(open.storage.loadOriginal(byteHash));
  if (kept === null) return fail({ kind: 'slow' });
  if (!kept.ok) return kept;
  if (kept.value) return ok({ article, original: kept.value });
  const loaded = await loadText(core, articleId);
  if (!loaded.ok) return loaded;
  const bytes = await bytesOfText(core, article, byteHash);
  return ok({ article, original: bytes && { byteHash, mediaType, fileName, bytes } });
}

/**
 * A plain text in UTF-8 is its file, but for a byte order mark that may have stood before it: which of both it was, the
 * hash tells. Null where it was neither.
 */
async function bytesOfText(
  core: Core,
  { id, source }: Article,
  byteHash: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const text = core.session.getState().state?.texts.get(id)?.text;
  if (text === undefined || source.recipe) return null;
  for (const candidate of [text, `\uFEFF${text}`]) {
    const bytes = new TextEncoder().encode(candidate);
    const read = await core.ports.importer.readFile(new File([bytes], 'text.txt'));
    if (read.ok && read.value.kind === 'article' && read.value.draft.byteHash === byteHash) return bytes;
  }
  return null;
}
