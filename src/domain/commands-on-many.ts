import { carryToVersion } from './commands/carry-to-version.ts';
import { createAnnotations } from './commands/create-annotations.ts';
import { deleteArticles } from './commands/delete-articles.ts';
import { deleteEntities } from './commands/delete-entities.ts';
import { mergeEntities } from './commands/merge-entities.ts';
import { restoreArticles } from './commands/restore-articles.ts';
import { setArticlesDone } from './commands/set-articles-done.ts';
import { setVersionOf } from './commands/set-version-of.ts';
import { splitEntity } from './commands/split-entity.ts';
import { stayOnVersion } from './commands/stay-on-version.ts';

/** Commands on many records at once, from the rooms for that. They are fetched when the first of them is run. */
export const commandsOnMany = {
  carryToVersion,
  createAnnotations,
  deleteArticles,
  deleteEntities,
  mergeEntities,
  restoreArticles,
  setArticlesDone,
  setVersionOf,
  splitEntity,
  stayOnVersion,
} as const;
