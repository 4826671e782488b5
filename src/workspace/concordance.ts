import { concordanceCsv, type ConcordanceRow } from '../exchange/concordance/csv.ts';
import { say, type Core } from './core.ts';
import { fileNameOf } from './file-name.ts';

const CSV = 'text/csv;charset=utf-8';

/** Hands what a search has found to the person as a table. */
export function saveConcordance(core: Core, title: string, rows: readonly ConcordanceRow[]): void {
  const name = `${fileNameOf(title)} concordance.csv`;
  core.ports.files.save({ name, mediaType: CSV, content: new Blob([concordanceCsv(rows)], { type: CSV }) });
  say(core, `Saved ${name}.`);
}
