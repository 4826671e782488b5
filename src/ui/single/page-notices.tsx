import type { JournalStatus, PageStore } from '../../state/page-store.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { usePage } from './use-page.ts';

/** What a crash would cost, as long as that is more than nothing. */
export function PageNotices({ page }: { readonly page: PageStore }) {
  const workspace = useWorkspace();
  const journal = usePage(page, (view) => view.journal);
  const hasWork = usePage(page, (view) => view.unsaved.size > 0);
  const sentence = sentenceOf(journal);
  if (sentence === null) return null;
  return (
    <div role="status">
      <Problem
        live="none"
        tone={journal === 'full' || journal === 'unavailable' ? 'problem' : 'notice'}
        action={
          journal === 'undecided' ? (
            <Button look="outlined" onClick={() => window.location.reload()}>
              Decide now
            </Button>
          ) : (
            (hasWork || journal === 'noneYet') && (
              <Button look="outlined" onClick={() => void workspace.saveSession()}>
                Save a copy
              </Button>
            )
          )
        }
      >
        {sentence}
      </Problem>
    </div>
  );
}

function sentenceOf(journal: JournalStatus): string | null {
  switch (journal) {
    case 'kept':
      return null;
    case 'noneYet':
      return 'This page keeps nothing by itself: save a copy of it to keep your work.';
    case 'goOnInCopy':
      return 'A copy went to your downloads: go on in that one. This page itself keeps nothing.';
    case 'otherTab':
      return 'This page is open in another tab, too. What you do here is kept only in copies that you save.';
    case 'undecided':
      return 'Work of an earlier visit still waits to be brought back. What you do now is kept only in copies that you save.';
    case 'full':
      return 'The browser has no more room, so a crash would lose what is in no saved copy.';
    case 'unavailable':
      return 'The browser keeps nothing for this page, so a crash would lose what is in no saved copy.';
  }
}
