import { MantineProvider } from '@mantine/core';
import { act, render } from '@testing-library/react';
import type { AnnotationId, ArticleId } from '../../../src/domain/ids.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import { annotationsOf, articlesInOrder, type SessionState } from '../../../src/domain/session-state.ts';
import { OfferDialogs } from '../../../src/ui/offers/offer-dialogs.tsx';
import { OfferStrip } from '../../../src/ui/offers/offer-strip.tsx';
import { NO_OFFERS_SEEN, offersStore } from '../../../src/ui/offers/offers-store.ts';
import { AppCommandsProvider } from '../../../src/ui/keys/app-commands.tsx';
import { readingStore } from '../../../src/ui/reading/reading-store.ts';
import { WorkspaceProvider, useView } from '../../../src/ui/shared/workspace-context.tsx';
import { Desk } from '../reading/desk.ts';

/** The sample session, a hand on the keys, and the strip and dialogs of offers on screen. */
export class OfferDesk {
  private constructor(readonly desk: Desk) {}

  static async open(): Promise<OfferDesk> {
    giveElementsASize();
    readingStore.setState(readingStore.getInitialState(), true);
    offersStore.setState(NO_OFFERS_SEEN, true);
    return new OfferDesk(await Desk.open(readingStore));
  }

  show() {
    return render(
      <MantineProvider env="test">
        <WorkspaceProvider workspace={this.desk.workspace}>
          <AppCommandsProvider commands={this.desk.context.app}>
            <Shown />
          </AppCommandsProvider>
        </WorkspaceProvider>
      </MantineProvider>,
    );
  }

  get state(): SessionState {
    return this.desk.workspace.session.getState().state!;
  }

  id(letter: string): ArticleId {
    return articlesInOrder(this.state).find((article) => article.letter === letter)!.id;
  }

  annotations(letter: string): readonly Annotation[] {
    return [...annotationsOf(this.state, this.id(letter)).values()];
  }

  /** Goes to an article, with the caret at its beginning. */
  async goTo(letter: string): Promise<void> {
    await act(async () => {
      await this.desk.workspace.openArticle(this.id(letter));
      this.desk.viewer.selected = { anchor: 0, head: 0 };
      readingStore.setState({ caret: { anchor: 0, head: 0 } });
    });
  }

  async keys(...written: readonly string[]): Promise<void> {
    await act(() => this.desk.keys(...written));
  }

  /** What keys do is fetched on the first press: waits until it was done. */
  async until(isDone: () => boolean): Promise<void> {
    await act(async () => {
      for (let turn = 0; turn < 2_000 && !isDone(); turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    if (!isDone()) throw new Error(`It never came; said was “${this.desk.said}”`);
    await act(() => this.desk.settle());
  }

  /** Selects words of the open article and tags them with the first tag, a quote. */
  async quote(words: string): Promise<AnnotationId> {
    act(() => this.desk.select(words));
    await this.keys('1');
    return this.desk.active!.id;
  }
}

function Shown() {
  const articleId = useView((view) => view.articleId);
  return (
    <>
      {articleId && <OfferStrip articleId={articleId} />}
      <OfferDialogs />
    </>
  );
}

/** jsdom lays nothing out; a virtual list needs a height to know which rows to make. */
function giveElementsASize(): void {
  for (const [side, size] of [
    ['clientHeight', 600],
    ['clientWidth', 300],
    ['offsetHeight', 600],
    ['offsetWidth', 300],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => size });
  }
}
