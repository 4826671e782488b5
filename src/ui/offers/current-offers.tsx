import { useView } from '../shared/workspace-context.tsx';
import { OfferStrip } from './offer-strip.tsx';

/** What can be copied into the article on screen. */
export function CurrentOffers() {
  const articleId = useView((view) => view.articleId);
  return articleId && <OfferStrip articleId={articleId} />;
}
