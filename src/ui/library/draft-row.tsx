import { sentenceOfNotice } from '../sentences/import.ts';
import { Problem } from '../shared/problem.tsx';
import { TextField } from '../shared/text-field.tsx';
import type { ArticleDraft } from '../../workspace/workspace.ts';
import { fieldName } from './accepted-drafts.ts';
import classes from './draft-row.module.css';

interface DraftRowProps {
  readonly index: number;
  readonly from: string;
  readonly draft: ArticleDraft;
  readonly taken: boolean;
  /** Null when it is the only one. */
  readonly onToggle: (() => void) | null;
  /** The letter of an article of this session with the very same text. */
  readonly knownAs: string | null;
  readonly problem: string | null;
}

const BEGINNING = 400;

/** One text on its way in: its beginning, and the proposals as fields. */
export function DraftRow({ index, from, draft, taken, onToggle, knownAs, problem }: DraftRowProps) {
  const { proposal, notices, text, wordCount } = draft;
  return (
    <li className={classes['row']} data-left={!taken || undefined}>
      <div className={classes['head']}>
        {onToggle === null ? (
          <span dir="auto">{from}</span>
        ) : (
          <label className={classes['take']}>
            <input type="checkbox" checked={taken} onChange={onToggle} />
            <span dir="auto">{from}</span>
          </label>
        )}
        <span className={classes['count']}>{wordCount.toLocaleString('en')} words</span>
      </div>
      <p className={classes['beginning']} dir="auto">
        {text.slice(0, BEGINNING)}
      </p>
      {knownAs !== null && (
        <Problem tone="notice" live="none">
          This very text is already in the session as {knownAs}.
        </Problem>
      )}
      {notices.map((notice) => (
        <Problem key={notice.kind} tone="notice" live="none">
          {sentenceOfNotice(notice)}
        </Problem>
      ))}
      {taken && (
        <div className={classes['fields']}>
          <TextField
            label="Title"
            name={fieldName('title', index)}
            defaultValue={proposal.title}
            autoComplete="off"
            className={classes['title']}
            data-autofocus={index === 0 || undefined}
          />
          <TextField
            label="Outlet"
            name={fieldName('outlet', index)}
            defaultValue={proposal.outlet ?? ''}
            placeholder="Which outlet?"
            autoComplete="off"
          />
          <TextField
            label="Date"
            name={fieldName('date', index)}
            defaultValue={proposal.publishedAt ?? ''}
            placeholder="2025-03-22"
            autoComplete="off"
            problem={problem}
          />
        </div>
      )}
    </li>
  );
}
