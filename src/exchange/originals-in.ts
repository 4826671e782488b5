import type { ImportResult } from './importer.ts';

/** The buffers of all original bytes in a result, each once: the rows of a table share theirs. */
export function originalsIn(result: ImportResult): readonly ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const look = (each: ImportResult): void => {
    if (!each.ok) return;
    const { value } = each;
    if (value.kind === 'article' && value.draft.original) found.add(value.draft.original.buffer);
    if (value.kind === 'table' && value.table.original) found.add(value.table.original.buffer);
    if (value.kind === 'several') for (const item of value.items) look(item.result);
  };
  look(result);
  return [...found];
}
