import { useRef } from 'react';
import type { LinkFrom } from '../../domain/living-links.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { CommentsButton } from '../comments/comments-button.tsx';
import fields from '../inspector/fields.module.css';
import { EndLine } from '../jump/end-line.tsx';
import { LinkEditor } from './link-editor.tsx';
import { linkInWords } from './link-words.ts';
import classes from './links.module.css';
import type { LinkId } from '../../domain/ids.ts';

interface LinkChipProps {
  readonly from: LinkFrom;
  readonly state: SessionState;
  readonly isEditing: boolean;
  onGo(): void;
  /** Opens the fields of this link, or of the one it became; null closes them. */
  onEdit(id: LinkId | null): void;
  onRemove(): void;
}

/** One link: what kind, then the other end as a button that leads there; then what can be done with it. */
export function LinkChip({ from, state, isEditing, onGo, onEdit, onRemove }: LinkChipProps) {
  const editButton = useRef<HTMLButtonElement>(null);
  const { kind, attributes, name } = linkInWords(from, state);
  return (
    <li className={classes['link']}>
      <div className={classes['row']}>
        <button type="button" className={classes['end']} aria-label={`Go to ${name}`} onClick={onGo}>
          <span className={classes['kind']}>
            <span aria-hidden="true">{from.isOutgoing ? '→ ' : '← '}</span>
            {kind}
            {attributes === '' ? '' : ` · ${attributes}`}
          </span>
          <EndLine annotation={from.other} state={state} />
        </button>
        <CommentsButton about={{ type: 'link', id: from.link.id }} name={`the link: ${name}`} />
        <button
          ref={editButton}
          type="button"
          className={fields['icon']}
          aria-label={`Change link: ${name}`}
          aria-expanded={isEditing}
          title="Change link"
          onClick={() => onEdit(isEditing ? null : from.link.id)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" className={classes['dots']}>
            <path d="M3 8h.01M8 8h.01M13 8h.01" />
          </svg>
        </button>
        <button
          type="button"
          className={fields['icon']}
          aria-label={`Remove link: ${name}`}
          title="Remove link"
          onClick={onRemove}
        >
          ×
        </button>
      </div>
      {isEditing ? (
        <LinkEditor
          from={from}
          onBecome={onEdit}
          onClose={() => {
            onEdit(null);
            editButton.current?.focus();
          }}
        />
      ) : null}
    </li>
  );
}
