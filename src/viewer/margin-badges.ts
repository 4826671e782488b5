import type { TextRange } from '../domain/records/range.ts';
import { badgeElements, type BadgeListener, type BadgeSource } from './badge-elements.ts';
import { badgeLines, type Start } from './badge-lines.ts';
import { blockElement, firstLine } from './geometry.ts';
import { type DrawBlock, type GroupOrigin, sectionGroups } from './section-groups.ts';
import type { Section } from './sections.ts';
import type { Stage } from './stage.ts';
import type { SectionSpan } from './viewport.ts';

/** What the style sheet leaves free of the margin beside a line of badges, in pixels. */
const AROUND = 12;
/** So many places are remembered: more than stand near any window. */
const MOST_PLACES = 2_000;

type Place = Omit<Start, 'id'>;

/** Letters in the margin beside the lines where annotations start, for the sections near the window only. */
export function marginBadges(
  stage: Stage,
  sections: readonly Section[],
  source: BadgeSource,
  listener: BadgeListener,
) {
  const elements = badgeElements(source, listener);
  /**
   * Where the characters at these offsets stand in their sections. Annotations move no letter, so that the layout need
   * not be asked again for what comes and goes: to ask it behind a repaint is to have it made twice.
   */
  const places = new Map<number, Place>();
  let width: number | null = null;

  const placeAt = (range: TextRange, { top, rtl }: GroupOrigin, known: Place | undefined): Place | null => {
    const line = firstLine(stage, range);
    if (!line) return null;
    // All that start in a block have the same margin.
    const opposite =
      known?.opposite ?? (blockElement(stage, range.start)?.matches(':dir(rtl)') ?? false) !== rtl;
    const place: Place = { y: (line.top + line.bottom) / 2 - top, opposite };
    if (places.size >= MOST_PLACES) places.clear();
    places.set(range.start, place);
    return place;
  };

  /** @param origin where the section stands; null: the layout is not asked, and null comes back if it has to be */
  const startsIn = (block: number, origin: GroupOrigin | null): readonly Start[] | null => {
    const starts: Start[] = [];
    for (const { id, target } of source.startingIn(block)) {
      const [range] = target.ranges;
      if (!range) continue;
      const known = places.get(range.start);
      const place = known ?? (origin && placeAt(range, origin, starts[0]));
      if (place) starts.push({ id, ...place });
      else if (!origin) return null;
    }
    return starts;
  };

  const drawn =
    (starts: readonly Start[], room: number): DrawBlock =>
    (old) =>
      elements.draw(
        badgeLines(starts, (id) => source.labelOf(id) !== undefined, room),
        old,
      );
  const none: DrawBlock = () => [];

  const groups = sectionGroups(
    stage,
    sections,
    (block, origin) => {
      const starts = startsIn(block, origin) ?? [];
      if (starts.length === 0) return none;
      width ??= marginOf(stage) - AROUND;
      return drawn(starts, width);
    },
    (block) => {
      const starts = startsIn(block, null);
      if (starts?.length === 0) return none;
      return starts && width !== null ? drawn(starts, width) : null;
    },
  );

  return {
    layer: groups.layer,
    invalidate: groups.invalidate,
    /** Other tags or coders: every badge may look different. */
    invalidateAll: groups.invalidateAll,
    /** Every line may stand elsewhere. */
    forgetPlaces(): void {
      places.clear();
      width = null;
      groups.invalidateAll();
    },
    /** Draws what is known to stand in these sections, together with the words: the layout is asked for the rest only. */
    drawKnown: (span: SectionSpan): void => groups.drawKnown(span),
  };
}

/** In pixels: sections leave it free beside their blocks. */
function marginOf({ view }: Stage): number {
  const section = view.dom.firstElementChild;
  return (section && Number.parseFloat(getComputedStyle(section).paddingInlineEnd)) || Infinity;
}
