import type { Tag } from '../../domain/records/codebook.ts';
import type { Action } from './action.ts';
import { articleComparisonActions } from './actions/article-comparison-actions.ts';
import { armActions, armedActions } from './actions/armed-actions.ts';
import { appActions } from './actions/app-actions.ts';
import { attentionActions } from './actions/attention-actions.ts';
import { changeActions } from './actions/change-actions.ts';
import { codebookActions } from './actions/codebook-actions.ts';
import { codingActions } from './actions/coding-actions.ts';
import { commentActions } from './actions/comment-actions.ts';
import { compareActions } from './actions/compare-actions.ts';
import { findActions } from './actions/find-actions.ts';
import { goActions } from './actions/go-actions.ts';
import { libraryActions } from './actions/library-actions.ts';
import { linkActions } from './actions/link-actions.ts';
import { seeingActions } from './actions/seeing-actions.ts';
import { selectActions } from './actions/select-actions.ts';
import { versionActions } from './actions/version-actions.ts';
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
  ...findActions,
  ...tagActions(tags),
  ...tagAndFillActions(tags),
  repeatAction,
  ...armedActions,
  ...armActions(tags),
  tagMenuAction,
  ...changeActions,
  ...retagActions(tags),
  ...codingActions,
  ...commentActions,
  ...codebookActions,
  ...linkActions,
  ...goActions,
  ...seeingActions,
  ...attentionActions,
  ...compareActions,
  ...articleComparisonActions,
  ...libraryActions,
  ...versionActions,
  ...appActions,
];
