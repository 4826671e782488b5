import { MantineProvider } from '@mantine/core';
import { act, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { CommandInput, CommandName } from '../../../src/domain/commands.ts';
import type { AnnotationId, TagId } from '../../../src/domain/ids.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import { articlesInOrder, findAnnotation, type SessionState } from '../../../src/domain/session-state.ts';
import { IncomingParts } from '../../../src/ui/import/incoming-parts.tsx';
import { useIncoming } from '../../../src/ui/import/use-incoming.ts';
import { WorkspaceProvider } from '../../../src/ui/shared/workspace-context.tsx';
import { newProfile, openTab, type Profile } from '../../support/workspace.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';

/** Somebody with a browser of their own, who has opened the sample session. */
export class Person {
  private constructor(
    readonly workspace: Workspace,
    readonly profile: Profile,
  ) {}

  static async open(person: string, name: string, initials: string): Promise<Person> {
    const profile = newProfile(person);
    const workspace = openTab(profile);
    await workspace.start();
    const id = workspace.session.getState().actorId;
    await workspace.editAnnotator({ id, name, initials, colour: null, orcid: null });
    return new Person(workspace, profile);
  }

  get state(): SessionState {
    const { state } = this.workspace.session.getState();
    if (!state) throw new Error('No session is open');
    return state;
  }

  /** A later moment for whatever this person does next. */
  wait(minutes = 5): void {
    this.profile.time += minutes * 60_000;
  }

  async run<Name extends CommandName>(name: Name, input: CommandInput<Name>) {
    const done = await act(() => this.workspace.run(name, input));
    if (!done.ok) throw new Error(`${name} refused: ${JSON.stringify(done.reason)}`);
    return done.value;
  }

  /** Tags the first occurrence of words in article A. */
  async tag(tagId: string, words: string): Promise<AnnotationId> {
    const [article] = articlesInOrder(this.state);
    if (!article) throw new Error('No article');
    await act(() => this.workspace.openArticle(article.id));
    const start = this.state.texts.get(article.id)?.text.indexOf(words) ?? -1;
    if (start < 0) throw new Error(`Article A does not hold “${words}”`);
    const change = await this.run('createAnnotation', {
      articleId: article.id,
      ranges: [{ start, end: start + words.length }],
      tagId: tagId as TagId,
    });
    return change.entries[0]?.after.id as AnnotationId;
  }

  note(id: AnnotationId, note: string) {
    return this.run('setNote', { id, note });
  }

  annotation(id: AnnotationId): Annotation | null {
    return findAnnotation(this.state, id);
  }

  /** The session file as it is now. */
  async file(name = `${this.profile.person}.parallax.json`, withLog = false): Promise<File> {
    await this.workspace.exportAs('session', { kind: 'session' }, { withLog });
    const saved = this.profile.savedFiles.at(-1);
    if (!saved) throw new Error('Nothing was saved');
    return new File([await saved.text()], name, { type: 'application/json' });
  }

  /** Takes a file over as it is, without looking. */
  async take(file: File): Promise<void> {
    const [read] = await this.workspace.readFiles([file]);
    if (!read?.result.ok || read.result.value.kind !== 'session') throw new Error('No session file');
    const merged = await this.workspace.merge(read.result.value.dump, file.name);
    if (!merged.ok) throw new Error(JSON.stringify(merged.reason));
  }

  /** What this person sees when they choose files. */
  choose(...files: readonly File[]) {
    render(
      <MantineProvider env="test">
        <WorkspaceProvider workspace={this.workspace}>
          <Desk files={files} />
        </WorkspaceProvider>
      </MantineProvider>,
    );
    return userEvent.setup();
  }
}

function Desk({ files }: { readonly files: readonly File[] }) {
  const incoming = useIncoming();
  return (
    <>
      <button type="button" onClick={() => void incoming.takeFiles(files)}>
        Choose files
      </button>
      <IncomingParts incoming={incoming} pickers={null} onPick={() => {}} onPickFolder={() => {}} />
    </>
  );
}
