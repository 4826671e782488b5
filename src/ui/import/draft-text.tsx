import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ArticleDraft } from '../../workspace/workspace.ts';
import { Button } from '../shared/button.tsx';
import { numberInWords } from '../shared/in-locale.ts';
import { stepOf } from '../shared/step-of.ts';
import classes from './draft-text.module.css';
import { piecesOf, stretchesOf, type BlockPieces, type Piece, type Stretch } from './pieces.ts';

/** UTF-16 units that are shown at first: some screens full. */
const FIRST = 6000;
/** Stretches that PageUp and PageDown go. */
const PAGE = 8;

interface DraftTextProps {
  readonly draft: ArticleDraft;
  /** BCP 47; empty while nobody knows. */
  readonly language: string;
  /** Leaves a stretch out, or takes it back in. */
  readonly onToggle: (number: number, out: boolean) => void;
}

/**
 * The text as it will be read: its blocks by kind, nothing but characters in them. Where it was built of stretches, each
 * has a button that leaves it out; one of them is a stop for Tab, arrows go to the others.
 */
export function DraftText({ draft, language, onToggle }: DraftTextProps) {
  const [isWhole, setWhole] = useState(false);
  const [stop, setStop] = useState(-1);
  const text = useRef<HTMLDivElement>(null);
  const { shown, rest } = useMemo(() => {
    const blocks = piecesOf(draft, isWhole ? Infinity : FIRST);
    const last = blocks.at(-1);
    return {
      shown: stretchesOf(draft, blocks),
      rest: draft.text.length - (last?.end ?? 0),
    };
  }, [draft, isWhole]);
  const canLeave = draft.stretches !== undefined;
  const isLast = new Set(draft.stretches).size < 2;
  const at = Math.max(
    0,
    shown.findIndex(({ number }) => number === stop),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stepOf(event, at, shown.length, PAGE);
    if (to === null) return;
    event.preventDefault();
    setStop(shown[to]?.number ?? -1);
    text.current?.querySelectorAll<HTMLElement>('[data-toggles]')[to]?.focus();
  };
  return (
    <div ref={text} className={classes['text']} lang={language || undefined}>
      {shown.map((stretch, index) => {
        const isOut = 'leftOut' in stretch;
        return (
          <div key={stretch.number} className={classes['stretch']} data-out={isOut || undefined}>
            <div>{isOut ? <del dir="auto">{stretch.leftOut}</del> : stretch.blocks.map(inBlock)}</div>
            {canLeave && (
              <Button
                className={classes['toggle'] ?? ''}
                lang="en"
                data-toggles=""
                tabIndex={index === at ? 0 : -1}
                aria-disabled={!isOut && isLast}
                aria-label={`${isOut ? 'Take back in' : 'Leave out'} “${beginningOf(stretch)}”`}
                onFocus={() => setStop(stretch.number)}
                onKeyDown={onKeyDown}
                onClick={() => (isOut || !isLast) && onToggle(stretch.number, !isOut)}
              >
                {isOut ? 'Take in' : 'Leave out'}
              </Button>
            )}
          </div>
        );
      })}
      {!isWhole && rest > 1 && (
        <Button look="outlined" onClick={() => setWhole(true)}>
          Show all {numberInWords(draft.wordCount)} words
        </Button>
      )}
    </div>
  );
}

const beginningOf = (stretch: Stretch): string =>
  ('leftOut' in stretch
    ? stretch.leftOut
    : (stretch.blocks[0]?.pieces.map(({ text }) => text).join('') ?? '')
  ).slice(0, 40);

const inBlock = ({ kind, marker, depth, start, pieces }: BlockPieces): ReactNode => (
  <p
    key={start}
    className={classes['block']}
    data-kind={kind}
    data-marker={marker ?? undefined}
    data-depth={kind === 'item' && depth > 1 ? Math.min(depth, 4) : undefined}
    dir="auto"
  >
    {pieces.map(inMarks)}
  </p>
);

function inMarks({ text, marks, start }: Piece): ReactNode {
  const isLink = marks.includes('link');
  const content = marks.includes('italic') ? <em>{text}</em> : text;
  const strong = marks.includes('bold') ? <strong>{content}</strong> : content;
  return (
    <span key={start} className={isLink ? classes['link'] : undefined}>
      {strong}
    </span>
  );
}
