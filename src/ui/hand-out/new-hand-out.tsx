import { useMemo, useRef, useState, type FormEvent } from 'react';
import type { ArticleId, HandOutId } from '../../domain/ids.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { packedInWords } from '../sentences/hand-out.ts';
import { ArticleChoice } from '../share/article-choice.tsx';
import { shareOfferOf } from '../share/share-offer.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/check-field.tsx';
import { onEscape } from '../shared/on-escape.ts';
import { Problem } from '../shared/problem.tsx';
import { TextField } from '../shared/text-field.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './hand-outs-dialog.module.css';
import { savePackage } from './save-package.ts';
import { TermsFields, type Terms } from './terms-fields.tsx';

/** What came of it, where it happened. */
export interface Said {
  readonly tone: 'calm' | 'problem';
  readonly sentence: string;
}

interface NewHandOutProps {
  /** The hand-out stands; its package was saved, or can still be saved from the list. */
  readonly onDone: (said: Said) => void;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

/** A package for one coder: written down in the session, then saved as a file. */
export function NewHandOut({ onDone, onCancel }: NewHandOutProps) {
  const workspace = useWorkspace();
  const state = useSession((view) => view.state);
  const offer = useMemo(() => (state ? shareOfferOf(state) : null), [state]);
  const [coderName, setCoderName] = useState('');
  const [left, setLeft] = useState<ReadonlySet<ArticleId>>(new Set());
  const [blind, setBlind] = useState(true);
  const [codebookLocked, setCodebookLocked] = useState(true);
  const [terms, setTerms] = useState<Terms>({ instructions: '', dueOn: '' });
  const [refused, setRefused] = useState<Failure | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  if (!offer) return null;
  const articleIds = offer.articles.map(({ article }) => article.id).filter((id) => !left.has(id));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || articleIds.length === 0) return;
    setIsBusy(true);
    const made = await workspace.run('createHandOut', {
      coderName,
      articleIds,
      blind,
      codebookLocked,
      instructions: terms.instructions,
      dueOn: terms.dueOn || null,
    });
    if (made.ok) {
      const saved = await savePackage(workspace, made.value.entries[0]?.after.id as HandOutId);
      onDone(
        saved.ok
          ? { tone: 'calm', sentence: packedInWords(saved.value, coderName.trim()) }
          : { tone: 'problem', sentence: sentenceOf(saved.reason) },
      );
      return;
    }
    setRefused(made.reason);
    if (made.reason.kind === 'emptyName') form.current?.querySelector('input')?.focus();
    setIsBusy(false);
  };
  return (
    <form
      ref={form}
      className={classes['form']}
      onSubmit={(event) => void submit(event)}
      onKeyDown={onEscape(onCancel)}
      noValidate
    >
      <TextField
        label="Name of the coder"
        value={coderName}
        autoFocus
        data-autofocus
        problem={refused?.kind === 'emptyName' ? sentenceOf(refused) : null}
        autoComplete="off"
        onChange={(event) => setCoderName(event.currentTarget.value)}
      />
      <ArticleChoice articles={offer.articles} left={left} onChange={setLeft} />
      <CheckField
        label="Blind"
        about={
          blind
            ? 'The package holds nobody’s work, and no names but those of who set the session up.'
            : 'The coder sees what has been coded so far, and by whom.'
        }
        checked={blind}
        onChange={setBlind}
      />
      <CheckField
        label="Codebook locked"
        about={
          codebookLocked
            ? 'The coder can’t change tags and fields, so that all code by the same ones.'
            : 'The coder may change tags and fields; you see it when you merge.'
        }
        checked={codebookLocked}
        onChange={setCodebookLocked}
      />
      <TermsFields terms={terms} onChange={setTerms} />
      {refused !== null && refused.kind !== 'emptyName' && <Problem>{sentenceOf(refused)}</Problem>}
      <div className={classes['actions']}>
        <Button type="submit" look="primary" aria-disabled={isBusy || articleIds.length === 0}>
          Save package
        </Button>
        {onCancel && (
          <Button look="outlined" onClick={onCancel}>
            Cancel
          </Button>
        )}
        {articleIds.length === 0 && <span className={classes['note']}>Choose at least one article.</span>}
      </div>
    </form>
  );
}
