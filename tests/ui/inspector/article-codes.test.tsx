// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntityId } from '../../../src/domain/ids.ts';
import { articleCodingIdOf } from '../../../src/domain/records/article-coding.ts';
import { EntitiesRoom } from '../../../src/ui/entities/entities-room.tsx';
import { draftKey, writeDraft } from '../../../src/ui/inspector/drafts.ts';
import { Inspector } from '../../../src/ui/inspector/inspector.tsx';
import { recoverDrafts } from '../../../src/ui/inspector/use-draft-recovery.ts';
import { ProgressDialog } from '../../../src/ui/progress/progress-dialog.tsx';
import { focusStore, requestFocus } from '../../../src/ui/reading/focus.ts';
import { Panels } from '../../support/panels.tsx';

const AMERICANS = '“The Americans should know threats will get them nowhere when confronting Iran.”';

let panels: Panels;
beforeEach(async () => {
  localStorage.clear();
  panels = await Panels.open();
});

const coding = () => {
  const { actorId } = panels.workspace.session.getState();
  return panels.state.articleCodings.get(articleCodingIdOf(panels.articleId(), actorId));
};
const group = (name: string) => within(screen.getByRole('group', { name }));

describe('the codes of an article', () => {
  it('are filled by keys alone while no annotation is active, and lead back to the text', async () => {
    panels.show(<Inspector />);
    act(() => requestFocus('inspector'));
    expect(screen.getByRole('combobox', { name: 'Primary frame' })).toHaveFocus();
    await userEvent.keyboard('secu{Enter}');
    await userEvent.keyboard('2{Enter}1');
    await waitFor(() =>
      expect(coding()?.attributes).toMatchObject({
        primaryFrame: { value: 'security-defense' },
        tone: { value: 'negative' },
        scope: { value: 'episodic' },
      }),
    );
    await userEvent.keyboard('{Enter}');
    expect(focusStore.getState().target).toBe('text');
    await act(() => panels.workspace.undo());
    expect(coding()?.attributes['scope']).toBeUndefined();
  });

  it('say how far one is, and lead to what is still missing', async () => {
    await panels.tag('quote', AMERICANS);
    panels.show(<Inspector />);
    const progress = within(await screen.findByRole('region', { name: 'Progress in article A' }));
    expect(progress.getByText('Coded: 12 of 384 words, 1 of 15 sentences')).toBeVisible();
    await userEvent.click(progress.getByRole('button', { name: '1 annotation is incomplete' }));
    expect([...panels.workspace.view.getState().filter.attention]).toEqual(['missingCore']);
    expect(focusStore.getState().target).toBe('list');
    const done = screen.getByRole('checkbox', { name: 'Done with article A' });
    await userEvent.click(done);
    await waitFor(() => expect(coding()?.done).toBe(true));
    expect(done).toBeChecked();
  });

  it('keep typing that a closed page left behind', async () => {
    const specs = [{ id: 'gist', label: 'Gist', kind: 'text' }] as const;
    await panels.run('setAttributeSpecs', { owner: { kind: 'article' }, specs });
    const { actorId } = panels.workspace.session.getState();
    const recordId = articleCodingIdOf(panels.articleId(), actorId);
    writeDraft(draftKey(recordId, 'attribute:gist'), { base: '', text: 'A talk about talks' });
    await act(() => recoverDrafts(panels.workspace));
    expect(coding()?.attributes['gist']?.value).toBe('A talk about talks');
  });
});

describe('what the codebook asks of a name', () => {
  it('is said beside the field that holds it', async () => {
    const id = await panels.tag('quote', AMERICANS);
    await panels.run('assignEntity', { ids: [id], attributeId: 'speaker', name: 'Ali Khamenei' });
    panels.activate(id);
    panels.show(<Inspector />);
    await userEvent.click(screen.getByRole('button', { name: 'About Ali Khamenei' }));
    act(() => group('About Ali Khamenei').getByRole('combobox', { name: 'Kind' }).focus());
    await userEvent.keyboard('1');
    const speaker = panels.value(id, 'speaker') as EntityId;
    await waitFor(() =>
      expect(panels.state.entities.get(speaker)?.attributes['kind']?.value).toBe('official'),
    );
  });

  it('is said in the list of names', async () => {
    const { entries } = await panels.run('createEntity', { name: 'Tucker Carlson' });
    panels.show(<EntitiesRoom />);
    await userEvent.click(screen.getByRole('option', { name: /^Tucker Carlson/ }));
    const about = within(screen.getByRole('group', { name: 'About Tucker Carlson' }));
    act(() => about.getByRole('combobox', { name: 'Kind' }).focus());
    await userEvent.keyboard('med{Enter}');
    const id = entries[0]?.after.id as EntityId;
    await waitFor(() => expect(panels.state.entities.get(id)?.attributes['kind']?.value).toBe('media'));
  });
});

describe('the progress of all', () => {
  it('shows articles and coders, without any hand-out, and opens an article', async () => {
    await panels.tag('quote', AMERICANS);
    await panels.run('setDone', { articleId: panels.articleId('B'), done: true });
    const onClose = vi.fn<() => void>();
    panels.show(<ProgressDialog onClose={onClose} />);
    const table = within(await screen.findByRole('table', { name: 'Progress by article and coder' }));
    expect(table.getByRole('row', { name: /^A .*In progress ?1 annotation/ })).toBeVisible();
    expect(table.getByRole('row', { name: /^B .*Done/ })).toBeVisible();
    expect(table.getByRole('row', { name: /^C .*Not started/ })).toBeVisible();
    await userEvent.click(table.getByRole('button', { name: /^C/ }));
    expect(onClose).toHaveBeenCalled();
    await waitFor(() => expect(panels.workspace.view.getState().articleId).toBe(panels.articleId('C')));
  });
});
