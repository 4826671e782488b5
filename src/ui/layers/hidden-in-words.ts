import type { ArticleId, TagId } from '../../domain/ids.ts';
import { listInWords } from '../../domain/list-in-words.ts';
import { annotationsOf, tagsInOrder, type SessionState } from '../../domain/session-state.ts';
import { codersOf } from '../../state/coders.ts';
import { originKinds, withDescendants } from '../../state/sight.ts';
import { outOfSight } from '../../state/sight-counts.ts';
import type { LayerView, OriginKind } from '../../state/view-store.ts';
import { counted } from '../inspector/words.ts';

/** Origins as they are listed. */
export const ORIGIN_NAMES: Readonly<Record<OriginKind, string>> = {
  hand: 'By hand',
  suggestion: 'Copied or suggested',
  import: 'Imported',
  adjudication: 'Adjudicated',
};

const MOST_NAMED = 3;

export const tagName = ({ tags }: Pick<SessionState, 'tags'>, id: TagId): string =>
  tags.get(id)?.name ?? 'Deleted tag';

/** "Framing hidden: 12 annotations", of the article on screen; null while nothing is hidden. */
export function hiddenInWords(
  state: SessionState,
  articleId: ArticleId | null,
  layers: LayerView,
): string | null {
  const names = hiddenNames(state, layers);
  if (names.length === 0) return null;
  const count = articleId ? outOfSight(annotationsOf(state, articleId), layers) : 0;
  const only = onlyLeft(state, layers);
  if (only) return count === 0 ? only : `${only}: ${counted(count, 'annotation')} hidden`;
  return `${listed(names)} hidden: ${count === 0 ? 'none in this article' : counted(count, 'annotation')}`;
}

/** "Only Claim shown", when all tags but one family are hidden and nothing else is. */
function onlyLeft(
  state: SessionState,
  { hidden, hiddenTags, hiddenOrigins, compared }: LayerView,
): string | null {
  const left = tagsInOrder(state).filter(({ id }) => !hiddenTags.has(id));
  const [first] = left.filter(({ parentId }) => !left.some(({ id }) => id === parentId));
  const family = first ? withDescendants(state.tags, first.id) : null;
  const isOne = left.every(({ id }) => family?.has(id));
  const others = hiddenOrigins.size > 0 || (!compared && hidden.size > 0);
  return first && isOne && hiddenTags.size > 1 && !others ? `Only ${first.name} shown` : null;
}

/** A hidden tag stands for its hidden children, too. */
function hiddenNames(
  state: SessionState,
  { hidden, hiddenTags, hiddenOrigins, compared }: LayerView,
): readonly string[] {
  const tags = tagsInOrder(state).filter(
    ({ id, parentId }) => hiddenTags.has(id) && !(parentId && hiddenTags.has(parentId)),
  );
  const deleted = [...hiddenTags].some((id) => !state.tags.has(id));
  return [
    ...tags.map(({ name }) => name),
    ...(deleted ? ['Deleted tags'] : []),
    ...originKinds.filter((kind) => hiddenOrigins.has(kind)).map((kind) => `“${ORIGIN_NAMES[kind]}”`),
    // While two coders are compared all others rest, and the comparison says so itself.
    ...(compared
      ? []
      : codersOf(state)
          .filter(({ id }) => hidden.has(id))
          .map(({ name }) => name)),
  ];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, names.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED);
  const rest = names.length - shown.length;
  return listInWords(rest > 0 ? [...shown, `${rest} more`] : shown);
}
