import type { TagId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { LayerView, OriginKind } from './view-store.ts';

/** Every way an annotation can come about, in the order in which they are listed. */
export const originKinds: readonly OriginKind[] = ['hand', 'suggestion', 'import', 'adjudication'];

/** What showing an annotation goes by. */
export type Seen = Pick<Annotation, 'layerOf' | 'tagId' | 'origin'>;

/** Whether no tag, origin or coder is hidden. While two coders are compared the others are left out all the same. */
export const hidesNothing = ({ hidden, hiddenTags, hiddenOrigins }: LayerView): boolean =>
  hidden.size === 0 && hiddenTags.size === 0 && hiddenOrigins.size === 0;

/** Whether an annotation is to be seen, by its tag, its origin and whose it is. Differences are not looked at. */
export const isInSight = ({ layerOf, tagId, origin }: Seen, layers: LayerView): boolean =>
  !layers.hiddenTags.has(tagId) &&
  !layers.hiddenOrigins.has(origin.kind) &&
  (layers.compared ? layers.compared.includes(layerOf) : !layers.hidden.has(layerOf));

/** The layers as they have to be for an annotation to be seen; the same object when it is already. */
export function showing(layers: LayerView, seen: Seen): LayerView {
  if (isInSight(seen, layers)) return layers;
  const { layerOf, tagId, origin } = seen;
  const endsComparison = layers.compared !== null && !layers.compared.includes(layerOf);
  return {
    hidden: layers.compared && !endsComparison ? layers.hidden : without(layers.hidden, layerOf),
    hiddenTags: without(layers.hiddenTags, tagId),
    hiddenOrigins: without(layers.hiddenOrigins, origin.kind),
    compared: endsComparison ? null : layers.compared,
    differencesOnly: endsComparison ? false : layers.differencesOnly,
  };
}

/** A tag with all that stand below it. Tags in a circle, which a file may hold, end. */
export function withDescendants(tags: SessionState['tags'], id: TagId): ReadonlySet<TagId> {
  const found = new Set([id]);
  for (const known of found) {
    for (const tag of tags.values()) if (tag.parentId === known) found.add(tag.id);
  }
  return found;
}

/** Hides a tag with its children, or shows them all again. */
export function toggledTag(layers: LayerView, tags: SessionState['tags'], id: TagId): LayerView {
  const family = withDescendants(tags, id);
  const hiddenTags = new Set(layers.hiddenTags);
  const wasHidden = hiddenTags.has(id);
  for (const each of family) {
    if (wasHidden) hiddenTags.delete(each);
    else hiddenTags.add(each);
  }
  return { ...layers, hiddenTags };
}

/** Leaves one tag with its children; of deleted tags whatever annotations still name. */
export function onlyTag(layers: LayerView, state: SessionState, id: TagId): LayerView {
  const family = withDescendants(state.tags, id);
  return { ...layers, hiddenTags: new Set(tagsNamed(state).filter((each) => !family.has(each))) };
}

export function toggledOrigin(layers: LayerView, kind: OriginKind): LayerView {
  const hiddenOrigins = new Set(layers.hiddenOrigins);
  if (!hiddenOrigins.delete(kind)) hiddenOrigins.add(kind);
  return { ...layers, hiddenOrigins };
}

export const onlyOrigin = (layers: LayerView, kind: OriginKind): LayerView => ({
  ...layers,
  hiddenOrigins: new Set(originKinds.filter((other) => other !== kind)),
});

/** The codebook's tags, then the deleted ones that annotations still have. */
function tagsNamed({ tags, annotations }: SessionState): readonly TagId[] {
  const named = new Set(tags.keys());
  for (const ofArticle of annotations.values()) for (const { tagId } of ofArticle.values()) named.add(tagId);
  return [...named];
}

function without<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  if (!items.has(item)) return items;
  const left = new Set(items);
  left.delete(item);
  return left;
}
