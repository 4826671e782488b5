import { excerptOf } from '../../domain/change-words.ts';
import { linkKindIn } from '../../domain/links-of.ts';
import type { LinkFrom } from '../../domain/living-links.ts';
import { SAME_AS } from '../../domain/records/link.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { valueInWords } from '../inspector/value-in-words.ts';

export interface LinkWords {
  /** What the link says, read towards the other end: "same as", "supports", or "supports this" from the far end. */
  readonly kind: string;
  /** "exact"; empty where nothing more is said of the link. */
  readonly attributes: string;
  /** All of it in a row, for the buttons: "same as, exact: quote in B, “we won”". */
  readonly name: string;
}

export function linkInWords({ link, other, isOutgoing }: LinkFrom, state: SessionState): LinkWords {
  const spec = linkKindIn(state, link.kind);
  const label = spec?.label ?? link.kind;
  const kind = isOutgoing || link.kind === SAME_AS ? label : `${label} this`;
  const attributes = Object.entries(link.attributes)
    .map(([id, { value }]) =>
      valueInWords(
        spec?.attributes?.find((attribute) => attribute.id === id),
        value,
        state.entities,
      ).toLowerCase(),
    )
    .join(', ');
  const tag = state.tags.get(other.tagId)?.name.toLowerCase() ?? 'annotation';
  const letter = state.articles.get(other.target.articleId)?.letter ?? '?';
  const said = attributes === '' ? kind : `${kind}, ${attributes}`;
  return { kind, attributes, name: `${said}: ${tag} in ${letter}, ${excerptOf(other)}` };
}
