import { useLayoutEffect, useRef } from 'react';
import type { Article, CanonicalText } from '../../domain/records/article.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { RIGHT_TO_LEFT } from '../../domain/text/scripts.ts';
import { Marked, selectedIn } from './marked.tsx';
import classes from './versions.module.css';

interface NewTextProps {
  readonly article: Article;
  readonly text: CanonicalText | undefined;
  /** Where the words would stand; empty where there is no such place. */
  readonly ranges: readonly TextRange[];
  onSelect(range: TextRange): void;
}

/** More paragraphs than anybody looks through for one place; a whole book is cut around it. */
const BLOCKS_AROUND = 150;

/** The later version, scrolled to the place. Words selected in it are a place by hand. */
export function NewText({ article, text, ranges, onSelect }: NewTextProps) {
  const part = useRef<HTMLElement>(null);
  const [first] = ranges;
  useLayoutEffect(() => {
    const mark = part.current?.querySelector('mark');
    mark?.scrollIntoView({ block: 'center' });
  }, [first?.start, first?.end, text]);
  if (!text) return <p className={classes['quiet']}>Reading the text …</p>;
  const near = first ? text.blocks.findIndex(({ range }) => range.end > first.start) : 0;
  const blocks = text.blocks.slice(Math.max(0, near - BLOCKS_AROUND), Math.max(0, near) + BLOCKS_AROUND);
  return (
    // Read by its own scrolling; a list beside it leads from place to place.
    <section
      ref={part}
      className={classes['newText']}
      aria-label={`Text of ${article.letter}`}
      // A region that scrolls has to be reached by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onMouseUp={({ currentTarget }) => {
        const selected = selectedIn(currentTarget);
        if (selected) onSelect(selected);
      }}
    >
      {blocks.map(({ kind, range }) => (
        <p
          key={range.start}
          data-kind={kind}
          dir={RIGHT_TO_LEFT.test(text.text.slice(range.start, range.start + 40)) ? 'rtl' : 'ltr'}
          lang={article.language ?? undefined}
        >
          <Marked text={text.text} shown={range} ranges={ranges} />
        </p>
      ))}
    </section>
  );
}
