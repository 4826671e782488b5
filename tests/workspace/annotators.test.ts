import { describe, expect, it } from 'vitest';
import type { ActorId, TagId } from '../../src/domain/ids.ts';
import { annotationsOf, articlesInOrder } from '../../src/domain/session-state.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { newProfile, openSample, openTab } from '../support/workspace.ts';

const stateOf = (workspace: Workspace) => workspace.session.getState().state!;
const tag = (workspace: Workspace, start: number) =>
  workspace.run('createAnnotation', {
    articleId: articlesInOrder(stateOf(workspace))[0]!.id,
    ranges: [{ start, end: start + 4 }],
    tagId: 'quote' as TagId,
  });
const namesOfWork = (workspace: Workspace): readonly (string | undefined)[] => {
  const state = stateOf(workspace);
  return [...annotationsOf(state, articlesInOrder(state)[0]!.id).values()].map(
    ({ layerOf }) => state.actors.get(layerOf)?.name,
  );
};
const ada = { name: 'Ada', initials: 'AD', colour: 'blue', orcid: null } as const;
const bo = { name: 'Bo', initials: 'BO', colour: null, orcid: '0000-0002-1825-0097' } as const;

describe('who annotates', () => {
  it('has no name until one is given; then earlier work bears it, too', async () => {
    const { workspace } = await openSample();
    await tag(workspace, 10);
    expect(namesOfWork(workspace)).toEqual(['Me']);
    const { actorId } = workspace.session.getState();
    await workspace.editAnnotator({ ...ada, id: actorId });
    expect(namesOfWork(workspace)).toEqual(['Ada']);
  });

  it('keeps the name when Undo takes back the work before it', async () => {
    const { workspace } = await openSample();
    await tag(workspace, 10);
    await tag(workspace, 30);
    await workspace.editAnnotator({ ...ada, id: workspace.session.getState().actorId });
    await workspace.undo();
    expect(namesOfWork(workspace)).toEqual(['Ada']);
  });

  it('bears the name also in a session that knew them before they had one', async () => {
    const { workspace, profile } = await openSample();
    await tag(workspace, 10);
    const first = workspace.session.getState().sessionId!;
    await workspace.newSession('Another story');
    await workspace.editAnnotator({ ...ada, id: workspace.session.getState().actorId });
    await workspace.switchSession(first);
    await workspace.share({ scope: { kind: 'session' }, withTexts: true, withLog: false, gzip: false });
    const saved = profile.savedFiles.at(-1)!;
    expect(saved.name).toContain('from Ada');
    const file = JSON.parse(await saved.text()) as { actors: readonly { name: string }[] };
    expect(file.actors.map(({ name }) => name)).toEqual(['Ada']);
    expect(namesOfWork(workspace)).toEqual(['Ada']);
  });

  it('may be somebody else on a shared machine; each one’s work stays theirs, also after a reload', async () => {
    const { workspace, profile } = await openSample();
    await workspace.editAnnotator({ ...ada, id: workspace.session.getState().actorId });
    await tag(workspace, 10);
    await workspace.addAnnotator(bo);
    await tag(workspace, 30);
    expect(namesOfWork(workspace)).toEqual(['Ada', 'Bo']);
    workspace.dispose();

    const again = openTab(profile);
    await again.start();
    const { actorId, annotators } = again.session.getState();
    expect(annotators.find(({ id }) => id === actorId)).toMatchObject(bo);
    again.switchAnnotator(annotators.find(({ name }) => name === 'Ada')!.id);
    await tag(again, 50);
    expect(namesOfWork(again)).toEqual(['Ada', 'Bo', 'Ada']);
    expect(stateOf(again).actors.get(actorId)).toMatchObject({ name: 'Bo', orcid: bo.orcid });
  });

  it('is refused a name that is none, and keeps the one there was', async () => {
    const { workspace } = await openSample();
    const { actorId } = workspace.session.getState();
    const edited = await workspace.editAnnotator({ ...ada, name: ' ', id: actorId });
    expect(edited).toMatchObject({ ok: false, reason: { kind: 'emptyName' } });
    expect(workspace.session.getState().annotators).toMatchObject([{ name: '' }]);
  });

  it('is nobody made up: what does not fit in this browser’s memory is left out', async () => {
    const profile = newProfile();
    profile.local.set('preference.actor', JSON.stringify('actor-a'));
    profile.local.set(
      'preference.annotators',
      JSON.stringify([
        null,
        7,
        { id: 3 },
        { id: 'actor-a', name: 'Ada', initials: 4, colour: 'puce', orcid: {} },
      ]),
    );
    const workspace = openTab(profile);
    await workspace.start();
    expect(workspace.session.getState().annotators).toEqual([
      { id: 'actor-a' as ActorId, name: 'Ada', initials: '', colour: null, orcid: null },
    ]);
  });
});
