import type { IncomingMerge } from '../import/incoming.ts';
import { sentenceOfStorage } from '../sentences/storage.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';

interface OpenAsOwnProps {
  readonly incoming: IncomingMerge;
  readonly look?: 'primary' | 'outlined';
  readonly onProblem: (sentence: string) => void;
  readonly onClose: () => void;
}

/** The other way for a session file: beside the sessions that are here, with none of them touched. */
export function OpenAsOwn({ incoming, look = 'outlined', onProblem, onClose }: OpenAsOwnProps) {
  const workspace = useWorkspace();
  const open = async () => {
    const opened = await workspace.openDump(incoming.dump, incoming.fileName);
    if (!opened.ok) {
      onProblem(sentenceOfStorage(opened.reason));
      return;
    }
    workspace.say(`Opened the session “${incoming.title}”.`);
    onClose();
  };
  return (
    <Button look={look} onClick={() => void open()}>
      Open as a session of its own
    </Button>
  );
}
