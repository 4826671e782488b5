import { presentVersion } from '../../domain/codebook/version.ts';
import type { ComparisonReport } from '../../domain/comparison-report.ts';
import type { AnnotationId, ArticleId } from '../../domain/ids.ts';
import { linkKindIn } from '../../domain/links-of.ts';
import type { Actor } from '../../domain/records/actor.ts';
import type { Article, CanonicalText } from '../../domain/records/article.ts';
import { SAME_AS } from '../../domain/records/link.ts';
import { findRecord, type SessionState } from '../../domain/session-state.ts';
import { codedAnnotations, type CodedAnnotation } from '../exporters/coded-annotations.ts';
import { byCreation, byLetter } from '../reading-order.ts';
import type { EvidenceOptions } from './evidence-options.ts';
import type { EvidenceArticle, EvidenceReport, Note, StatedCoding, StatedLink } from './evidence-report.ts';
import { statedThreads } from './stated-threads.ts';
import { statedAttributes, statedRecord } from './stated-values.ts';

interface GatherOptions {
  /** Articles that were chosen and are not in the state, because their texts could not be read. */
  readonly unread?: readonly Article[];
  /** Lets others go first, after each article. */
  readonly pause?: () => Promise<void>;
}

const noPause = async (): Promise<void> => undefined;

/**
 * Everything that stands on an evidence page. Articles whose texts are not in the state are left out, and named.
 *
 * @param comparison of the articles that are there; null where none is wanted
 */
export async function evidenceReport(
  state: SessionState,
  options: EvidenceOptions,
  comparison: ComparisonReport | null,
  { unread = [], pause = noPause }: GatherOptions = {},
): Promise<EvidenceReport> {
  const chosen = [...new Set(options.articleIds)].flatMap((id) => state.articles.get(id) ?? []);
  const there = chosen.flatMap((article) => {
    const content = state.texts.get(article.id);
    return content ? [{ article, content }] : [];
  });
  const coded = await codedIn(state, options, there, pause);
  const names = namesOf(there.map(({ article }) => ({ article, coded: coded.get(article.id) ?? [] })));
  const links = options.withLinks ? linksBetween(state, names) : null;
  const noteOf = (one: CodedAnnotation): Note => ({
    name: names.get(one.annotation.id) ?? '',
    coded: one,
    values: statedAttributes(one.attributes, one.tag?.attributes ?? []),
    links: links?.get(one.annotation.id) ?? [],
    threads: threadsOf(state, options, 'annotation', one.annotation.id),
  });
  const articles = there.map(
    ({ article, content }): EvidenceArticle => ({
      article,
      content,
      outlet: article.outletId ? (state.entities.get(article.outletId)?.name ?? null) : null,
      versionOf: article.versionOf ? (state.articles.get(article.versionOf)?.letter ?? null) : null,
      notes: (coded.get(article.id) ?? []).map(noteOf),
      codings: codingsOf(state, options, article.id),
      threads: threadsOf(state, options, 'article', article.id),
    }),
  );
  const codebook = state.codebooks.get(state.session.codebookId);
  const all = [...coded.values()].flat();
  return {
    title: state.session.title,
    articles,
    units: unitsIn(all),
    coders: codersIn(all),
    codebook: codebook ? { name: codebook.name, version: presentVersion(state) } : null,
    comparison,
    with: { notes: options.withNotes, provenance: options.withProvenance },
    leftOut: [...unread, ...chosen.filter(({ id }) => !state.texts.has(id))].toSorted(byLetter),
    names,
  };
}

/** The chosen annotations of each article in the order of its text; those without a place last. */
async function codedIn(
  state: SessionState,
  { coders, tagIds, annotationIds }: EvidenceOptions,
  there: readonly { readonly article: Article; readonly content: CanonicalText }[],
  pause: () => Promise<void>,
): Promise<ReadonlyMap<ArticleId, readonly CodedAnnotation[]>> {
  const articleIds = new Set(there.map(({ article }) => article.id));
  const scope = { kind: 'part', articleIds, coders, tagIds } as const;
  const found = new Map<ArticleId, CodedAnnotation[]>();
  for (const one of codedAnnotations({ state, scope, changes: [] })) {
    if (annotationIds && !annotationIds.has(one.annotation.id)) continue;
    const ofArticle = found.get(one.article.id);
    if (ofArticle) ofArticle.push(one);
    else {
      found.set(one.article.id, [one]);
      await pause();
    }
  }
  for (const list of found.values()) {
    list.sort((a, b) => Number(a.annotation.target.detached) - Number(b.annotation.target.detached));
  }
  return found;
}

function namesOf(
  articles: readonly { readonly article: Article; readonly coded: readonly CodedAnnotation[] }[],
): ReadonlyMap<AnnotationId, string> {
  return new Map(
    articles.flatMap(({ article, coded }) =>
      coded.map(({ annotation }, index) => [annotation.id, `${article.letter}${index + 1}`] as const),
    ),
  );
}

/** Links both of whose ends are on the page, told from each end. */
function linksBetween(
  state: SessionState,
  names: ReadonlyMap<AnnotationId, string>,
): ReadonlyMap<AnnotationId, readonly StatedLink[]> {
  const found = new Map<AnnotationId, StatedLink[]>();
  const add = (id: AnnotationId, link: StatedLink): void =>
    void found.set(id, [...(found.get(id) ?? []), link]);
  for (const link of [...state.links.values()].toSorted(byCreation)) {
    const [from, to] = [names.get(link.from), names.get(link.to)];
    if (from === undefined || to === undefined) continue;
    const kind = linkKindIn(state, link.kind);
    const label = kind?.label ?? link.kind;
    const values = statedRecord(link.attributes, kind?.attributes ?? [], state);
    const isMutual = link.kind === SAME_AS;
    add(link.from, { label, way: isMutual ? 'both' : 'to', other: to, values });
    add(link.to, { label, way: isMutual ? 'both' : 'from', other: from, values });
  }
  return found;
}

const threadsOf = (
  state: SessionState,
  { withComments, coders }: EvidenceOptions,
  type: 'annotation' | 'article',
  id: string,
) => (withComments ? statedThreads(state, coders, { type, id }) : []);

function codingsOf(
  state: SessionState,
  { coders }: EvidenceOptions,
  articleId: ArticleId,
): readonly StatedCoding[] {
  const specs = state.codebooks.get(state.session.codebookId)?.articleAttributes ?? [];
  return [...state.articleCodings.values()]
    .filter((coding) => coding.articleId === articleId && (coders === null || coders.has(coding.layerOf)))
    .toSorted(byCreation)
    .map(({ layerOf, done, attributes }) => ({
      coder: actorOf(state, layerOf)?.name || 'somebody unknown',
      done,
      values: statedRecord(attributes, specs, state),
    }))
    .filter(({ done, values }) => done || values.length > 0);
}

const actorOf = (state: SessionState, id: string): Actor | undefined =>
  findRecord(state, { type: 'actor', id }) as Actor | undefined;

function unitsIn(all: readonly CodedAnnotation[]): EvidenceReport['units'] {
  const counts = countBy(all, ({ annotation }) => annotation.tagId);
  return [...counts]
    .map(([id, of]) => ({ id, tag: of[0]?.tag ?? null, count: of.length }))
    .toSorted(
      (a, b) => (a.tag?.position ?? Infinity) - (b.tag?.position ?? Infinity) || (a.id < b.id ? -1 : 1),
    );
}

const codersIn = (all: readonly CodedAnnotation[]): EvidenceReport['coders'] =>
  [...countBy(all, ({ annotation }) => annotation.layerOf)]
    .map(([id, of]) => ({ id, actor: of[0]?.coder ?? null, count: of.length }))
    .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));

function countBy(
  all: readonly CodedAnnotation[],
  keyOf: (one: CodedAnnotation) => string,
): ReadonlyMap<string, readonly CodedAnnotation[]> {
  const groups = new Map<string, CodedAnnotation[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
