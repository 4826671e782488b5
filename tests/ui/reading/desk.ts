import type { Annotation } from '../../../src/domain/records/annotation.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import type { ActionContext } from '../../../src/ui/keys/action.ts';
import { actionsFor } from '../../../src/ui/keys/actions.ts';
import type { AppCommands } from '../../../src/ui/keys/app-commands.tsx';
import { dispatchKey, type KeyPlace } from '../../../src/ui/keys/dispatch.ts';
import type { TextSelection } from '../../../src/ui/reading/live-selection.ts';
import { openArticleOf } from '../../../src/ui/reading/reading-context.ts';
import { createReadingStore, type ReadingStore } from '../../../src/ui/reading/reading-store.ts';
import { takeSelection } from '../../../src/ui/reading/text-events.ts';
import { tagsInOrder } from '../../../src/domain/session-state.ts';
import type { ViewerHandle } from '../../../src/viewer/surface-props.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { openSample } from '../../support/workspace.ts';
import { press } from '../keys/press.ts';

/** The browser's selection without a browser: what the viewer reads and sets. */
export class CaretOnly implements ViewerHandle {
  selected: TextSelection | null = { anchor: 0, head: 0 };
  revealed: TextRange | null = null;
  focus(): void {}
  readSelection(): TextSelection | null {
    return this.selected;
  }
  select({ start, end }: TextRange, options: { readonly reverse?: boolean } = {}): void {
    this.selected = options.reverse ? { anchor: end, head: start } : { anchor: start, head: end };
  }
  reveal(range: TextRange): void {
    this.revealed = range;
  }
  rectOf(): null {
    return null;
  }
  topOffset(): number {
    return 0;
  }
  scrollToOffset(): void {}
  extentOf(): null {
    return null;
  }
  offsetAtHeight(_y?: number): number {
    return 0;
  }
  alignTo(): void {}
  scroller(): null {
    return null;
  }
}

const NAMED: Readonly<Record<string, string>> = { '.': 'Period', '?': 'Slash' };

/** The sample session with article A open, and a hand on the keys. */
export class Desk {
  readonly called: string[] = [];
  readonly viewer = new CaretOnly();
  readonly context: ActionContext;

  private constructor(
    readonly workspace: Workspace,
    readonly reading: ReadingStore,
  ) {
    const app: AppCommands = {
      openPalette: () => void this.called.push('palette'),
      openKeySheet: () => void this.called.push('keys'),
      saveSession: () => void this.called.push('save'),
      openSession: () => void this.called.push('open'),
      pasteText: () => void this.called.push('paste'),
      pickArticles: () => void this.called.push('pick'),
      pickFolder: () => void this.called.push('pick folder'),
      openNames: () => void this.called.push('names'),
      openShare: () => void this.called.push('share'),
      openSharePage: () => void this.called.push('share page'),
      openEvidence: () => void this.called.push('evidence'),
      openHistory: () => void this.called.push('history'),
      openHandOuts: () => void this.called.push('handOuts'),
      openProgress: () => void this.called.push('progress'),
      openComments: () => void this.called.push('comments'),
      openAnnotators: () => void this.called.push('annotators'),
      openHelp: () => void this.called.push('help'),
      openTrash: () => void this.called.push('trash'),
      openCopies: () => void this.called.push('trash'),
      openInstall: () => void this.called.push('install'),
    };
    this.context = { workspace, reading, app };
    reading.setState({ viewer: this.viewer, focus: 'text', caret: { anchor: 0, head: 0 } });
  }

  static async open(reading: ReadingStore = createReadingStore()): Promise<Desk> {
    const { workspace } = await openSample();
    return new Desk(workspace, reading);
  }

  get text(): string {
    return openArticleOf(this.context)?.content.text ?? '';
  }

  get annotations(): readonly Annotation[] {
    return [...(openArticleOf(this.context)?.annotations.values() ?? [])];
  }

  get active(): Annotation | undefined {
    const { activeId } = this.workspace.view.getState();
    return this.annotations.find(({ id }) => id === activeId);
  }

  get said(): string {
    return this.workspace.session.getState().said.text;
  }

  /** The words of an annotation, its ranges joined by ` | `. */
  wordsOf(annotation: Annotation | undefined): string {
    return annotation?.target.ranges.map(({ start, end }) => this.text.slice(start, end)).join(' | ') ?? '';
  }

  rangeOf(words: string): TextRange {
    const start = this.text.indexOf(words);
    if (start < 0) throw new Error(`Not in the text: ${words}`);
    return { start, end: start + words.length };
  }

  /** Puts the caret before the words, as a click or arrow keys do. */
  putCaret(words: string): void {
    const { start } = this.rangeOf(words);
    this.viewer.selected = { anchor: start, head: start };
    takeSelection(this.context, this.viewer.selected, 'keys', false, false);
  }

  select(words: string, by: 'pointer' | 'keys' = 'keys'): void {
    const { start, end } = this.rangeOf(words);
    this.viewer.selected = { anchor: start, head: end };
    takeSelection(this.context, this.viewer.selected, by, false, false);
  }

  /** Presses keys one after the other, `Shift+j` or `Mod+z` for those held together; waits for what each does. */
  async keys(...written: readonly string[]): Promise<void> {
    for (const key of written) {
      this.key(key);
      await this.settle();
    }
  }

  /** Presses one key and does not wait. Returns whether it meant something. */
  key(written: string, place: KeyPlace = 'text', repeat = false): boolean {
    const parts = written.split('+');
    const name = parts.at(-1) ?? '';
    const shift = parts.includes('Shift');
    const code = /^\d$/.test(name)
      ? `Digit${name}`
      : (NAMED[name] ?? (name.length === 1 ? `Key${name.toUpperCase()}` : name));
    const event = press(shift && /^[a-z]$/.test(name) ? name.toUpperCase() : name, code, {
      shift,
      ctrl: parts.includes('Mod'),
      repeat,
    });
    const { state } = this.workspace.session.getState();
    return dispatchKey(event, place, actionsFor(state ? tagsInOrder(state) : []), this.context, 'other');
  }

  /** Until everything that was started is on disk and in memory. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      await this.workspace.refreshSessions();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    while (this.reading.getState().creating > 0 || this.workspace.session.getState().save.kind === 'saving') {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}
