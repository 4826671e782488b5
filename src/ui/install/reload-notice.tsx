import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { useAppHost, useHostFacts, type ReloadReason } from './app-host.tsx';

/** In the first load: where a part is missing, no other part can say so. */
const SENTENCES: Readonly<Record<ReloadReason, string>> = {
  newVersion: 'A new version is ready.',
  missingPart:
    'A part of Parallax could not be fetched: there is no network, or this page is older than what its address holds now. Reload when it suits you.',
};

/** Offers to reload when that helps. It never happens by itself. */
export function ReloadNotice() {
  const host = useAppHost();
  const reason = useHostFacts(({ reload }) => reload);
  // The session's own notice says the same, and more.
  const isSaid = useSession(({ save }) => save.kind === 'notSaved' && save.failure.kind === 'outdatedTab');
  if (reason === null || (reason === 'newVersion' && isSaid)) return null;
  return (
    <div role="status">
      <Problem
        live="none"
        tone="notice"
        action={
          <Button look="outlined" onClick={() => void host.reload()}>
            Reload
          </Button>
        }
      >
        {SENTENCES[reason]}
      </Problem>
    </div>
  );
}
