import { isOlderCoding, presentVersion } from '../../domain/codebook/version.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';

/** Says that an annotation was coded under an older version of its tag, and lets a coder confirm that it still holds. */
export function ConfirmCoding({ annotation }: { readonly annotation: Annotation }) {
  const { run } = useWorkspace();
  const version = useSession(({ state }) =>
    state && isOlderCoding(state, annotation) ? presentVersion(state) : null,
  );
  if (version === null) return null;
  return (
    <Problem
      live="none"
      tone="notice"
      action={
        <Button look="outlined" onClick={() => void run('confirmCodings', { ids: [annotation.id] })}>
          Still right
        </Button>
      }
    >
      Coded under version {annotation.codebookVersion} of the codebook; its tag has changed since. It is now
      version {version}.
    </Problem>
  );
}
