import type { TagId } from '../ids.ts';
import { baseFields } from '../records/base.ts';
import type { Tag } from '../records/codebook.ts';
import type { Example } from '../records/example.ts';
import type { SessionState } from '../session-state.ts';
import {
  CODEBOOK_FORMAT,
  CODEBOOK_FORMAT_VERSION,
  type CodebookFile,
  type ExampleInFile,
  type TagInFile,
} from './codebook-file.ts';
import { codebookIn } from './codebook-in.ts';
import { groupedBy } from './group-by.ts';
import { flattened, treeOf } from './tag-tree.ts';
import { presentVersion } from './version.ts';

/** The session's codebook as a file holds it, tags in the order of the tree; null where there is none. */
export function codebookFileOf(
  state: SessionState,
  { withExamples }: { readonly withExamples: boolean },
): CodebookFile | null {
  const parts = codebookIn(state);
  if (!parts) return null;
  const { codebook } = parts;
  const there = new Set<string>(parts.tags.map(({ id: tagId }) => tagId));
  const examples = withExamples ? examplesByTag(state) : new Map<TagId, readonly Example[]>();
  const { id, language, name, about, guidelines, articleAttributes, entityAttributes, links, ...others } =
    contentOf(codebook);
  return {
    format: CODEBOOK_FORMAT,
    formatVersion: CODEBOOK_FORMAT_VERSION,
    id,
    name,
    about,
    guidelines,
    language,
    ...others,
    version: presentVersion(state),
    tags: flattened(treeOf(parts.tags)).map(({ tag, depth }) =>
      tagInFile(tag, depth > 0, examples.get(tag.id) ?? []),
    ),
    articleAttributes,
    entityAttributes,
    // Two people who deleted a tag and edited the codebook offline may leave ends that nothing has.
    links: links.map((kind) => {
      const ends = kind.ends.filter((pair) => pair.every((end) => there.has(end)));
      return ends.length === kind.ends.length ? kind : { ...kind, ends };
    }),
  };
}

function tagInFile(tag: Tag, hasParent: boolean, examples: readonly Example[]): TagInFile {
  const { codebookId: _codebook, position: _position, parentId, ...fields } = contentOf(tag);
  return {
    ...fields,
    ...(hasParent && { parent: parentId }),
    ...(examples.length > 0 && { examples: examples.map(exampleInFile) }),
  };
}

function exampleInFile(example: Example): ExampleInFile {
  const { tagId: _tag, annotationId: _annotation, article, ...fields } = contentOf(example);
  const { id: _id, ...place } = article;
  return { ...fields, article: place };
}

/** What a record says, without who made it and when. */
function contentOf<Value extends { readonly id: string; readonly type: string }>(
  record: Value,
): Omit<Value, Exclude<keyof Value & keyof ReturnType<typeof baseFields>, 'id'>> {
  return Object.fromEntries(
    Object.entries(record).filter(([field]) => field === 'id' || !BASE.has(field)),
  ) as Omit<Value, Exclude<keyof Value & keyof ReturnType<typeof baseFields>, 'id'>>;
}

const BASE: ReadonlySet<string> = new Set(Object.keys(baseFields('')));

function examplesByTag({ examples }: SessionState): ReadonlyMap<TagId, readonly Example[]> {
  const inOrder = [...examples.values()].toSorted(
    (a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0) || (a.id < b.id ? -1 : 1),
  );
  return groupedBy(inOrder, ({ tagId }) => tagId);
}
