import type { Topic } from '../../domain/records/comment.ts';
import { Dialog } from '../shared/dialog.tsx';
import { Discussion } from './discussion.tsx';

interface DiscussionDialogProps {
  readonly about: Topic;
  /** What it is, inside a sentence. */
  readonly name: string;
  readonly onClose: () => void;
}

/** What is said of one thing, above whatever one was doing. */
export function DiscussionDialog({ about, name, onClose }: DiscussionDialogProps) {
  return (
    <Dialog title={`Comments on ${name}`} onClose={onClose}>
      <Discussion about={about} />
    </Dialog>
  );
}
