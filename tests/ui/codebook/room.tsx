import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Tag } from '../../../src/domain/records/codebook.ts';
import { tagsInOrder } from '../../../src/domain/session-state.ts';
import { CodebookRoom } from '../../../src/ui/codebook/codebook-room.tsx';
import { codebookStore } from '../../../src/ui/codebook/codebook-store.ts';
import { Panels } from '../../support/panels.tsx';

/** jsdom does not know that a dialog is shown. */
export const inDialog = { hidden: true } as const;
export const dialog = () => within(screen.getByRole('dialog', inDialog));
/** Its code may still be on the way. */
export const opened = async () => within(await screen.findByRole('dialog', inDialog));
export const row = (name: RegExp) => screen.getByRole('treeitem', { name });
export const field = (label: string) => screen.getByRole('textbox', { name: label });

/** The codebook room of the sample session, and what its tests ask again and again. */
export class Room {
  private constructor(readonly panels: Panels) {}

  static async enter(): Promise<Room> {
    codebookStore.setState(codebookStore.getInitialState(), true);
    return new Room(await Panels.open());
  }

  show(): void {
    this.panels.show(<CodebookRoom />);
  }

  async open() {
    this.show();
    await waitFor(() => {
      if (screen.getAllByRole('treeitem')[0] !== document.activeElement)
        throw new Error('The tree has no focus');
    });
    return userEvent.setup();
  }

  tagNamed(name: string): Tag {
    const found = tagsInOrder(this.panels.state).find((tag) => tag.name === name);
    if (!found) throw new Error(`No tag ${name}`);
    return found;
  }

  get names(): readonly string[] {
    return tagsInOrder(this.panels.state).map(({ name }) => name);
  }

  get said(): string {
    return this.panels.workspace.session.getState().said.text;
  }
}
