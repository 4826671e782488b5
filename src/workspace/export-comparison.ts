import { comparisonReport } from '../analysis/comparison-report.ts';
import type { AlignedPair } from '../domain/alignment.ts';
import type { ComparisonFormat, ComparisonReport } from '../domain/comparison-report.ts';
import type { ArticleId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SessionState } from '../domain/session-state.ts';
import { comparisonWriters } from '../exchange/comparison/writers.ts';
import { say, type Core } from './core.ts';
import { fileNameOf } from './file-name.ts';
import { withTextsFor } from './readable.ts';
import type { Failure } from './workspace.ts';

/**
 * Writes what the chosen articles have in common and hands it to the person; answers with the file's name. Texts that
 * are not in memory are read for it. One that can't be read is left out, and that is said, as long as two are left.
 */
export async function exportComparison(
  core: Core,
  format: ComparisonFormat,
  articleIds: readonly ArticleId[],
): Promise<Result<string, Failure>> {
  const writer = comparisonWriters.find(({ id }) => id === format);
  const { open } = core;
  const { state } = core.session.getState();
  if (!state || !open) return fail({ kind: 'notFound' });
  const ids = [...new Set(articleIds)].filter((id) => state.articles.has(id));
  if (!writer || ids.length < 2) return fail({ kind: 'nothingToDo' });
  const scope = { kind: 'part', articleIds: new Set(ids), coders: null, tagIds: null } as const;
  const { state: full } = await withTextsFor(state, scope, open.storage);
  const readable = ids.filter((id) => full.texts.has(id));
  const unread = ids.filter((id) => !full.texts.has(id));
  const [missing] = unread;
  if (missing && readable.length < 2) return fail({ kind: 'textNotLoaded', articleId: missing });
  const report = comparisonReport(full, readable, knownPairs(core, readable));
  const name = `${fileNameOf(report.title)} ${lettersOf(report)} comparison${writer.extension}`;
  const { mediaType } = writer;
  const content = new Blob([writer.write(report, core.ports.clock.now())], { type: mediaType });
  core.ports.files.save({ name, mediaType, content });
  if (missing) {
    say(
      core,
      `Saved ${name} without ${lettersIn(state, unread)}: the browser could not read the texts.`,
      'problem',
    );
  } else say(core, `Saved ${name}.`);
  return ok(name);
}

/** What is on the screen is what is written, unless it is not up to date; what is missing then takes milliseconds a pair. */
export function knownPairs({ comparison }: Core, ids: readonly ArticleId[]): readonly AlignedPair[] {
  const { pairs, compared, progress, failed } = comparison.getState();
  return progress === null && !failed && ids.every((id) => compared.has(id)) ? pairs : [];
}

export const lettersIn = (state: SessionState, ids: readonly ArticleId[]): string =>
  ids.map((id) => state.articles.get(id)?.letter ?? '').join(', ');

const FEW = 6;

/** "A-B", as far as a file's name can hold it. */
const lettersOf = ({ articles }: ComparisonReport): string =>
  articles.length > FEW ? `${articles.length} articles` : articles.map(({ letter }) => letter).join('-');
