import { applyEntries } from '../apply-change.ts';
import type { Entry } from '../change.ts';
import { codebookCommands } from '../codebook-commands.ts';
import type { Command, Refusal } from '../command.ts';
import type { CommandInput } from '../commands.ts';
import { dryRun } from '../dry-run.ts';
import { ok, type Result } from '../result.ts';
import type { SessionState } from '../session-state.ts';
import { linkTally } from './link-tally.ts';
import { mappingFor } from './mapping-of-input.ts';
import { tagTally } from './tag-tally.ts';
import { valueTally, type AttributeTally } from './value-tally.ts';
import { presentVersion } from './version.ts';

export type { AttributeTally } from './value-tally.ts';
export type CodebookCommandName = keyof typeof codebookCommands;

/** What a change of the codebook would do, in numbers of records and of single values. */
export interface CodebookPreview {
  /** As History would list it: "merge Claim into Quote: 1,024 annotations". */
  readonly title: string;
  readonly entryCount: number;
  readonly annotations: {
    readonly retagged: number;
    /** Only their values change. */
    readonly changed: number;
    readonly deleted: number;
    /** They keep a tag that is gone. */
    readonly left: number;
  };
  readonly articleCodings: number;
  readonly entities: number;
  readonly examples: number;
  /** `unfit`: they fitted their kind before, and their ends would not any more, or the kind is gone. */
  readonly links: { readonly changed: number; readonly deleted: number; readonly unfit: number };
  /** `stray`: kept, although the codebook would no longer offer them. */
  readonly values: { readonly mapped: number; readonly cleared: number; readonly stray: number };
  /** Attributes with any of these, as they are before the change. */
  readonly byAttribute: readonly AttributeTally[];
  /** Names. */
  readonly tags: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly deleted: readonly string[];
  };
  readonly version: { readonly before: number; readonly after: number };
}

/**
 * Runs the command itself, without committing anything, and counts what is different in the state it would lead to: it
 * cannot say anything else than what will happen.
 */
export function previewOf<Name extends CodebookCommandName>(
  state: SessionState,
  name: Name,
  input: CommandInput<Name>,
): Result<CodebookPreview, Refusal> {
  const command = codebookCommands[name] as unknown as Command<CommandInput<Name>>;
  const effect = command.run(state, input, dryRun());
  if (!effect.ok) return effect;
  const { title, entries } = effect.value;
  const after = applyEntries(state, entries);
  const byAttribute = valueTally(state, after, entries, mappingFor(name, input));
  const total = (count: (tally: AttributeTally) => number): number =>
    byAttribute.reduce((sum, tally) => sum + count(tally), 0);
  return ok({
    title,
    entryCount: entries.length,
    annotations: annotationTally(state, after, entries),
    articleCodings: entries.filter((entry) => entry.after.type === 'articleCoding').length,
    entities: entries.filter((entry) => entry.after.type === 'entity').length,
    examples: entries.filter((entry) => entry.after.type === 'example').length,
    links: linkTally(state, after, entries),
    values: {
      mapped: total(({ mapped }) => mapped),
      cleared: total(({ cleared }) => cleared),
      stray: total(({ stray }) => stray),
    },
    byAttribute,
    tags: tagTally(entries),
    version: { before: presentVersion(state), after: presentVersion(after) },
  });
}

function annotationTally(
  state: SessionState,
  after: SessionState,
  entries: readonly Entry[],
): CodebookPreview['annotations'] {
  let [retagged, changed, deleted, left] = [0, 0, 0, 0];
  for (const entry of entries) {
    if (entry.after.type !== 'annotation') continue;
    const [was, is] = [entry.before as { tagId?: string } | null, entry.after as { tagId?: string }];
    if (entry.after.deletedRev !== null) deleted += 1;
    else if (was?.tagId === is.tagId) changed += 1;
    else retagged += 1;
  }
  if ([...state.tags.keys()].some((id) => !after.tags.has(id))) {
    for (const ofArticle of after.annotations.values()) {
      for (const { tagId } of ofArticle.values())
        if (state.tags.has(tagId) && !after.tags.has(tagId)) left += 1;
    }
  }
  return { retagged, changed, deleted, left };
}
