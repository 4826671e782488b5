import { createStore } from 'zustand/vanilla';
import type { CommandInput } from '../../domain/commands.ts';
import type { TagId } from '../../domain/ids.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { goToRoom } from '../reading/go.ts';

/** What the room shows in its middle. */
export type Chosen =
  | { readonly kind: 'tag'; readonly id: TagId }
  | { readonly kind: 'article' | 'entity' | 'links' | 'guidelines' };

/** What a person is asked before it is done, one dialog each. */
export type CodebookTask =
  | { readonly kind: 'newTag'; readonly parentId: TagId | null }
  | { readonly kind: 'mergeTag' | 'splitTag' | 'deleteTag'; readonly id: TagId }
  /** Fields or values that have codings go, or mean another kind of value. */
  | { readonly kind: 'changeFields'; readonly input: CommandInput<'setAttributeSpecs'> }
  | {
      readonly kind: 'removeLinkKind';
      readonly id: string;
    }
  | { readonly kind: 'save' | 'newSession' };

type Place = 'tree' | 'editor';

interface CodebookView {
  /** Null until somebody chose: then the first tag is shown. */
  readonly chosen: Chosen | null;
  readonly task: CodebookTask | null;
  /** Who should take the focus next; `count` grows with every request. */
  readonly focus: { readonly place: Place; readonly count: number };
}

/** What the codebook room remembers between two keys or clicks. Nothing here outlives the tab. */
export const codebookStore = createStore<CodebookView>(() => ({
  chosen: null,
  task: null,
  focus: { place: 'tree', count: 0 },
}));

export const choose = (chosen: Chosen): void => codebookStore.setState({ chosen });
export const ask = (task: CodebookTask | null): void => codebookStore.setState({ task });
export const focusOn = (place: Place): void =>
  codebookStore.setState(({ focus }) => ({ focus: { place, count: focus.count + 1 } }));

/** Opens the room on one thing, from anywhere. */
export function showInCodebook(workspace: Workspace, chosen: Chosen): void {
  choose(chosen);
  goToRoom(workspace, 'codebook');
}

/** What is shown where the chosen tag is not, or no longer, in the codebook: the first one, else the guidelines. */
export function chosenAmong(tags: readonly Tag[], chosen: Chosen | null): Chosen {
  if (chosen && (chosen.kind !== 'tag' || tags.some(({ id }) => id === chosen.id))) return chosen;
  const [first] = tags;
  return first ? { kind: 'tag', id: first.id } : { kind: 'guidelines' };
}
