import type { AnnotationId, EntityId } from '../../domain/ids.ts';
import { linkKindIn } from '../../domain/links-of.ts';
import type { AttributeValue } from '../../domain/records/annotation.ts';
import { SAME_AS, type Link } from '../../domain/records/link.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { byCreation } from '../reading-order.ts';
import { isTarget } from '../session-file/record-to-file.ts';
import type { CodedAnnotation } from './coded-annotations.ts';

type Plain = string | number | boolean | readonly string[];

/** A link as people outside read it: names for entities, words for passages. */
export interface CodedLink {
  readonly kind: string;
  readonly to: AnnotationId;
  readonly attributes: readonly { readonly id: string; readonly value: Plain }[];
}

export interface CodedLinks {
  /** The links that go out from each annotation. */
  readonly from: ReadonlyMap<AnnotationId, readonly CodedLink[]>;
  /** What each annotation is the same as, whichever was there first. */
  readonly same: ReadonlyMap<AnnotationId, readonly AnnotationId[]>;
}

/** The live links both of whose annotations are among these, oldest first. */
export function codedLinks(state: SessionState, annotations: readonly CodedAnnotation[]): CodedLinks {
  const from = new Map<AnnotationId, CodedLink[]>();
  const same = new Map<AnnotationId, AnnotationId[]>();
  const ids = new Set(annotations.map(({ annotation }) => annotation.id));
  const inside = [...state.links.values()].filter((link) => ids.has(link.from) && ids.has(link.to));
  for (const link of inside.toSorted(byCreation)) {
    add(from, link.from, codedLink(state, link));
    if (link.kind !== SAME_AS) continue;
    add(same, link.from, link.to);
    add(same, link.to, link.from);
  }
  return { from, same };
}

function add<Item>(lists: Map<AnnotationId, Item[]>, id: AnnotationId, item: Item): void {
  const known = lists.get(id);
  if (known) known.push(item);
  else lists.set(id, [item]);
}

function codedLink(state: SessionState, { kind, to, attributes }: Link): CodedLink {
  const specs = linkKindIn(state, kind)?.attributes ?? [];
  return {
    kind,
    to,
    attributes: Object.entries(attributes).map(([id, { value }]) => ({
      id,
      value: plainValue(
        state,
        specs.find((spec) => spec.id === id),
        value,
      ),
    })),
  };
}

function plainValue(state: SessionState, spec: AttributeSpec | undefined, value: AttributeValue): Plain {
  if (isTarget(value)) return value.quotes.map(({ exact }) => exact).join(' … ');
  return spec?.kind === 'entity' && typeof value === 'string'
    ? (state.entities.get(value as EntityId)?.name ?? value)
    : value;
}
