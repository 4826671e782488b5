import { Decoration } from '@tiptap/pm/view';
import { blocksTouched } from '../domain/text/blocks.ts';
import { hiddenSigns } from '../domain/text/hidden-signs.ts';
import type { PositionMap } from './position-map.ts';

/**
 * A small sign where the text holds one that shows nothing, such as the controls that turn a line around. It is drawn
 * before the sign and is no part of the text: it is neither selected nor copied.
 */
export const hiddenSignMarks = (text: string, map: PositionMap): readonly Decoration[] =>
  hiddenSigns(text).flatMap(({ range, name, code }) => {
    const touched = blocksTouched(map.blocks, range);
    const at = touched && map.within(touched.first, range);
    const attributes = { class: 'hidden-sign', 'data-sign': name, title: `${name}: U+${code}` };
    return at ? [Decoration.inline(at.from, at.to, attributes)] : [];
  });
