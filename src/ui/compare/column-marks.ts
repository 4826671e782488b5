import { onlyIn } from '../../analysis/alignment/only-here.ts';
import type { Difference } from '../../analysis/alignment/differences.ts';
import { isTrivial, type Alignment, type Side } from '../../domain/alignment.ts';
import type { TextRange } from '../../domain/records/range.ts';
import type { InkMark } from '../../viewer/surface-props.ts';
import type { TextMarks } from '../reading/text-marks.ts';

interface ColumnMarks {
  /** Told from the first column (`a`). */
  readonly alignment: Alignment;
  /** The side of the column. */
  readonly side: Side;
  /** Its canonical text. */
  readonly text: string;
  /** The letter of the other article. */
  readonly other: string;
  /** Leaves spelling and style out. */
  readonly hidesTrivial: boolean;
  /** The difference one is at. */
  readonly current: Difference | null;
}

const filled = ({ start, end }: TextRange): boolean => start < end;

/** What a column shows of the comparison: struck in the first, underlined in the others, grey where it stands alone. */
export function columnMarks({ alignment, side, text, other, hidesTrivial, current }: ColumnMarks): TextMarks {
  const look = side === 'a' ? 'removed' : 'added';
  const ink: InkMark[] = [];
  // Grey is said in words below a paragraph; the rest of one has the line and the sign of an edit.
  const whole = new Set(
    alignment.paragraphs[side].filter(({ state }) => state === 'onlyHere').map(({ range }) => range.start),
  );
  for (const range of onlyIn(alignment, side, text)) {
    ink.push({ range, look: whole.has(range.start) ? 'absent' : look });
  }
  for (const { edits } of alignment.passages) {
    for (const edit of edits) {
      if (filled(edit[side]) && !(hidesTrivial && isTrivial(edit.nature))) {
        ink.push({ range: edit[side], look });
      }
    }
  }
  if (current && filled(current[side])) ink.push({ range: current[side], look: 'current' });
  return { ink, absentLabel: `not in ${other}` };
}
