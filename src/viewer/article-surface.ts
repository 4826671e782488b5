import type { AnnotationId, TagId } from '../domain/ids.ts';
import type { Tag } from '../domain/records/codebook.ts';
import type { TextRange } from '../domain/records/range.ts';
import { blockAt } from '../domain/text/blocks.ts';
import { annotationsAt } from '../domain/text/segments.ts';
import { annotationIndex } from './annotation-index.ts';
import { articleEditor } from './article-editor.ts';
import { caretTick } from './caret-tick.ts';
import { changedLabels } from './changed-labels.ts';
import { keepDrawn } from './drawing.ts';
import { dragEdge } from './edge-drag.ts';
import { offsetAtPoint } from './geometry.ts';
import { watchHover } from './hover-watch.ts';
import { lateMarks } from './late-marks.ts';
import { marginBadges } from './margin-badges.ts';
import { decorationPainter } from './painter.ts';
import { listenToPointer } from './pointer-gestures.ts';
import { positionMap } from './position-map.ts';
import { previewGround } from './preview-ground.ts';
import { shownBlocks } from './projection.ts';
import { rangeEdges } from './range-edges.ts';
import { sectionsOf } from './sections.ts';
import { rangeOf, readSelection } from './selection-reader.ts';
import { watchSelection } from './selection-watch.ts';
import { richMarks } from './rich-marks.ts';
import { scrollerOf, type Stage } from './stage.ts';
import type { ArticleViewerProps, ViewerHandle } from './surface-props.ts';
import { adoptTagColours, MISSING_TAG, tagName } from './tag-sheet.ts';
import { viewerHandle } from './viewer-handle.ts';
import type { SectionSpan } from './viewport.ts';

export interface SurfaceElements {
  readonly root: HTMLElement;
  /** Takes the text. */
  readonly host: HTMLElement;
  readonly overlay: HTMLElement;
}

/** An article on screen; article and text stay the same as long as it lives. */
export interface ArticleSurface {
  readonly handle: ViewerHandle;
  /** Shows other annotations, selection, tags; repaints only what they change. */
  update(props: ArticleViewerProps): void;
  destroy(): void;
}

const NONE: readonly TextRange[] = [];
/** Enough for any first window; the rest is painted once the layout tells what stands in it. */
const FIRST_SECTIONS = { first: 0, end: 2 };

const byId = (tags: readonly Tag[]): ReadonlyMap<TagId, Tag> => new Map(tags.map((tag) => [tag.id, tag]));

/** What is in one set and not in the other. */
function* difference<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): Generator<Item> {
  if (a === b) return;
  for (const item of a) if (!b.has(item)) yield item;
  for (const item of b) if (!a.has(item)) yield item;
}

/** Mounts an article into three elements of the page. Throws when its document can't be proven right. */
export function createSurface(elements: SurfaceElements, first: ArticleViewerProps): ArticleSurface {
  const { content } = first;
  const blocks = shownBlocks(content);
  const sections = sectionsOf(blocks);
  const map = positionMap(blocks);
  const index = annotationIndex(blocks, first.annotations);
  let props = first;
  let tags = byId(first.tags);
  let hoverId: AnnotationId | null = null;
  let resting: readonly TextRange[] = NONE;

  const late = lateMarks((inked) => {
    repaint(inked);
    // The ink itself is drawn anew, also where no annotation has to be.
    if (inked.size > 0) drawing.redraw();
    drawing.schedule();
  });
  const editor = articleEditor({
    content,
    language: first.article.language,
    label: () => props.readingLabel,
    segments: () => painter.segments(),
    emphasis: () => painter.emphasis(),
    ink: () => late.ink(),
    rich: () => rich,
    selectedText: () => {
      const selected = readSelection(stage);
      if (!selected || selected.anchor === selected.head) return null;
      const { start, end } = rangeOf(selected);
      return content.text.slice(start, end);
    },
    onKey: (event) => props.onKey(event),
  });
  const painter = decorationPainter({
    map,
    sections,
    document: editor.state.doc,
    index,
    nameOf: (tagId) => (tags.has(tagId) ? tagName(tagId) : MISSING_TAG),
    cut: late.cut,
  });
  const rich = richMarks(content, map, editor.state.doc);
  adoptTagColours(first.tags);
  // Asked for before thousands of elements wait for their styles.
  const scroller = scrollerOf(elements.root);
  const showSections = (span: SectionSpan): number => painter.showSections(span) + late.showSections(span);
  showSections(FIRST_SECTIONS);
  emphasise();
  editor.mount(elements.host);
  // Before each commit React walks through all of a focused editable element, to restore its selection afterwards. Our
  // selection is the editor's business, and the walk made tagging slower with every annotation in the article.
  Object.defineProperty(editor.view.dom, 'contentEditable', { value: 'inherit' });
  const stage: Stage = { view: editor.view, map, content, ...elements, scroller };

  const coveringAt = (offset: number): readonly AnnotationId[] =>
    annotationsAt(index.inBlock(Math.max(0, blockAt(blocks, offset))), offset).map(({ id }) => id);

  const edges = rangeEdges(stage, (range, side, edge, down) =>
    dragEdge(stage, { range, side, edge, down }, (from, to, done) => props.onEdgeMove(from, to, done)),
  );
  const badges = marginBadges(
    stage,
    sections,
    {
      startingIn: index.startingIn,
      find: index.find,
      tagOf: ({ tagId }) => tags.get(tagId),
      coderOf: ({ layerOf }) => props.coders?.get(layerOf) ?? null,
      labelOf: (id) => props.badgeLabels?.get(id),
      isMissingCore: (id) => props.missingCore.has(id),
      isActive: (id) => props.activeId === id,
    },
    {
      onBadge: (ids) => {
        const offset = (ids[0] && index.find(ids[0])?.target.ranges[0]?.start) ?? 0;
        const all = [...new Set([...ids, ...coveringAt(offset)])];
        if (ids.length > 1 && props.onStack) props.onStack(all, offset);
        else props.onPick(all, offset);
      },
      onHover: (id) => hover(id),
    },
  );
  const ground = previewGround(stage, (ranges) => {
    resting = ranges;
    if (emphasise()) drawing.redraw();
  });
  const drawing = keepDrawn({
    stage,
    sections,
    showSections,
    outdated: () => painter.outdated(),
    first: FIRST_SECTIONS,
    layers: [edges.layer, late.layer, badges.layer, caretTick(stage)],
    onReflow: () => {
      badges.forgetPlaces();
      late.invalidateAll();
    },
    onRedraw: () => ground.redraw(),
  });
  /** Returns whether blocks that can be seen were painted again. */
  const repaint = (changed: ReadonlySet<number>): boolean => {
    const count = painter.repaint(changed, drawing.visible());
    if (count < changed.size) drawing.paintBehind();
    return count > 0;
  };
  const handled = viewerHandle({ stage, late, drawing, edges });
  const watched = watchSelection(stage, (...selection) => {
    drawing.schedule();
    props.onSelection(...selection);
  });
  const stopPointer = listenToPointer(stage, {
    onPointer: (isDown, event) => {
      ground.hold(isDown);
      watched.pointer(isDown, event);
    },
    onClick: (offset, event) => {
      const place = offset ?? offsetAtPoint(stage, event.clientX, event.clientY);
      if (place !== null) props.onPick(offset === null ? [] : coveringAt(offset), place);
    },
    onLetGo: (clicks) => props.onLetGo?.(clicks),
  });
  const stopHover = watchHover(stage, (offset) =>
    hover(offset === null ? null : (coveringAt(offset)[0] ?? null)),
  );

  function emphasise(): boolean {
    const { activeId, preview } = props;
    return painter.emphasise({ activeId, hoverId, selecting: preview !== null, preview: resting });
  }
  function hover(id: AnnotationId | null): void {
    if (id === hoverId) return;
    hoverId = id;
    if (emphasise()) drawing.redraw();
  }

  /** The preview, with handles where it is the extent that a drag is giving the active annotation. */
  const showEdges = ({ preview, handles }: ArticleViewerProps): void => {
    const dragged = preview && handles && preview.length === handles.length;
    const movable = (dragged ? preview : handles) ?? NONE;
    const active = props.activeId ? index.find(props.activeId) : undefined;
    const resting = active && !active.target.detached && !handles ? active.target.ranges : NONE;
    edges.show(preview ? (dragged ? NONE : preview) : resting, movable);
  };

  /** The blocks in which annotations start. */
  const startsOf = (ids: Iterable<AnnotationId>): number[] =>
    [...ids].flatMap((id) => {
      const start = index.find(id)?.target.ranges[0]?.start;
      return start === undefined ? [] : [Math.max(0, blockAt(blocks, start))];
    });

  showEdges(first);
  ground.show(first.preview);
  late.show(stage, sections, first);

  return {
    update(next) {
      const before = props;
      props = next;
      let redraw = before.readingLabel !== next.readingLabel;
      if (next.tags !== before.tags) {
        tags = byId(next.tags);
        adoptTagColours(next.tags);
        redraw = repaint(new Set(blocks.keys())) || redraw;
        badges.invalidateAll();
      }
      if (next.coders !== before.coders) badges.invalidateAll();
      const changed = index.update(next.annotations);
      redraw = repaint(changed) || redraw;
      badges.invalidate(changed);
      badges.invalidate(startsOf(difference(before.missingCore, next.missingCore)));
      badges.invalidate(startsOf(changedLabels(before.badgeLabels, next.badgeLabels)));
      if (next.activeId !== before.activeId) {
        badges.invalidate(startsOf([before.activeId, next.activeId].flatMap((id) => id ?? [])));
      }
      redraw = emphasise() || redraw;
      if (redraw) drawing.redraw();
      late.show(stage, sections, next);
      ground.show(next.preview);
      showEdges(next);
      badges.drawKnown(drawing.visible());
      drawing.schedule();
    },
    destroy() {
      edges.layer.destroy();
      stopHover();
      stopPointer();
      watched.destroy();
      handled.destroy();
      late.layer.destroy();
      drawing.destroy();
      ground.destroy();
      editor.destroy();
      elements.overlay.replaceChildren();
    },
    handle: handled.handle,
  };
}
