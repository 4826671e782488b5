import type { LinkProposal } from '../../domain/derive/link-proposals.ts';
import { counted } from '../inspector/words.ts';
import { endsInWords } from '../jump/link-with.ts';
import strip from '../offers/offer-strip.module.css';
import { requestFocus } from '../reading/focus.ts';
import { Button } from '../shared/button.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { refuse } from './links-store.ts';
import { takeProposals } from './take-proposals.ts';

/** How many links follow from nesting, which comes first, and the ways to take or leave them. */
export function ProposalsLine({ proposals }: { readonly proposals: readonly LinkProposal[] }) {
  const workspace = useWorkspace();
  const [next] = proposals;
  const words = useSession(({ state }) => (state && next ? endsInWords(next, state) : ''));
  if (!next) return null;
  const take = (some: readonly LinkProposal[]) =>
    void takeProposals(workspace, some).then(() => {
      // What had the focus goes with the last of them.
      if (some.length === proposals.length) requestFocus('text');
    });
  return (
    <>
      <p className={strip['words']} dir="auto">
        <span className={strip['count']}>{followingInWords(proposals.length)} · next: </span>
        <bdi>{words}</bdi>
      </p>
      <Button className={strip['action']} onClick={() => take([next])}>
        Link
      </Button>
      <Button
        className={strip['action']}
        onClick={() => {
          refuse(next.id);
          if (proposals.length === 1) requestFocus('text');
        }}
      >
        Skip
      </Button>
      {proposals.length > 1 && (
        <Button className={strip['action']} onClick={() => take(proposals)}>
          Link all
        </Button>
      )}
    </>
  );
}

/** "2 links follow from nesting" */
export const followingInWords = (count: number): string =>
  `${counted(count, 'link')} ${count === 1 ? 'follows' : 'follow'} from nesting`;
