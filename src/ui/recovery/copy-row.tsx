import type { FoundCopy } from '../../workspace/workspace.ts';
import { sentenceOfStorage } from '../sentences/storage.ts';
import { copyInWords, momentAndAge } from '../sentences/recovery.ts';
import { Button } from '../shared/button.tsx';
import { momentInWords } from '../shared/in-locale.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { readCopy } from './read-copy.ts';
import classes from './recovery.module.css';

interface CopyRowProps {
  readonly copy: FoundCopy;
  readonly onSaid: (sentence: string) => void;
  readonly onProblem: (sentence: string | null) => void;
  readonly onClose: () => void;
}

/** One copy: when, why, what is in it; out as a file, or opened beside the session it is of. */
export function CopyRow({ copy, onSaid, onProblem, onClose }: CopyRowProps) {
  const workspace = useWorkspace();
  const moment = momentInWords(copy.at);
  const isRaw = copy.from.kind === 'snapshot' && copy.from.snapshot.form === 'raw';
  const save = async () => {
    const name = await (await workspace.recovery()).saveCopy(copy);
    onProblem(name === null ? 'This copy can no longer be read.' : null);
    onSaid(name === null ? '' : `Saved ${name}.`);
  };
  const open = async () => {
    onSaid('Reading the copy …');
    const read = await readCopy(workspace, copy);
    onSaid('');
    if (typeof read === 'string') return onProblem(read);
    const title = `${read.title} (copy of ${moment})`;
    const opened = await (await workspace.recovery()).openAsNew(read.dump, title);
    if (!opened.ok) return onProblem(sentenceOfStorage(opened.reason));
    workspace.say(`Opened the session “${title}”.`);
    onClose();
  };
  return (
    <li className={classes['row']}>
      <div className={classes['what']}>
        <span className={classes['moment']}>{momentAndAge(copy.at, Date.now())}</span>
        <p className={classes['meta']} dir="auto">
          {copyInWords(copy)}
        </p>
      </div>
      <Button look="outlined" aria-label={`Save the copy of ${moment} as a file`} onClick={() => void save()}>
        Save as file
      </Button>
      {!isRaw && (
        <Button
          look="outlined"
          aria-label={`Open the copy of ${moment} as a new session`}
          onClick={() => void open()}
        >
          Open as a new session
        </Button>
      )}
    </li>
  );
}
