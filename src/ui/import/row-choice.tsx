import { useState } from 'react';
import { articlesInOrder } from '../../domain/session-state.ts';
import type { ArticleId } from '../../domain/ids.ts';
import {
  choiceOf,
  isRatherVersion,
  type ImportChoice,
  type ImportRow,
} from '../../workspace/importing/import-row.ts';
import { Button } from '../shared/button.tsx';
import { ChoiceField } from '../shared/choice-field.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import type { ImportDesk } from './import-desk.ts';
import classes from './row-details.module.css';
import { sentenceOfResemblance, type NameOf } from './row-status.ts';
import { VersionField } from './version-field.tsx';

interface RowChoiceProps {
  readonly desk: ImportDesk;
  readonly row: ImportRow;
  readonly nameOf: NameOf;
}

/** Whether the text comes in, beside what is here already: left out, as one more article, or as a new version. */
export function RowChoice({ desk, row, nameOf }: RowChoiceProps) {
  const workspace = useWorkspace();
  const hasArticles = useSession(({ state }) => (state?.articles.size ?? 0) > 0);
  const [asked, setAsked] = useState<number | null>(null);
  const { resemblance, key } = row;
  const choice = choiceOf(row);
  const choose = (chosen: ImportChoice) => desk.choose(new Set([key]), chosen);
  const { state } = workspace.session.getState();
  const likely = resemblance && 'article' in resemblance.of ? resemblance.of.article : null;
  const isAsked = asked === key || resemblance !== null || choice.kind === 'version';
  if (!isAsked) {
    return hasArticles ? (
      <div>
        <Button className={classes['offer'] ?? ''} onClick={() => setAsked(key)}>
          It is a new version of an article here…
        </Button>
      </div>
    ) : null;
  }

  const firstArticle = (): ArticleId | undefined =>
    likely ?? (state ? articlesInOrder(state)[0]?.id : undefined);
  const take = (kind: ImportChoice['kind']): void => {
    const of = choice.kind === 'version' ? choice.of : firstArticle();
    if (kind !== 'version') choose({ kind });
    else if (of) choose({ kind, of });
  };
  const known = likely && state?.articles.get(likely);
  const outlet = known?.outletId ? state?.entities.get(known.outletId)?.name : null;
  const isSuggested = known ? isRatherVersion(row, { outlet: outlet ?? null, url: known.url }) : false;
  return (
    <div className={classes['choice']}>
      {resemblance && (
        <Problem tone="notice" live="none">
          {sentenceOfResemblance(resemblance, nameOf)}
          {isSuggested && ' It is probably a new version of it.'}
        </Problem>
      )}
      <ChoiceField
        label={resemblance ? 'What to do with it' : 'How it comes in'}
        value={choice.kind}
        choices={[
          { value: 'skip', label: resemblance ? 'Skip it' : 'Leave it out' },
          { value: 'add', label: resemblance ? 'Keep both' : 'As an article of its own' },
          ...(hasArticles
            ? [
                {
                  value: 'version' as const,
                  label: isSuggested ? 'New version (suggested)' : 'New version of …',
                },
              ]
            : []),
        ]}
        onChange={take}
      />
      {choice.kind === 'version' && (
        <VersionField of={choice.of} likely={likely} onChange={(of) => choose({ kind: 'version', of })} />
      )}
    </div>
  );
}
