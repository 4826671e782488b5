import type { ArticleId } from '../../domain/ids.ts';
import { isKnownType } from '../../domain/records.ts';
import type { ImportProblem } from '../importer.ts';
import {
  sections,
  TOP_LEVEL_FIELD,
  type FileAttributes,
  type Section,
  type SessionFile,
} from '../session-file/schema.ts';

/**
 * The first id that is used twice or that points at nothing. A tombstone is something to point at: deletion never
 * cascades. Who made a record may be unknown; its tag, article and codebook may not, because nothing could show it. A
 * comment is read in the list of all of them, whatever became of what it is about.
 */
export function referenceProblem(file: SessionFile): ImportProblem | null {
  return doubledId(file) ?? misplacedType(file) ?? danglingId(file) ?? doubledLetter(file);
}

function doubledId(file: SessionFile): ImportProblem | null {
  for (const section of [...(Object.keys(sections) as Section[]), 'others'] as const) {
    const seen = new Set<string>();
    for (const [index, { type, id }] of (file[section] ?? []).entries()) {
      const key = `${type}:${id}`;
      if (seen.has(key)) return { kind: 'duplicateId', path: `${section}[${index}].id`, id };
      seen.add(key);
    }
  }
  const articles = new Set<ArticleId>();
  for (const [index, { articleId }] of file.texts.entries()) {
    if (articles.has(articleId))
      return { kind: 'duplicateId', path: `texts[${index}].articleId`, id: articleId };
    articles.add(articleId);
  }
  return null;
}

function misplacedType(file: SessionFile): ImportProblem | null {
  const index = file.others.findIndex(({ type }) => isKnownType(type) || type === TOP_LEVEL_FIELD);
  return index < 0
    ? null
    : { kind: 'badField', path: `others[${index}].type`, problem: 'has a section of its own' };
}

function danglingId(file: SessionFile): ImportProblem | null {
  const idsOf = (records: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(records.map(({ id }) => id));
  const articles = idsOf(file.articles);
  const codebooks = idsOf(file.codebooks);
  const tags = idsOf(file.tags);
  const entities = idsOf(file.entities);
  let found: ImportProblem | null = null;
  const expectIn = (ids: ReadonlySet<string>, id: string | null, path: string): void => {
    if (id !== null && !ids.has(id)) found ??= { kind: 'danglingId', path, id };
  };
  const expectPassages = (attributes: FileAttributes, path: string): void => {
    for (const [id, { value }] of Object.entries(attributes)) {
      if (typeof value !== 'object' || !('articleId' in value)) continue;
      expectIn(articles, value.articleId, `${path}.attributes.${id}.value.articleId`);
    }
  };

  expectIn(codebooks, file.session.codebookId, 'session.codebookId');
  for (const [index, tag] of file.tags.entries()) {
    expectIn(codebooks, tag.codebookId, `tags[${index}].codebookId`);
    expectIn(tags, tag.parentId, `tags[${index}].parentId`);
    expectIn(tags, tag.beforeMending?.parentId ?? null, `tags[${index}].beforeMending.parentId`);
  }
  for (const [index, article] of file.articles.entries()) {
    expectIn(entities, article.outletId, `articles[${index}].outletId`);
  }
  for (const [index, { attributes }] of file.entities.entries())
    expectPassages(attributes, `entities[${index}]`);
  for (const [index, coding] of file.articleCodings.entries()) {
    expectIn(articles, coding.articleId, `articleCodings[${index}].articleId`);
    expectPassages(coding.attributes, `articleCodings[${index}]`);
  }
  for (const [index, annotation] of file.annotations.entries()) {
    expectIn(tags, annotation.tagId, `annotations[${index}].tagId`);
    expectIn(articles, annotation.target.articleId, `annotations[${index}].target.articleId`);
    expectPassages(annotation.attributes, `annotations[${index}]`);
  }
  const annotations = idsOf(file.annotations);
  for (const [index, { from, to, attributes }] of (file.links ?? []).entries()) {
    expectIn(annotations, from, `links[${index}].from`);
    expectIn(annotations, to, `links[${index}].to`);
    expectPassages(attributes, `links[${index}]`);
  }
  for (const [index, { tagId }] of (file.examples ?? []).entries())
    expectIn(tags, tagId, `examples[${index}].tagId`);
  for (const [index, { articleId }] of file.texts.entries())
    expectIn(articles, articleId, `texts[${index}].articleId`);
  return found;
}

function doubledLetter(file: SessionFile): ImportProblem | null {
  const letters = new Set<string>();
  for (const [index, { letter, deletedRev }] of file.articles.entries()) {
    if (deletedRev !== null) continue;
    if (letters.has(letter)) return { kind: 'duplicateId', path: `articles[${index}].letter`, id: letter };
    letters.add(letter);
  }
  return null;
}
