import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { CanonicalText } from '../domain/records/article.ts';
import { blocksTouched } from '../domain/text/blocks.ts';
import { hiddenSignMarks } from './hidden-sign-marks.ts';
import type { PositionMap } from './position-map.ts';

const CLASSES: ReadonlyMap<string, string> = new Map([
  ['bold', 'rich-bold'],
  ['italic', 'rich-italic'],
  ['link', 'rich-link'],
]);

/**
 * Bold, italic and links of an article as decorations, made once with the text: they widen letters, so nothing may put
 * them on later. A link leads nowhere: it is underlined and says on hover where it led, and its words are selected and
 * tagged like all others. Signs that show nothing are made visible in the same way.
 */
export function richMarks(
  { text, marks }: CanonicalText,
  map: PositionMap,
  document: DocumentNode,
): DecorationSet | null {
  const hidden = hiddenSignMarks(text, map);
  if (marks.length === 0 && hidden.length === 0) return null;
  const decorations = marks.flatMap((mark) => {
    const name = CLASSES.get(mark.kind);
    const touched = name && blocksTouched(map.blocks, mark.range);
    if (!touched) return [];
    const attributes =
      mark.kind === 'link' && mark.href ? { class: name, title: mark.href } : { class: name };
    const pieces: Decoration[] = [];
    for (let block = touched.first; block <= touched.last; block += 1) {
      const at = map.within(block, mark.range);
      if (at) pieces.push(Decoration.inline(at.from, at.to, attributes));
    }
    return pieces;
  });
  return DecorationSet.create(document, [...decorations, ...hidden]);
}
