import type { AlignedPair, PassageCluster } from '../../domain/alignment.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { TextRange } from '../../domain/records/range.ts';

interface Node {
  readonly articleId: ArticleId;
  readonly range: TextRange;
}

/**
 * The passages that go from article to article: those of all pairs, united where they stand on mostly the same words of
 * an article (union-find). Of each article the longest range stands for it.
 *
 * @param articleIds members stand in this order; other articles are left out
 * @returns in the order of their first members
 */
export function clusters(pairs: readonly AlignedPair[], articleIds: readonly ArticleId[]): PassageCluster[] {
  const order = new Map(articleIds.map((id, place) => [id, place]));
  const nodes: Node[] = [];
  const parents: number[] = [];
  const rootOf = (index: number): number => {
    let root = index;
    while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
    for (let next = index; next !== root;) [parents[next], next] = [root, parents[next] ?? root];
    return root;
  };
  const unite = (one: number, other: number): void => {
    parents[rootOf(other)] = rootOf(one);
  };
  for (const { a, b, alignment } of pairs) {
    if (!order.has(a) || !order.has(b)) continue;
    for (const passage of alignment.passages) {
      nodes.push({ articleId: a, range: passage.a }, { articleId: b, range: passage.b });
      parents.push(nodes.length - 2, nodes.length - 2);
    }
  }
  uniteOverlaps(nodes, unite);

  const groups = new Map<number, Node[]>();
  for (const [index, node] of nodes.entries()) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(node);
    else groups.set(root, [node]);
  }
  const placeOf = ({ articleId }: Node): number => order.get(articleId) ?? 0;
  return Array.from(groups.values(), (group) =>
    longestOfEach(group).sort((one, other) => placeOf(one) - placeOf(other)),
  )
    .filter((members) => members.length > 1)
    .sort(([one], [other]) =>
      one && other ? placeOf(one) - placeOf(other) || one.range.start - other.range.start : 0,
    )
    .map((members) => ({ members }));
}

/** Ranges of one article that share at least half of the shorter one. */
function uniteOverlaps(nodes: readonly Node[], unite: (one: number, other: number) => void): void {
  const byArticle = new Map<ArticleId, number[]>();
  for (const [index, { articleId }] of nodes.entries()) {
    const same = byArticle.get(articleId);
    if (same) same.push(index);
    else byArticle.set(articleId, [index]);
  }
  const rangeOf = (index: number): TextRange => nodes[index]?.range ?? { start: 0, end: 0 };
  for (const indexes of byArticle.values()) {
    indexes.sort((one, other) => rangeOf(one).start - rangeOf(other).start);
    let open: number[] = [];
    for (const index of indexes) {
      const range = rangeOf(index);
      open = open.filter((earlier) => rangeOf(earlier).end > range.start);
      for (const earlier of open) {
        const shared = Math.min(rangeOf(earlier).end, range.end) - range.start;
        if (2 * shared >= Math.min(lengthOf(rangeOf(earlier)), lengthOf(range))) unite(earlier, index);
      }
      open.push(index);
    }
  }
}

const lengthOf = ({ start, end }: TextRange): number => end - start;

function longestOfEach(group: readonly Node[]): Node[] {
  const longest = new Map<ArticleId, Node>();
  for (const node of group) {
    const known = longest.get(node.articleId);
    const gain = known ? lengthOf(node.range) - lengthOf(known.range) : 1;
    if (gain > 0 || (known && gain === 0 && node.range.start < known.range.start)) {
      longest.set(node.articleId, node);
    }
  }
  return [...longest.values()];
}
