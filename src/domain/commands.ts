import type { Command } from './command.ts';
import { acceptHandOut } from './commands/accept-hand-out.ts';
import { addArticles } from './commands/add-articles.ts';
import { addRange } from './commands/add-range.ts';
import { assignEntity } from './commands/assign-entity.ts';
import { changeHandOut } from './commands/change-hand-out.ts';
import { copyAnnotations } from './commands/copy-annotations.ts';
import { createAnnotation } from './commands/create-annotation.ts';
import { createEntity } from './commands/create-entity.ts';
import { createHandOut } from './commands/create-hand-out.ts';
import { createLink } from './commands/create-link.ts';
import { deleteAnnotations } from './commands/delete-annotations.ts';
import { deleteArticle } from './commands/delete-article.ts';
import { deleteHandOut } from './commands/delete-hand-out.ts';
import { deleteLinks } from './commands/delete-links.ts';
import { editActor } from './commands/edit-actor.ts';
import { editArticle } from './commands/edit-article.ts';
import { joinAnnotations } from './commands/join-annotations.ts';
import { markHandedIn } from './commands/mark-handed-in.ts';
import { removeRange } from './commands/remove-range.ts';
import { renameEntity } from './commands/rename-entity.ts';
import { renameSession } from './commands/rename-session.ts';
import { retagAnnotation } from './commands/retag-annotation.ts';
import { setAliases } from './commands/set-aliases.ts';
import { setAttribute } from './commands/set-attribute.ts';
import { setConfidence } from './commands/set-confidence.ts';
import { setDone } from './commands/set-done.ts';
import { setFlag } from './commands/set-flag.ts';
import { setNote } from './commands/set-note.ts';
import { setRanges } from './commands/set-ranges.ts';
import { splitAnnotation } from './commands/split-annotation.ts';

/** Everything a person can do to a session. To add one: a file in `commands/` and a line here. */
export const commands = {
  acceptHandOut,
  addArticles,
  addRange,
  assignEntity,
  changeHandOut,
  copyAnnotations,
  createAnnotation,
  createEntity,
  createHandOut,
  createLink,
  deleteAnnotations,
  deleteArticle,
  deleteHandOut,
  deleteLinks,
  editActor,
  editArticle,
  joinAnnotations,
  markHandedIn,
  removeRange,
  renameEntity,
  renameSession,
  retagAnnotation,
  setAliases,
  setAttribute,
  setConfidence,
  setDone,
  setFlag,
  setNote,
  setRanges,
  splitAnnotation,
} as const;

export type CommandName = keyof typeof commands;
export type CommandInput<Name extends CommandName> =
  (typeof commands)[Name] extends Command<infer Input> ? Input : never;
