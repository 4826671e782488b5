import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import type { FieldIds } from './field.tsx';
import classes from './fields.module.css';
import { useDraft } from './use-draft.ts';

interface DraftTextProps {
  /** Names record and field, see `draftKey`; also the React key, so that each record has its own typing. */
  readonly draft: string;
  readonly stored: string;
  /** 1 is a single line. */
  readonly lines: number;
  /** Enter makes a new line instead of going on. */
  readonly enterBreaks?: boolean;
  readonly ids: FieldIds;
  readonly placeholder?: string | undefined;
  readonly computed?: boolean;
  commit(text: string): Promise<boolean>;
}

/** A text field whose typing survives a blur, a crash and a closed page. */
export function DraftText({
  draft,
  stored,
  lines,
  ids,
  placeholder,
  computed,
  enterBreaks,
  commit,
}: DraftTextProps) {
  const field = useDraft(draft, stored, commit);
  const control = {
    className: classes.text,
    'data-computed': computed && field.text === stored ? true : undefined,
    id: ids.control,
    'aria-describedby': ids.describedBy,
    'aria-invalid': field.refused || undefined,
    placeholder,
    dir: 'auto',
    value: field.text,
    onBlur: field.flush,
  } as const;
  return (
    <>
      {lines === 1 ? (
        <input type="text" {...control} onChange={(event) => field.change(event.currentTarget.value)} />
      ) : (
        <textarea
          rows={lines}
          data-lines={enterBreaks || undefined}
          {...control}
          onChange={(event) => field.change(event.currentTarget.value)}
        />
      )}
      {field.leftOver === null ? null : (
        <Problem
          tone="notice"
          live="none"
          action={
            <>
              <Button look="outlined" onClick={field.takeLeftOver}>
                Use it
              </Button>
              <Button onClick={field.dropLeftOver}>Discard</Button>
            </>
          }
        >
          Typed here before the page closed, but the field has changed since: “{field.leftOver}”
        </Problem>
      )}
    </>
  );
}
