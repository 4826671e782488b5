import { mirrored, type Alignment, type ComparedText } from '../../domain/alignment.ts';
import { chainsOf, type Chain } from './chains.ts';
import { exactMatches } from './exact-matches.ts';
import { createLexicon } from './lexicon.ts';
import { withMoves } from './moved-passages.ts';
import { paragraphsOf } from './paragraph-states.ts';
import { passageOf } from './passages.ts';
import { piecesOf } from './pieces.ts';
import { isQuoted } from './quoted-words.ts';
import { withResidues } from './residues.ts';
import { tilesOf } from './tiles.ts';
import { tokensOf, type Tokens } from './tokens.ts';

/**
 * What two texts share: maximal exact matches seeded by four words in a row, tiled longest first, chained over short
 * gaps, cut at paragraph ends and aligned word by word. After passim (Smith, Cordell & Mullen 2015) and greedy string
 * tiling (Wise 1993). `align(b, a)` is exactly `mirrored(align(a, b))`.
 */
export function align(a: ComparedText, b: ComparedText): Alignment {
  const lexicon = createLexicon();
  return alignTokens(tokensOf(a, lexicon), tokensOf(b, lexicon));
}

/** The same for texts whose words were found before. Both must have the same lexicon. */
export function alignTokens(a: Tokens, b: Tokens): Alignment {
  // Ties between places can't be broken the same way for both sides, so the order of the texts is always the same.
  return inOrder(a.source, b.source) ? aligned(a, b) : mirrored(aligned(b, a));
}

function aligned(a: Tokens, b: Tokens): Alignment {
  const chains = chainsOf(tilesOf(exactMatches(a, b), a.count, b.count), a, b);
  const isQuote = chains.map((chain) => isSharedQuote(chain, a, b));
  const prose = withResidues(
    chains.filter((_, n) => !isQuote[n]).map((chain) => piecesOf(chain, a, b)),
    a,
    b,
  );
  const quotes = chains.filter((_, n) => isQuote[n]).flatMap((chain) => piecesOf(chain, a, b));
  const passages = withMoves(
    prose
      .flat()
      .map((piece) => passageOf(piece, a, b, 'prose'))
      .sort((one, other) => one.a.start - other.a.start),
  );
  return {
    passages,
    sharedQuotes: withMoves(quotes.map((piece) => passageOf(piece, a, b, 'quote'))),
    paragraphs: { a: paragraphsOf(a, passages, 'a'), b: paragraphsOf(b, passages, 'b') },
    words: {
      equal: passages.reduce((sum, { words }) => sum + words.equal, 0),
      a: a.count,
      b: b.count,
    },
  };
}

const isSharedQuote = (chain: Chain, a: Tokens, b: Tokens): boolean =>
  chain.every((match) => {
    for (let n = 0; n < match.length; n += 1) {
      if (!isQuoted(a, match.a + n) || !isQuoted(b, match.b + n)) return false;
    }
    return true;
  });

/** A total order of texts, by everything that an alignment depends on. */
function inOrder(a: ComparedText, b: ComparedText): boolean {
  if (a.text !== b.text) return a.text < b.text;
  if (a.bodyStart !== b.bodyStart) return a.bodyStart < b.bodyStart;
  const edges = ({ blocks }: ComparedText): string =>
    blocks.map(({ range }) => `${range.start}-${range.end}`).join();
  return a.blocks === b.blocks || edges(a) <= edges(b);
}
