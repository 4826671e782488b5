import { addExample } from './commands/add-example.ts';
import { confirmCodings } from './commands/confirm-codings.ts';
import { createTag } from './commands/create-tag.ts';
import { deleteExamples } from './commands/delete-examples.ts';
import { deleteTag } from './commands/delete-tag.ts';
import { editCodebook } from './commands/edit-codebook.ts';
import { editExample } from './commands/edit-example.ts';
import { editTag } from './commands/edit-tag.ts';
import { mergeTags } from './commands/merge-tags.ts';
import { moveTag } from './commands/move-tag.ts';
import { setAttributeSpecs } from './commands/set-attribute-specs.ts';
import { setLinkKinds } from './commands/set-link-kinds.ts';
import { splitTag } from './commands/split-tag.ts';
import { takeCodebook } from './commands/take-codebook.ts';

/** Commands on the codebook. They are fetched when the first of them is run: reading and tagging need none. */
export const codebookCommands = {
  addExample,
  confirmCodings,
  createTag,
  deleteExamples,
  deleteTag,
  editCodebook,
  editExample,
  editTag,
  mergeTags,
  moveTag,
  setAttributeSpecs,
  setLinkKinds,
  splitTag,
  takeCodebook,
} as const;
