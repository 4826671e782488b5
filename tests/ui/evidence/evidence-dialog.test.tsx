import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { EvidenceDialog } from '../../../src/ui/evidence/evidence-dialog.tsx';
import { Panels } from '../../support/panels.tsx';

async function open({ coded = true } = {}) {
  const panels = await Panels.open();
  const { workspace, profile } = panels;
  const me = workspace.session.getState().actorId;
  await workspace.editAnnotator({ id: me, name: 'Ada', initials: 'A', colour: 'plum', orcid: null });
  if (coded) {
    await panels.tag('quote', 'Iran');
    await panels.tag('claim', 'nuclear');
  }
  panels.show(<EvidenceDialog onClose={() => {}} />);
  const page = async (count = 1): Promise<Document> => {
    await waitFor(() => expect(profile.savedFiles).toHaveLength(count));
    // oxlint-disable-next-line eslint/no-restricted-properties
    return new DOMParser().parseFromString(await profile.savedFiles.at(-1)!.text(), 'text/html');
  };
  return { panels, workspace, profile, user: userEvent.setup(), page };
}

const says = (words: RegExp) => expect(screen.getByText(words)).toBeInTheDocument();
const save = () => screen.getByRole('button', { name: 'Save page' });

describe('the evidence page', () => {
  it('is of the articles one has worked on, and says what it will hold before and after', async () => {
    const { user, page } = await open();
    expect(screen.getByRole('checkbox', { name: /^A\b/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /^B\b/ })).not.toBeChecked();
    says(/^1 article, 2 annotations by Ada\.$/);
    expect(screen.queryByRole('checkbox', { name: 'Comparison' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: /^B\b/ }));
    says(/^2 articles, 2 annotations by Ada, with their comparison\.$/);

    await user.click(save());
    expect(await screen.findByText(/^Saved Sample Iran talks evidence\.html\./)).toBeInTheDocument();
    const made = await page();
    expect([...made.querySelectorAll('.article')].map(({ id }) => id)).toEqual(['A', 'B']);
    expect(made.querySelectorAll('.note')).toHaveLength(2);
    expect(made.querySelectorAll('.comparison')).toHaveLength(1);
    expect(made.querySelectorAll('script')).toHaveLength(0);
  });

  it('shows what is in sight now, or some coders and tags', async () => {
    const { user, panels, workspace, page } = await open();
    const quote = [...panels.state.tags.values()].find(({ name }) => name === 'Quote')!;
    const { layers } = workspace.view.getState();
    workspace.view.setState({ layers: { ...layers, hiddenTags: new Set([quote.id]) } });
    await user.click(screen.getByRole('radio', { name: 'As shown now' }));
    says(/^1 article, 1 annotation by Ada\.$/);
    await user.click(save());
    expect([...(await page()).querySelectorAll('.note .unit')].map(({ textContent }) => textContent)).toEqual(
      ['Claim'],
    );

    await user.click(screen.getByRole('radio', { name: 'Some coders or tags' }));
    await user.click(screen.getByRole('checkbox', { name: /Claim/ }));
    says(/^1 article, 1 annotation by Ada\.$/);
    await user.click(save());
    expect(
      [...(await page(2)).querySelectorAll('.note .unit')].map(({ textContent }) => textContent),
    ).toEqual(['Quote']);
  });

  it('as shown now, tells nothing of whole articles by somebody who is hidden', async () => {
    const { user, panels, workspace, page } = await open();
    const [ada, letter] = [workspace.session.getState().actorId, panels.articleId('A')];
    expect((await workspace.run('setDone', { articleId: letter, done: true })).ok).toBe(true);
    const { layers } = workspace.view.getState();
    await user.click(screen.getByRole('radio', { name: 'As shown now' }));
    await user.click(save());
    expect((await page()).body.textContent).toContain('Ada');
    workspace.view.setState({ layers: { ...layers, hidden: new Set([ada]) } });
    await user.click(save());
    expect((await page(2)).body.textContent).not.toContain('Ada');
  });

  it('leaves comments at home unless they are wanted, and everything else out if it is not', async () => {
    const { user, panels, workspace, page } = await open();
    const annotation = panels.state.annotations.get(panels.articleId('A'))!.keys().next().value!;
    await workspace.run('addComment', {
      about: { type: 'annotation', id: annotation },
      text: 'Really?',
      replyTo: null,
    });
    await workspace.run('setNote', { id: annotation, note: 'A note of mine' });
    await user.click(save());
    const first = await page();
    expect(first.body.textContent).not.toContain('Really?');
    expect(first.body.textContent).toContain('A note of mine');
    expect(first.querySelectorAll('.register')).toHaveLength(1);
    for (const name of ['Comments', 'Notes', 'Provenance'])
      await user.click(screen.getByRole('checkbox', { name }));
    await user.click(save());
    const second = await page(2);
    expect(second.body.textContent).toContain('Really?');
    expect(second.body.textContent).not.toContain('A note of mine');
    expect(second.querySelectorAll('.register')).toHaveLength(0);
  });

  it('needs an article and a name', async () => {
    const { user, profile } = await open({ coded: false });
    says(/^3 articles, no annotations, with their comparison\.$/);
    await user.click(screen.getByRole('button', { name: 'None of the articles' }));
    says(/^Choose at least one article\.$/);
    expect(save()).toHaveAttribute('aria-disabled', 'true');
    await user.click(save());
    await user.click(screen.getByRole('button', { name: 'All articles' }));
    await user.clear(screen.getByLabelText('File name'));
    expect(screen.getByLabelText('File name')).toHaveAccessibleDescription('Give the file a name.');
    await user.click(save());
    expect(profile.savedFiles).toEqual([]);
    await user.type(screen.getByLabelText('File name'), 'For the editor');
    await user.click(save());
    await waitFor(() => expect(profile.savedFiles.map(({ name }) => name)).toEqual(['For the editor.html']));
  });
});
