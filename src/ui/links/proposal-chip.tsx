import type { LinkFrom } from '../../domain/living-links.ts';
import type { SessionState } from '../../domain/session-state.ts';
import fields from '../inspector/fields.module.css';
import { EndLine } from '../jump/end-line.tsx';
import { linkInWords } from './link-words.ts';
import classes from './links.module.css';

interface ProposalChipProps {
  readonly from: LinkFrom;
  readonly state: SessionState;
  onTake(): void;
  onRefuse(): void;
}

/** A link that follows from nesting and is not made yet: its dashed frame says so, and its words. */
export function ProposalChip({ from, state, onTake, onRefuse }: ProposalChipProps) {
  const { kind, name } = linkInWords(from, state);
  return (
    <li className={classes['row']}>
      <button
        type="button"
        className={`${classes['end']} ${classes['proposed']}`}
        aria-label={`Make the link that follows: ${name}`}
        onClick={onTake}
      >
        <span className={classes['kind']}>
          <span aria-hidden="true">{from.isOutgoing ? '→ ' : '← '}</span>
          {kind}? · follows from nesting
        </span>
        <EndLine annotation={from.other} state={state} />
      </button>
      <button
        type="button"
        className={fields['icon']}
        aria-label={`Not this link: ${name}`}
        title="Not this link"
        onClick={onRefuse}
      >
        ×
      </button>
    </li>
  );
}
