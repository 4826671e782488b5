import {
  LIMITS,
  type ArticleDraft,
  type ImportResult,
  type Limits,
  type NamedResult,
  type ReadOptions,
} from '../../../src/exchange/importer.ts';
import { importFile } from '../../../src/exchange/importers.ts';
import { sha256 } from '../node-hash.ts';

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const readBytes = (
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  options: ReadOptions = {},
  limits: Partial<Limits> = {},
): Promise<ImportResult> => importFile({ name, bytes }, sha256, [], { ...LIMITS, ...limits }, options);

/** The draft in a result that is one article. */
export function draftIn(result: ImportResult): ArticleDraft {
  if (!result.ok || result.value.kind !== 'article') throw new Error(JSON.stringify(result).slice(0, 500));
  return result.value.draft;
}

/** The items in a result that is several. */
export function itemsIn(result: ImportResult): readonly NamedResult[] {
  if (!result.ok || result.value.kind !== 'several') throw new Error(JSON.stringify(result).slice(0, 500));
  return result.value.items;
}

/** An archive or table in short: each name with its text, or the name of its problem. */
export const inShort = (result: ImportResult): Readonly<Record<string, string>> =>
  Object.fromEntries(
    itemsIn(result).map(({ name, result: item }) => [
      name,
      item.ok
        ? item.value.kind === 'article'
          ? item.value.draft.text
          : `(${item.value.kind})`
        : `!${item.reason.kind}`,
    ]),
  );
