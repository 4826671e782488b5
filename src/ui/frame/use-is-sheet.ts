import type { Room } from '../../state/view-store.ts';
import { useView } from '../shared/workspace-context.tsx';
import { NARROW } from './use-is-narrow.ts';
import { useMediaQuery } from './use-media-query.ts';

/** One column of text and no room beside it: narrow windows and high zoom. */
const ONE_COLUMN = '(max-width: 56.24em)';

/**
 * Whether list and inspector are a sheet below the text: where the window has no room beside one text, or, while texts
 * are compared, beside two; beside three or four there never is.
 */
export function useIsSheet(room: Room): boolean {
  const oneColumn = useMediaQuery(ONE_COLUMN);
  const narrow = useMediaQuery(NARROW);
  const many = useView(({ columns }) => columns.length > 2);
  return oneColumn || (room === 'compare' && (narrow || many));
}
