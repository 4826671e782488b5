import type { LinkProposal } from '../../domain/derive/link-proposals.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { counted } from '../inspector/words.ts';
import { endsInWords } from '../jump/link-with.ts';
import { proposalsNow } from './use-proposals.ts';

/** Makes proposed links, all in one step. */
export async function takeProposals(
  workspace: Workspace,
  proposals: readonly LinkProposal[],
): Promise<boolean> {
  const links = proposals.map(({ kind, from, to }) => ({ kind, from, to }));
  const result = await workspace.run('createLinks', { links });
  const { state } = workspace.session.getState();
  const [only] = links;
  if (result.ok && state && only) {
    workspace.say(
      links.length === 1
        ? `Linked: ${endsInWords(only, state)}`
        : `Made ${counted(links.length, 'link')} that follow from nesting`,
    );
  }
  return result.ok;
}

/** All that follow from nesting in the open article. */
export async function takeAllProposals(workspace: Workspace): Promise<void> {
  const proposals = proposalsNow(workspace);
  if (proposals.length > 0) await takeProposals(workspace, proposals);
  else workspace.say('No link follows from nesting here that is not there', 'problem');
}
