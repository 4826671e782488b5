import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Annotator } from '../../../src/state/session-store.ts';
import { AnnotatorsDialog } from '../../../src/ui/annotators/annotators-dialog.tsx';
import { Panels } from '../../support/panels.tsx';

async function open() {
  const panels = await Panels.open();
  const { actorId } = panels.workspace.session.getState();
  const ada: Annotator = { id: actorId, name: 'Ada', initials: 'A', colour: 'plum', orcid: null };
  await panels.workspace.editAnnotator(ada);
  panels.show(<AnnotatorsDialog onClose={() => {}} />);
  return { panels, ada, user: userEvent.setup(), view: () => panels.workspace.session.getState() };
}

const row = (name: string) => screen.getByText(name).closest('li')!;

describe('the annotators of this browser', () => {
  it('let somebody else work, and the first one come back', async () => {
    const { panels, ada, user, view } = await open();
    const mine = await panels.tag('quote', 'Iran');
    await user.click(screen.getByRole('button', { name: 'Somebody else works here now' }));
    expect(screen.getByLabelText('Name')).toHaveFocus();
    await user.keyboard('Bo Li');
    // Ada has plum; whoever comes next gets another one.
    expect(screen.getByRole('radio', { name: 'Plum' })).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Add and switch' }));
    expect(await within(row('Bo Li')).findByText('Annotates now')).toBeInTheDocument();
    expect(view().actorId).not.toBe(ada.id);

    const theirs = await panels.tag('claim', 'nuclear');
    expect(panels.annotation(theirs).layerOf).toBe(view().actorId);
    expect(panels.annotation(mine).layerOf).toBe(ada.id);
    expect(panels.state.actors.get(view().actorId)).toMatchObject({ name: 'Bo Li', initials: 'BL' });

    await user.click(screen.getByRole('button', { name: 'Switch to Ada' }));
    expect(view().actorId).toBe(ada.id);
    expect(screen.getByRole('status')).toHaveTextContent('Ada annotates now.');
  });

  it.each(['by Escape', 'by Cancel'])(
    'gives the focus back where nobody is added after all, %s',
    async (way) => {
      const { user, view } = await open();
      await user.click(screen.getByRole('button', { name: 'Somebody else works here now' }));
      if (way === 'by Escape') await user.keyboard('{Escape}');
      else await user.click(screen.getByRole('button', { name: 'Cancel' }));
      expect(screen.getByRole('button', { name: 'Somebody else works here now' })).toHaveFocus();
      expect(view().annotators).toHaveLength(1);
    },
  );

  it('edits one, keeps initials that were typed, and gives the focus back', async () => {
    const { panels, ada, user } = await open();
    await user.click(screen.getByRole('button', { name: 'Edit Ada' }));
    const initials = screen.getByLabelText('Initials');
    await user.clear(initials);
    await user.type(initials, 'ADA');
    await user.type(screen.getByLabelText('Name'), ' Lovelace');
    expect(initials).toHaveValue('ADA');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(panels.state.actors.get(ada.id)).toMatchObject({ name: 'Ada Lovelace', initials: 'ADA' }),
    );
    expect(await screen.findByRole('button', { name: 'Edit Ada Lovelace' })).toHaveFocus();
  });

  it.each([
    ['', /One to four/],
    ['ABCDE', /One to four/],
  ])('refuses the initials %j beside the field', async (typed, words) => {
    const { user, panels, ada } = await open();
    await user.click(screen.getByRole('button', { name: 'Edit Ada' }));
    const initials = screen.getByLabelText('Initials');
    await user.clear(initials);
    if (typed) await user.type(initials, typed);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(initials).toHaveAccessibleDescription(words);
    expect(initials).toHaveFocus();
    expect(panels.state.actors.get(ada.id)?.initials).toBe('A');
  });

  it('says that work stays under the name it was done by', async () => {
    await open();
    await act(async () => {});
    expect(screen.getByText(/stays under their name/)).toBeInTheDocument();
  });
});
