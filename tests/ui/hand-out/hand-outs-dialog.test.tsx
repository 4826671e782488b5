import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { HandOutsDialog } from '../../../src/ui/hand-out/hand-outs-dialog.tsx';
import type { Panels } from '../../support/panels.tsx';
import { actorOf, articleIds, handOut, inBrowser, send } from './in-browser.ts';

const show = (panels: Panels) => {
  panels.show(<HandOutsDialog onClose={() => {}} />);
  return userEvent.setup();
};

interface Package {
  readonly articles: readonly { readonly letter: string }[];
  readonly annotations: readonly unknown[];
  readonly actors: readonly { readonly name: string }[];
  readonly handOuts: readonly object[];
}

const packageOf = async ({ profile }: Panels): Promise<Package> => {
  await waitFor(() => expect(profile.savedFiles).toHaveLength(1));
  return JSON.parse(await profile.savedFiles[0]!.text()) as Package;
};

const cells = (coder: RegExp) =>
  within(screen.getByRole('row', { name: coder }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

/** Somebody else sits down at the lead's browser for a while. */
async function anotherCodes(lead: Panels, name: string, words: string): Promise<void> {
  const me = actorOf(lead);
  await lead.workspace.addAnnotator({ name, initials: name, colour: null, orcid: null });
  await lead.tag('claim', words);
  lead.workspace.switchAnnotator(me);
}

describe('handing out', () => {
  it('makes a blind package for one coder, after the lead has said who they are', async () => {
    const lead = await inBrowser('lead', null);
    await lead.tag('quote', 'Iran');
    await anotherCodes(lead, 'Cy', 'nuclear');
    const user = show(lead);
    await user.type(screen.getByLabelText('Name'), 'Ada{Enter}');
    await user.type(await screen.findByLabelText('Name of the coder'), 'Bo');
    await user.click(screen.getByRole('checkbox', { name: /^C\b/ }));
    await user.type(screen.getByLabelText('Instruction for the coder'), 'Only the quotes.');
    expect(screen.getByRole('checkbox', { name: 'Blind' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Codebook locked' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Save package' }));

    expect(await screen.findByText(/Saved Sample Iran talks for Bo\.parallax\.json/)).toBeInTheDocument();
    const { articles, annotations, actors, handOuts } = await packageOf(lead);
    expect(articles.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(annotations).toEqual([]);
    expect(actors.map(({ name }) => name)).toEqual(['Ada']);
    expect(handOuts).toMatchObject([
      { coderName: 'Bo', coderId: null, instructions: 'Only the quotes.', blind: true, codebookLocked: true },
    ]);
  });

  it('wants a name and an article', async () => {
    const lead = await inBrowser('lead', 'Ada');
    const user = show(lead);
    await user.click(screen.getByRole('button', { name: 'Save package' }));
    await waitFor(() => expect(screen.getByLabelText('Name of the coder')).toHaveFocus());
    expect(screen.getByLabelText('Name of the coder')).toHaveAccessibleDescription(/name cannot be empty/);
    await user.click(screen.getByRole('button', { name: 'None of the articles' }));
    expect(screen.getByText('Choose at least one article.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save package' }));
    expect(lead.state.handOuts.size).toBe(0);
  });
});

describe('progress', () => {
  it('is read from what came back, by coder and article', async () => {
    const lead = await inBrowser('lead', 'Ada');
    const bo = await inBrowser('bo', 'Bo');
    const id = await handOut(lead, { dueOn: '2025-03-01' });
    await send(lead, bo);
    await bo.run('acceptHandOut', { id });
    await bo.tag('quote', 'Iran');
    await bo.run('setDone', { articleId: articleIds(bo)[1]!, done: true });
    show(lead);
    expect(cells(/^Bo.*Not taken on yet/)).toEqual(['○ Not started', '○ Not started', '0 of 20 annotations']);

    await act(() => bo.workspace.handIn(id));
    await send(bo, lead);
    expect(cells(/^Bo.*Handed in/)).toEqual(['◐ In progress1 annotation', '✓ Done', '1 of 21 annotation']);
    expect(cells(/^Done/)).toEqual(['0 of 1', '1 of 1', '1 of 2']);
    expect(screen.getByText(/A is not marked as done yet/)).toBeInTheDocument();
    expect(screen.getByText(/Overdue/)).toBeInTheDocument();
    expect(screen.getByText(/overdue since March 1, 2025/)).toBeInTheDocument();
  });

  it('leaves a gap where an article was not handed out', async () => {
    const lead = await inBrowser('lead', 'Ada');
    await handOut(lead);
    await lead.run('createHandOut', {
      coderName: 'Cy',
      articleIds: articleIds(lead).slice(2),
      instructions: '',
      dueOn: null,
      blind: true,
      codebookLocked: false,
    });
    show(lead);
    expect(cells(/^Bo/).slice(0, 3)).toEqual(['○ Not started', '○ Not started', 'Not handed out']);
    expect(cells(/^Cy/).slice(0, 3)).toEqual(['Not handed out', 'Not handed out', '○ Not started']);
  });
});

describe('a hand-out that is out', () => {
  it('gets another due date and instruction, and its package again', async () => {
    const lead = await inBrowser('lead', 'Ada');
    const id = await handOut(lead);
    const user = show(lead);
    await user.click(screen.getByRole('button', { name: 'Change the hand-out for Bo' }));
    const form = screen.getByRole('form', { name: 'Hand-out for Bo' });
    await user.type(within(form).getByLabelText(/Due date/), '2099-12-24');
    await user.type(within(form).getByLabelText(/Instruction/), ' And the claims.');
    expect(within(form).getByLabelText(/Due date/)).toHaveValue('2099-12-24');
    await user.click(within(form).getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText(/due on December 24, 2099/)).toBeInTheDocument();
    expect(lead.state.handOuts.get(id)?.instructions).toBe('Only the quotes. And the claims.');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Change the hand-out for Bo' })).toHaveFocus(),
    );

    await user.click(screen.getByRole('button', { name: 'Save the package for Bo' }));
    await waitFor(() => expect(lead.profile.savedFiles).toHaveLength(2));
  });

  it('is left by Escape without the dialog, once what was typed is given up', async () => {
    const lead = await inBrowser('lead', 'Ada');
    const id = await handOut(lead);
    const user = show(lead);
    await user.click(screen.getByRole('button', { name: 'Change the hand-out for Bo' }));
    const instruction = screen.getByLabelText(/Instruction/);
    await user.type(instruction, ' And the claims.');
    // Prevented, it never becomes the cancelling of the whole dialog.
    expect(fireEvent.keyDown(instruction, { key: 'Escape' })).toBe(false);
    expect(screen.queryByRole('form', { name: 'Hand-out for Bo' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Change the hand-out for Bo' })).toHaveFocus();
    expect(lead.state.handOuts.get(id)?.instructions).toBe('Only the quotes.');
  });

  it('is deleted after a question, and the work stays', async () => {
    const lead = await inBrowser('lead', 'Ada');
    await handOut(lead);
    await lead.tag('quote', 'Iran');
    const user = show(lead);
    await user.click(screen.getByRole('button', { name: 'Delete the hand-out for Bo' }));
    const question = screen.getByRole('group', { name: 'Delete the hand-out for Bo?' });
    expect(question).toHaveTextContent('What they have coded stays.');
    await user.click(within(question).getByRole('button', { name: 'Keep' }));
    expect(lead.state.handOuts.size).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Delete the hand-out for Bo' }));
    await user.click(screen.getByRole('button', { name: 'Delete the hand-out' }));
    await waitFor(() => expect(lead.state.handOuts.size).toBe(0));
    await waitFor(() =>
      expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement),
    );
    expect(lead.state.annotations.get(lead.articleId())?.size).toBe(1);
    expect(actorOf(lead)).toBe([...lead.state.annotations.get(lead.articleId())!.values()][0]?.layerOf);
  });
});
