import type { codebookCommands } from './codebook-commands.ts';
import type { commandsOnMany } from './commands-on-many.ts';
import type { Command } from './command.ts';
import { acceptHandOut } from './commands/accept-hand-out.ts';
import { addArticles } from './commands/add-articles.ts';
import { addComment } from './commands/add-comment.ts';
import { addRange } from './commands/add-range.ts';
import { appendNote } from './commands/append-note.ts';
import { assignEntity } from './commands/assign-entity.ts';
import { changeHandOut } from './commands/change-hand-out.ts';
import { changeLink } from './commands/change-link.ts';
import { copyAnnotations } from './commands/copy-annotations.ts';
import { copyAttributes } from './commands/copy-attributes.ts';
import { createAnnotation } from './commands/create-annotation.ts';
import { createEntity } from './commands/create-entity.ts';
import { createHandOut } from './commands/create-hand-out.ts';
import { createLink } from './commands/create-link.ts';
import { createLinks } from './commands/create-links.ts';
import { deleteAnnotations } from './commands/delete-annotations.ts';
import { deleteArticle } from './commands/delete-article.ts';
import { deleteComment } from './commands/delete-comment.ts';
import { deleteHandOut } from './commands/delete-hand-out.ts';
import { deleteLinks } from './commands/delete-links.ts';
import { editActor } from './commands/edit-actor.ts';
import { editArticles } from './commands/edit-articles.ts';
import { editComment } from './commands/edit-comment.ts';
import { joinAnnotations } from './commands/join-annotations.ts';
import { markHandedIn } from './commands/mark-handed-in.ts';
import { removeRange } from './commands/remove-range.ts';
import { renameEntity } from './commands/rename-entity.ts';
import { renameSession } from './commands/rename-session.ts';
import { reopenThread } from './commands/reopen-thread.ts';
import { resolveThread } from './commands/resolve-thread.ts';
import { retagAnnotation } from './commands/retag-annotation.ts';
import { retagAnnotations } from './commands/retag-annotations.ts';
import { setAliases } from './commands/set-aliases.ts';
import { setArticleAttribute } from './commands/set-article-attribute.ts';
import { setAttribute } from './commands/set-attribute.ts';
import { setConfidence } from './commands/set-confidence.ts';
import { setDone } from './commands/set-done.ts';
import { setEntityAttribute } from './commands/set-entity-attribute.ts';
import { setFlag } from './commands/set-flag.ts';
import { setNote } from './commands/set-note.ts';
import { setRanges } from './commands/set-ranges.ts';
import { splitAnnotation } from './commands/split-annotation.ts';

/** What a person can do to a session. To add one: a file in `commands/` and a line here. */
export const commands = {
  acceptHandOut,
  addArticles,
  addComment,
  addRange,
  appendNote,
  assignEntity,
  changeHandOut,
  changeLink,
  copyAnnotations,
  copyAttributes,
  createAnnotation,
  createEntity,
  createHandOut,
  createLink,
  createLinks,
  deleteAnnotations,
  deleteArticle,
  deleteComment,
  deleteHandOut,
  deleteLinks,
  editActor,
  editArticles,
  editComment,
  joinAnnotations,
  markHandedIn,
  removeRange,
  renameEntity,
  renameSession,
  reopenThread,
  resolveThread,
  retagAnnotation,
  retagAnnotations,
  setAliases,
  setArticleAttribute,
  setAttribute,
  setConfidence,
  setDone,
  setEntityAttribute,
  setFlag,
  setNote,
  setRanges,
  splitAnnotation,
} as const;

/** Those on the codebook and on many records are listed in files of their own, fetched when one of them is run. */
type Commands = typeof commands & typeof codebookCommands & typeof commandsOnMany;

export type CommandName = keyof Commands;
export type CommandInput<Name extends CommandName> =
  Commands[Name] extends Command<infer Input> ? Input : never;
