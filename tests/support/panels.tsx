import { MantineProvider } from '@mantine/core';
import { act, render, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { equal } from '../../src/domain/content.ts';
import type { CommandInput, CommandName } from '../../src/domain/commands.ts';
import type { AnnotationId, ArticleId, TagId } from '../../src/domain/ids.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import type { TextRange } from '../../src/domain/records/range.ts';
import { articlesInOrder, findAnnotation, type SessionState } from '../../src/domain/session-state.ts';
import { AppCommandsProvider, type AppCommands } from '../../src/ui/keys/app-commands.tsx';
import { WorkspaceProvider } from '../../src/ui/shared/workspace-context.tsx';
import type { Ports } from '../../src/workspace/ports.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { newProfile, openTab, type Profile } from './workspace.ts';

// Whole stories through storage, typed key by key: five seconds are short on a busy machine.
vi.setConfig({ testTimeout: 20_000 });

/** The sample session with its real workspace, and what a test of the panels does again and again. */
export class Panels {
  constructor(
    readonly workspace: Workspace,
    readonly profile: Profile,
  ) {}

  static async open(changed: Partial<Ports> = {}): Promise<Panels> {
    giveElementsASize();
    const profile = newProfile();
    const workspace = openTab(profile, changed);
    await workspace.start();
    return new Panels(workspace, profile);
  }

  show(children: ReactNode) {
    return render(
      <MantineProvider env="test">
        <WorkspaceProvider workspace={this.workspace}>
          <AppCommandsProvider commands={NO_FRAME}>{children}</AppCommandsProvider>
        </WorkspaceProvider>
      </MantineProvider>,
    );
  }

  get state(): SessionState {
    const { state } = this.workspace.session.getState();
    if (!state) throw new Error('No session is open');
    return state;
  }

  /** The article of a letter. */
  articleId(letter = 'A'): ArticleId {
    const found = articlesInOrder(this.state).find((article) => article.letter === letter);
    if (!found) throw new Error(`No article ${letter}`);
    return found.id;
  }

  /** Where the words first stand in the open article. */
  rangeOf(words: string): TextRange {
    const text =
      this.state.texts.get(this.workspace.view.getState().articleId ?? this.articleId())?.text ?? '';
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`The article does not hold “${words}”`);
    return { start, end: start + words.length };
  }

  async run<Name extends CommandName>(name: Name, input: CommandInput<Name>) {
    const result = await act(() => this.workspace.run(name, input));
    if (!result.ok) throw new Error(`${name} refused: ${JSON.stringify(result.reason)}`);
    return result.value;
  }

  /** Tags words of the open article. */
  async tag(tagId: string, ...words: readonly string[]): Promise<AnnotationId> {
    const change = await this.run('createAnnotation', {
      articleId: this.workspace.view.getState().articleId ?? this.articleId(),
      ranges: words.map((part) => this.rangeOf(part)),
      tagId: tagId as TagId,
    });
    return change.entries[0]?.after.id as AnnotationId;
  }

  activate(activeId: AnnotationId | null): void {
    act(() => this.workspace.view.setState({ activeId }));
  }

  /** Selects words of the open article as the text would report it. */
  select(words: string): void {
    const range = this.rangeOf(words);
    const { articleId } = this.workspace.view.getState();
    if (!articleId) throw new Error('No article is open');
    act(() =>
      this.workspace.view.setState({ selection: { articleId, ranges: [range], raw: range, by: 'keys' } }),
    );
  }

  annotation(id: AnnotationId): Annotation {
    const found = findAnnotation(this.state, id);
    if (!found) throw new Error(`No annotation ${id}`);
    return found;
  }

  value(id: AnnotationId, attributeId: string): unknown {
    return this.annotation(id).attributes[attributeId]?.value;
  }

  /** Waits until a stored value is as expected. */
  async expectValue(id: AnnotationId, attributeId: string, expected: unknown): Promise<void> {
    await waitFor(() => {
      const found = this.value(id, attributeId);
      if (!equal(found, expected)) throw new Error(`${attributeId} is ${JSON.stringify(found)}`);
    });
  }
}

/** The panels stand alone here: what they ask of the frame has nobody to do it. */
const NO_FRAME: AppCommands = {
  openPalette: () => {},
  openKeySheet: () => {},
  saveSession: () => {},
  openSession: () => {},
  pasteText: () => {},
  pickArticles: () => {},
  pickFolder: () => {},
  openNames: () => {},
  openShare: () => {},
  openSharePage: () => {},
  openEvidence: () => {},
  openHistory: () => {},
  openHandOuts: () => {},
  openProgress: () => {},
  openComments: () => {},
  openAnnotators: () => {},
  openHelp: () => {},
  openTrash: () => {},
  openCopies: () => {},
  openInstall: () => {},
};

/** jsdom lays nothing out; a virtual list needs a height to know which rows to make. */
export function giveElementsASize(): void {
  for (const [side, size] of [
    ['clientHeight', 600],
    ['clientWidth', 300],
  ] as const) {
    Object.defineProperty(Element.prototype, side, { configurable: true, get: () => size });
  }
}
