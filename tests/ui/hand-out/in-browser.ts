import { act } from '@testing-library/react';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import type { ActorId, ArticleId, HandOutId } from '../../../src/domain/ids.ts';
import type { HandOut } from '../../../src/domain/records/hand-out.ts';
import { Panels } from '../../support/panels.tsx';
import { newProfile, openTab } from '../../support/workspace.ts';

/** Somebody in a browser of their own, with the sample session open. */
export async function inBrowser(person: string, name: string | null): Promise<Panels> {
  // For the sizes that jsdom does not give.
  await Panels.open();
  const profile = newProfile(person);
  const workspace = openTab(profile);
  await workspace.start();
  const { actorId } = workspace.session.getState();
  if (name !== null) {
    await workspace.editAnnotator({ id: actorId, name, initials: '', colour: null, orcid: null });
  }
  return new Panels(workspace, profile);
}

export const actorOf = ({ workspace }: Panels): ActorId => workspace.session.getState().actorId;

/** What a person saved last is merged by another. */
export async function send(from: Panels, to: Panels): Promise<void> {
  const saved = from.profile.savedFiles.at(-1);
  if (!saved) throw new Error('Nothing was saved');
  const [read] = await to.workspace.readFiles([new File([await saved.text()], saved.name)]);
  if (!read?.result.ok || read.result.value.kind !== 'session') throw new Error('No session file');
  const { dump } = read.result.value;
  const merged = await act(() => to.workspace.merge(dump, saved.name));
  if (!merged.ok) throw new Error(JSON.stringify(merged.reason));
}

export const articleIds = ({ state }: Panels): readonly ArticleId[] =>
  articlesInOrder(state).map(({ id }) => id);

/** A hand-out of the first two articles, made without the screen. */
export async function handOut(lead: Panels, changed: Partial<HandOut> = {}): Promise<HandOutId> {
  const { coderName, instructions, dueOn, blind, codebookLocked } = {
    coderName: 'Bo',
    instructions: 'Only the quotes.',
    dueOn: null,
    blind: true,
    codebookLocked: true,
    ...changed,
  };
  const { entries } = await lead.run('createHandOut', {
    articleIds: articleIds(lead).slice(0, 2),
    coderName,
    instructions,
    dueOn,
    blind,
    codebookLocked,
  });
  const handOutId = entries[0]?.after.id as HandOutId;
  await lead.workspace.share({
    scope: { kind: 'handOut', handOutId },
    withTexts: true,
    withLog: false,
    gzip: false,
  });
  return handOutId;
}
