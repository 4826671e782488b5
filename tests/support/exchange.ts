import { checkSession } from '../../src/domain/check-session.ts';
import type { ArticleId, Rev } from '../../src/domain/ids.ts';
import { referencesIn } from '../../src/domain/merge/references.ts';
import { keyOf, type AnyRecord, type UnknownRecord } from '../../src/domain/records.ts';
import { clientOf, WITHDRAWN } from '../../src/domain/revision.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import { recordsOf, type SessionState } from '../../src/domain/session-state.ts';
import type { ShareOptions, Workspace } from '../../src/workspace/workspace.ts';
import { canonicalFormOf } from './merge-world.ts';
import { newProfile, openTab, type Profile } from './workspace.ts';

type Value = AnyRecord | UnknownRecord;

/** Somebody with a browser of their own, in which two tabs show the same session. */
export interface Person {
  readonly name: string;
  readonly profile: Profile;
  readonly tabs: readonly [Workspace, Workspace];
}

export const WHOLE: ShareOptions = {
  scope: { kind: 'session' },
  withTexts: true,
  withLog: false,
  gzip: false,
};

export const stateOf = (tab: Workspace): SessionState => tab.session.getState().state!;

/** @param ahead how far the clock goes before that of the others, in milliseconds */
export async function newPerson(name: string, ahead: number): Promise<Person> {
  const profile = newProfile(name);
  profile.time += ahead;
  const first = openTab(profile);
  await first.start();
  const { actorId, annotators } = first.session.getState();
  const me = annotators.find(({ id }) => id === actorId)!;
  await first.editAnnotator({ ...me, name, initials: name.slice(0, 2).toUpperCase() });
  const second = openTab(profile);
  await second.start();
  return { name, profile, tabs: [first, second] };
}

/** Both tabs have done what was asked of them and have heard of each other's work. */
export async function quiet({ tabs }: Person): Promise<void> {
  const [first, second] = tabs;
  for (let round = 0; round < 50; round += 1) {
    await Promise.all(tabs.map((tab) => tab.settled()));
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (stateOf(first).seq === stateOf(second).seq) return;
  }
  throw new Error('the tabs never hear of each other');
}

export async function fileOf(
  { profile }: Person,
  tab: Workspace,
  options: ShareOptions = WHOLE,
): Promise<File> {
  const shared = await tab.share(options);
  if (!shared.ok) throw new Error(JSON.stringify(shared.reason));
  const saved = profile.savedFiles.pop()!;
  return new File([await saved.blob()], saved.name);
}

/** What the file says to this reader; null when it asks for texts that are not here. */
export async function dumpIn(tab: Workspace, file: File): Promise<SessionDump | null> {
  const [read] = await tab.readFiles([file]);
  if (read?.result.ok && read.result.value.kind === 'session') return read.result.value.dump;
  if (read && !read.result.ok && read.result.reason.kind === 'textsMissing') return null;
  throw new Error(`no session: ${JSON.stringify(read?.result)}`);
}

const problemsIn = (state: SessionState): readonly string[] => {
  const problems = [...checkSession(state)];
  const ids = new Set([...recordsOf(state)].map(({ id }) => id as string));
  for (const ofArticle of state.annotations.values()) {
    for (const annotation of ofArticle.values()) {
      const { articleId } = annotation.target;
      if (!ids.has(annotation.tagId)) problems.push(`${annotation.id} has no tag`);
      if (state.deleted.get(keyOf({ type: 'article', id: articleId }))?.deletedRev === WITHDRAWN)
        problems.push(`${annotation.id} is on an article that a merge had brought and was taken back`);
    }
  }
  for (const tag of state.tags.values()) {
    for (const id of referencesIn(tag)) if (!ids.has(id)) problems.push(`${tag.id} points at no ${id}`);
  }
  return problems;
};

/** What must be true of a copy after every step: both tabs agree, the rules hold, and its file opens as what it is. */
export async function problemsOf(person: Person, reader: Workspace): Promise<readonly string[]> {
  const [first, second] = person.tabs;
  const form = canonicalFormOf([...recordsOf(stateOf(first))]);
  const problems = [...problemsIn(stateOf(first))];
  if (canonicalFormOf([...recordsOf(stateOf(second))]) !== form) problems.push('the tabs differ');
  const file = await fileOf(person, first);
  const said = first.session.getState().said?.text ?? '';
  if (said.includes('without')) problems.push(said);
  try {
    const dump = await dumpIn(reader, file);
    const needed = [...recordsOf(stateOf(first))].filter(({ deletedRev }) => deletedRev === WITHDRAWN);
    const withdrawn = new Set(needed.map(keyOf));
    const opened = dump ? [...dump.records, ...dump.unknown].filter((one) => !withdrawn.has(keyOf(one))) : [];
    if (canonicalFormOf(opened) !== form) problems.push('its file opens as something else');
  } catch (error) {
    problems.push(`its file is refused: ${String(error)}`);
  }
  return problems;
}

/** The session as storage has it, in a tab that opens only now. */
export async function reloaded({ profile }: Person): Promise<SessionState> {
  const tab = openTab(profile);
  await tab.start();
  const state = stateOf(tab);
  tab.dispose();
  return state;
}

/** Reads whatever is given to it and has no text of its own. */
export async function newReader(): Promise<Workspace> {
  const reader = openTab(newProfile('Reader'));
  await reader.start();
  await reader.newSession('Empty');
  return reader;
}

/**
 * What became of each annotation, over all copies: the greatest revision in which somebody had it, and the greatest that
 * somebody deleted. An edit that was taken out together with the merge it stood on is in nobody's copy.
 */
export class Ledger {
  private readonly lived = new Map<string, Set<Rev>>();
  private readonly deleted = new Map<string, Set<Rev>>();

  see(person: Person, state: SessionState): void {
    for (const record of recordsOf(state)) {
      if (record.type !== 'annotation') continue;
      const lived = of(this.lived, record.id);
      if (record.deletedRev === null) lived.add(record.rev);
      else if (record.deletedRev !== WITHDRAWN) of(this.deleted, record.id).add(record.deletedRev);
      else if (clientOf(record.rev) === `client${person.name.toLowerCase()}0`) lived.delete(record.rev);
    }
  }

  /** Tags that are gone though nobody deleted their last version, and tags that are there though somebody did. */
  wrongIn(state: SessionState): readonly string[] {
    const wrong: string[] = [];
    const now = new Map([...recordsOf(state)].map((record): [string, Value] => [record.id, record]));
    for (const [id, revs] of this.lived) {
      const last = [...revs].toSorted().at(-1) ?? '';
      const gone = [...of(this.deleted, id)].toSorted().at(-1) ?? '';
      const record = now.get(id);
      const lives = record?.deletedRev === null;
      if (!lives && last > gone) wrong.push(`${id} is lost`);
      if (lives && record.rev <= gone) wrong.push(`${id} is back from the dead`);
    }
    return wrong;
  }
}

function of(map: Map<string, Set<Rev>>, id: string): Set<Rev> {
  const known = map.get(id);
  if (known) return known;
  const fresh = new Set<Rev>();
  map.set(id, fresh);
  return fresh;
}

export const articleIds = (state: SessionState): readonly ArticleId[] => [...state.articles.keys()];
