import { useEffect, useMemo, useState } from 'react';
import { useActionContext, useActions, useKeysOf } from '../keys/use-actions.ts';
import { actionsNow } from '../reading/keys-now.ts';
import { filterEntries } from '../seeing/filter-entries.ts';
import { useExporters } from '../shared/use-exporters.ts';
import { useSettings } from '../shared/workspace-context.tsx';
import { actionEntries } from './action-entries.ts';
import type { PaletteEntry } from './entry.ts';
import {
  articleEntries,
  besideEntries,
  exportEntries,
  nameEntries,
  sessionEntries,
} from './place-entries.ts';
import { recentOf } from './recent.ts';
import { readAhead, search, type Found } from './search.ts';
import { tagEntries } from './tag-entries.ts';
import { valueEntries } from './value-entries.ts';

/** More would be read by nobody: another letter finds the rest. */
const MOST_SHOWN = 50;

/** Lines under one heading; without a heading what was searched for. */
export interface Shown {
  readonly heading: string | null;
  readonly found: readonly Found[];
}

/**
 * What the palette shows for what was typed: while that is nothing, what was chosen lately and what can be done now.
 * As things stood when the palette opened.
 *
 * @param opening lines that only the frame can answer
 */
export function useShown(typed: string, opening: () => readonly PaletteEntry[]): readonly Shown[] {
  const actions = useActions();
  const context = useActionContext();
  const keysOf = useKeysOf();
  const exporters = useExporters();
  const [recent] = useState(useSettings(({ recentCommands }) => recentCommands));
  const [now] = useState(() => {
    const { workspace } = context;
    const likely = actionsNow(actions, context, keysOf).map(({ id }) => id);
    const tags = tagEntries(context, actions, keysOf);
    const commands = [...actionEntries(actions, context, keysOf), ...opening()];
    const first = [...commands, ...tags].filter(({ id }) => likely.includes(id));
    return {
      atHand: [...new Set([...first.toSorted(byPlaceIn(likely)), ...commands])],
      rest: [
        ...tags,
        ...valueEntries(context),
        ...articleEntries(workspace),
        ...besideEntries(workspace),
        ...nameEntries(workspace),
        ...filterEntries(workspace).map((entry) => ({ ...entry, id: entry.label, otherwise: null })),
        ...sessionEntries(workspace),
      ],
      workspace,
    };
  });
  const entries = useMemo(
    () => [...new Set([...now.atHand, ...now.rest, ...exportEntries(now.workspace, exporters)])],
    [now, exporters],
  );
  useEffect(() => {
    const task = setTimeout(() => readAhead(entries), 0);
    return () => clearTimeout(task);
  }, [entries]);

  return useMemo((): readonly Shown[] => {
    if (typed.trim() !== '') return [{ heading: null, found: search(entries, typed, recent, MOST_SHOWN) }];
    const lately = recentOf(entries, recent);
    const atHand = now.atHand.filter((entry) => entry.otherwise === null && !lately.includes(entry));
    return [
      { heading: 'Recent', found: plainly(lately) },
      { heading: 'Now', found: plainly(atHand.slice(0, MOST_SHOWN - lately.length)) },
    ].filter(({ found }) => found.length > 0);
  }, [entries, now, recent, typed]);
}

const byPlaceIn = (ids: readonly string[]) => (a: PaletteEntry, b: PaletteEntry) =>
  ids.indexOf(a.id) - ids.indexOf(b.id);

const plainly = (entries: readonly PaletteEntry[]): readonly Found[] =>
  entries.map((entry) => ({ entry, at: [] }));
