import { useState } from 'react';
import type { Article } from '../../domain/records/article.ts';
import type { ReadAgain } from '../../workspace/workspace.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './inspector.module.css';

const ANSWERS: Readonly<Record<ReadAgain, string>> = {
  same: 'Read again: the file gives exactly this text.',
  differs:
    'Read again: the file gives another text now, because Parallax reads such files differently since. This article stays as it is.',
  noOriginal: 'The file this article came from is not kept in this browser.',
  unreadable: 'The file could not be read again. This article stays as it is.',
};

/** The file that an article came from: to have it back, and to see that the text is what it says. */
export function ArticleSource({ article }: { readonly article: Article }) {
  const workspace = useWorkspace();
  const [isReading, setIsReading] = useState(false);
  if (article.source.byteHash === null) return null;
  const check = async () => {
    if (isReading) return;
    setIsReading(true);
    const answer = await workspace.readAgain(article.id);
    setIsReading(false);
    // What went wrong on the way to the file is told like any other failure, by the method itself.
    if (answer.ok) workspace.say(ANSWERS[answer.value], answer.value === 'same' ? 'result' : 'problem');
  };
  return (
    <div className={classes.foot}>
      <Button onClick={() => void workspace.saveOriginal(article.id)}>Save the original file</Button>
      <Button aria-disabled={isReading} onClick={() => void check()}>
        {isReading ? 'Reading the file again…' : 'Check the text against it'}
      </Button>
    </div>
  );
}
