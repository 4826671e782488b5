import type { Trouble } from '../../state/session-store.ts';
import { countsOfCopy, sentenceOfTrouble } from '../sentences/recovery.ts';
import { listInEnglish, momentInWords } from '../shared/in-locale.ts';
import { Problem } from '../shared/problem.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './recovery.module.css';

/** What is missing, what was there, and what is left. */
export function LossFacts({ trouble }: { readonly trouble: Trouble }) {
  const { remembered, here, sessionId } = trouble;
  const sessions = useSession((view) => view.sessions);
  const alsoGone = sessions
    .filter(({ id, gone }) => gone && id !== sessionId)
    .map(({ title }) => `“${title}”`);
  return (
    <>
      <Problem>{sentenceOfTrouble(trouble)} Nothing has been changed.</Problem>
      <dl className={classes['facts']}>
        {remembered !== null && (
          <>
            <dt>Last known</dt>
            <dd>{countsOfCopy(remembered)}</dd>
          </>
        )}
        <dt>Still here</dt>
        <dd>{here === null ? 'Nothing that can be opened' : countsOfCopy(here)}</dd>
        {remembered?.savedAt && (
          <>
            <dt>Last file saved</dt>
            <dd>{momentInWords(remembered.savedAt)}: look among your downloads</dd>
          </>
        )}
        {alsoGone.length > 0 && (
          <>
            <dt>Also gone</dt>
            <dd>{listInEnglish(alsoGone)}: “Switch” under Sessions looks for copies</dd>
          </>
        )}
      </dl>
    </>
  );
}
