import { listInWords } from '../domain/list-in-words.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { SessionStore } from '../state/session-store.ts';
import { showing, type Seen } from '../state/sight.ts';
import type { LayerView, OriginKind, ViewStore } from '../state/view-store.ts';

interface Sight {
  readonly session: SessionStore;
  readonly view: ViewStore;
}

/**
 * Shows what somebody has just made or wants to go to, whatever was hidden: work that can't be seen would seem lost.
 * Returns what that took as a sentence, null when it took nothing.
 */
export function keepInSight({ session, view }: Sight, seen: readonly Seen[]): string | null {
  const { state, actorId } = session.getState();
  const { layers, clean } = view.getState();
  if (!state || seen.length === 0) return null;
  const next = seen.reduce(showing, layers);
  if (next === layers && !clean) return null;
  view.setState({ layers: next, clean: false });
  const sentences = [
    ...(clean ? ['Clean reading has ended'] : []),
    ...(layers.compared && !next.compared ? ['The comparison has ended, so that it can be seen'] : []),
    ...(next === layers ? [] : backInWords(layers, next, state, actorId)),
  ];
  return sentences.length > 0 ? sentences.join('. ') : null;
}

function backInWords(
  before: LayerView,
  after: LayerView,
  { tags, actors }: SessionState,
  me: string,
): readonly string[] {
  const back = <Item>(from: ReadonlySet<Item>, to: ReadonlySet<Item>) =>
    [...from].filter((item) => !to.has(item));
  const names = [
    ...back(before.hiddenTags, after.hiddenTags).map((id) => tags.get(id)?.name ?? 'A deleted tag'),
    ...back(before.hiddenOrigins, after.hiddenOrigins).map((kind) => ORIGINS[kind]),
  ];
  // While two are compared it is the comparison that hid the others.
  const layers = back(before.hidden, after.hidden).filter(() => !before.compared);
  return [
    ...(names.length > 0 ? [`${listInWords(names)} ${names.length > 1 ? 'are' : 'is'} shown again`] : []),
    ...layers.map(
      (id) =>
        `${id === me ? 'Your' : `${actors.get(id)?.name ?? 'An unknown annotator'}’s`} layer is shown again`,
    ),
  ];
}

const ORIGINS: Readonly<Record<OriginKind, string>> = {
  hand: 'What was made by hand',
  suggestion: 'What was copied or suggested',
  import: 'What was imported',
  adjudication: 'What was adjudicated',
};
