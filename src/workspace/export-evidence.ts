import { comparisonReport } from '../analysis/comparison-report.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { EvidenceOptions } from '../exchange/evidence/evidence-options.ts';
import { evidenceReport } from '../exchange/evidence/gather.ts';
import { evidencePage } from '../exchange/evidence/page.ts';
import { say, type Core } from './core.ts';
import { knownPairs, lettersIn } from './export-comparison.ts';
import { fileNameOf } from './file-name.ts';
import { withTextsFor } from './readable.ts';
import type { Failure } from './workspace.ts';

/**
 * Writes a page for somebody who has no Parallax and hands it to the person; answers with the file's name. Texts that
 * are not in memory are read for it. One that can't be read is left out, which the page says, too.
 *
 * @param stem the file's name without its ending
 */
export async function exportEvidence(
  core: Core,
  options: EvidenceOptions,
  stem: string,
): Promise<Result<string, Failure>> {
  const { open } = core;
  const { state } = core.session.getState();
  if (!state || !open) return fail({ kind: 'notFound' });
  const ids = [...new Set(options.articleIds)].filter((id) => state.articles.has(id));
  if (ids.length === 0) return fail({ kind: 'nothingToDo' });
  const scope = { kind: 'part', articleIds: new Set(ids), coders: null, tagIds: null } as const;
  const { state: full } = await withTextsFor(state, scope, open.storage);
  const there = ids.filter((id) => full.texts.has(id));
  const unread = ids.filter((id) => !full.texts.has(id));
  const [missing] = unread;
  if (missing && there.length === 0) return fail({ kind: 'textNotLoaded', articleId: missing });
  const comparison =
    options.withComparison && there.length > 1
      ? comparisonReport(full, there, knownPairs(core, there))
      : null;
  const leftOut = unread.flatMap((id) => state.articles.get(id) ?? []);
  const { clock, sha256, timing } = core.ports;
  const { pause } = timing;
  const how = { unread: leftOut, pause };
  const report = await evidenceReport(full, { ...options, articleIds: there }, comparison, how);
  const page = await evidencePage(report, clock.now(), sha256, pause);
  const name = `${fileNameOf(stem)}.html`;
  const mediaType = 'text/html;charset=utf-8';
  core.ports.files.save({ name, mediaType, content: new Blob([page], { type: mediaType }) });
  if (missing) {
    const letters = lettersIn(state, unread);
    say(core, `Saved ${name} without ${letters}: the browser could not read the texts.`, 'problem');
  } else say(core, `Saved ${name}.`);
  return ok(name);
}
