import { tagPath } from '../../domain/codebook/tag-tree.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import { tagsInOrder } from '../../domain/session-state.ts';
import type { Action, ActionContext } from '../keys/action.ts';
import { arm } from '../reading/armed.ts';
import { selectionOf, subjectOf } from '../reading/reading-context.ts';
import { retag, tagSelection } from '../reading/tagging.ts';
import type { PaletteEntry } from './entry.ts';

const SELECT_FIRST = 'Select words first';

/**
 * What can be done with a tag: however large the codebook, it is found by its name, its parents and what its guideline
 * says. What fits the moment comes first: tagging what is selected, else changing the tag of the active annotation.
 */
export function tagEntries(
  context: ActionContext,
  actions: readonly Action[],
  keysOf: (action: Action) => readonly string[],
): readonly PaletteEntry[] {
  const { state } = context.workspace.session.getState();
  if (!state) return [];
  // Asked once, not once a tag.
  const canTag = selectionOf(context) !== null;
  const subject = subjectOf(context);
  const keys = new Map(actions.map((action) => [action.id, keysOf(action)[0] ?? null]));
  return tagsInOrder(state).flatMap((tag): readonly PaletteEntry[] => {
    const parents = tagPath(state, tag.id).slice(0, -1);
    const shared = {
      group: 'Tag',
      tag,
      about: tag.help,
      ...(parents.length > 0 && { detail: parents.join(' › ') }),
    };
    return [
      {
        ...shared,
        id: `tag.${tag.id}`,
        label: `Tag as ${tag.name}`,
        key: keys.get(`tag.${tag.id}`) ?? null,
        weight: 4,
        otherwise: canTag ? null : SELECT_FIRST,
        run: () => void tagSelection(context, tag),
      },
      ...(canTag
        ? [
            {
              ...shared,
              id: `tagAndFill.${tag.id}`,
              label: `Tag as ${tag.name} and fill in its first field`,
              key: keys.get(`tagAndFill.${tag.id}`) ?? null,
              otherwise: null,
              run: () => void tagSelection(context, tag, { thenFill: true }),
            },
          ]
        : []),
      ...(subject && subject.tagId !== tag.id
        ? [
            {
              ...shared,
              id: `retag.${tag.id}`,
              label: `Change the tag to ${tag.name}`,
              key: null,
              weight: 3,
              otherwise: null,
              run: () => void retag(context, tag),
            },
          ]
        : []),
      {
        ...shared,
        id: `arm.${tag.id}`,
        label: `Highlighter: arm ${tag.name}`,
        key: null,
        weight: 2,
        otherwise: null,
        run: () => arm(context, tag.id),
      },
      {
        ...shared,
        id: `card.${tag.id}`,
        label: `Show the card of ${tag.name}`,
        key: null,
        weight: 1,
        otherwise: null,
        run: () => void showCard(context, tag),
      },
    ];
  });
}

async function showCard({ workspace }: ActionContext, tag: Tag): Promise<void> {
  const { openCard } = await import('../tag-card/card-store.ts');
  openCard(tag.id);
  workspace.say(`${tag.name}: ${tag.help || 'no definition'}`);
}
