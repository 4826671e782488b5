import { useState } from 'react';
import { isRelated } from '../../domain/merge/is-related.ts';
import type { SessionDump } from '../../domain/session-dump.ts';
import type { IncomingMerge } from '../import/incoming.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { MergeElsewhere } from './merge-elsewhere.tsx';
import { MergeFlow } from './merge-flow.tsx';

interface MergeDialogProps {
  readonly incoming: IncomingMerge;
  /** Something new was taken in. */
  readonly onMerged?: () => void;
  readonly onClose: () => void;
}

/** Looks at a colleague's session before it is taken in: a dry run, then one undoable step. */
export function MergeDialog({ incoming, onMerged, onClose }: MergeDialogProps) {
  // The next file of several is another dialog, from its beginning.
  const [shown, setShown] = useState({ dump: incoming.dump, number: 0 });
  if (shown.dump !== incoming.dump) setShown({ dump: incoming.dump, number: shown.number + 1 });
  return (
    <Dialog key={shown.number} onClose={onClose} title={`Merge “${incoming.title}”`} width="wide">
      <MergeInto incoming={incoming} onClose={onClose} {...(onMerged && { onMerged })} />
    </Dialog>
  );
}

/** Into the open session, unless the file rather belongs to another one. */
function MergeInto({ incoming, onMerged, onClose }: MergeDialogProps) {
  const id = sessionIdOf(incoming.dump);
  const state = useSession((view) => view.state);
  const sessions = useSession((view) => view.sessions);
  const trash = useSession((view) => view.trash);
  const [anyway, setAnyway] = useState(false);
  const isThis = state?.session.id === id;
  const [wasRelated] = useState(() => state !== null && isRelated(state, incoming.dump));
  const home = [...sessions, ...trash].find((summary) => summary.id === id) ?? null;
  const open = state?.session.title ?? '';
  if (isThis || anyway || (home === null && wasRelated)) {
    return <MergeFlow incoming={incoming} into={open} onClose={onClose} {...(onMerged && { onMerged })} />;
  }
  return (
    <MergeElsewhere
      incoming={incoming}
      home={home}
      open={open}
      onMergeHere={() => setAnyway(true)}
      onClose={onClose}
    />
  );
}

const sessionIdOf = (dump: SessionDump): string | undefined =>
  dump.records.find(({ type }) => type === 'session')?.id;
