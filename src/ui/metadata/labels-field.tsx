import { useMemo } from 'react';
import { cleanLabels } from '../../domain/article-fields.ts';
import { foldName } from '../../domain/entity-names.ts';
import { addLabel, heldLabels, removeLabel } from '../../state/metadata-draft.ts';
import { compareNames } from '../../state/name-order.ts';
import { Field } from '../inspector/field.tsx';
import { SuggestInput } from '../inspector/suggest-input.tsx';
import { numberInWords } from '../shared/in-locale.ts';
import type { FormProps } from './form-props.ts';
import { keepEnter } from './keep-enter.ts';
import classes from './metadata.module.css';

/** Labels as tokens; of several articles each says how many bear it. Typing completes those of the session. */
export function LabelsField({ articles, state, draft, onDraft }: FormProps) {
  const labels = heldLabels(articles, draft);
  const known = useMemo(
    () =>
      [...new Set([...state.articles.values()].flatMap((article) => article.labels ?? []))].toSorted(
        compareNames,
      ),
    [state.articles],
  );
  const add = (typed: string) =>
    onDraft(cleanLabels(typed.split(/[,;\n]/u)).reduce((next, label) => addLabel(next, label), draft));
  const suggest = (words: string) => {
    const wanted = foldName(words);
    const everywhere = new Set(
      labels.filter(({ count }) => count === articles.length).map(({ label }) => label),
    );
    return known
      .filter((label) => !everywhere.has(label) && foldName(label).includes(wanted))
      .slice(0, 20)
      .map((label) => ({ id: label, label }));
  };
  return (
    <div onKeyDown={keepEnter} className={classes['labels']}>
      <Field label="Labels" help="Enter adds one">
        {(ids) => (
          <>
            {labels.length > 0 && (
              <ul className={classes['tokens']} aria-label="Labels">
                {labels.map(({ label, count }) => (
                  <li
                    key={label}
                    className={classes['token']}
                    data-some={count < articles.length || undefined}
                  >
                    <span dir="auto">{label}</span>
                    {count < articles.length && (
                      <>
                        <span className={classes['some']}>
                          {numberInWords(count)} of {numberInWords(articles.length)}
                        </span>
                        <button
                          type="button"
                          className={classes['tokenButton']}
                          aria-label={`Add ${label} to all`}
                          title="Add to all"
                          onClick={() => onDraft(addLabel(draft, label))}
                        >
                          +
                        </button>
                      </>
                    )}
                    <button
                      type="button"
                      className={classes['tokenButton']}
                      aria-label={`Remove ${label}`}
                      title="Remove"
                      onClick={() => onDraft(removeLabel(draft, label))}
                    >
                      ×
                    </button>
                  </li>
                ))}
              </ul>
            )}
            <SuggestInput
              ids={ids}
              value=""
              placeholder="Add a label"
              suggest={suggest}
              onPick={add}
              onCreate={add}
              onClear={() => {}}
            />
          </>
        )}
      </Field>
    </div>
  );
}
