import type { Tag } from '../../domain/records/codebook.ts';
import type { Action } from './action.ts';
import { articleComparisonActions } from './actions/article-comparison-actions.ts';
import { appActions } from './actions/app-actions.ts';
import { changeActions } from './actions/change-actions.ts';
import { compareActions } from './actions/compare-actions.ts';
import { goActions } from './actions/go-actions.ts';
import { selectActions } from './actions/select-actions.ts';
import {
  repeatAction,
  retagActions,
  tagActions,
  tagAndFillActions,
  tagMenuAction,
} from './actions/tag-actions.ts';

/**
 * Every action, in the order of the key sheet. What the digits do comes from the codebook's tags; the rest is fixed.
 * To add one: a line in the file of its section.
 */
export const actionsFor = (tags: readonly Tag[]): readonly Action[] => [
  ...selectActions,
  ...tagActions(tags),
  ...tagAndFillActions(tags),
  repeatAction,
  tagMenuAction,
  ...changeActions,
  ...retagActions(tags),
  ...goActions,
  ...compareActions,
  ...articleComparisonActions,
  ...appActions,
];
