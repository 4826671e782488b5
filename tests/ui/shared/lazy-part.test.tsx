import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import { lazyPart } from '../../../src/ui/shared/lazy-part.tsx';

describe('a part that is fetched when it is first shown', () => {
  it('leaves everything else standing where it cannot be, and is fetched anew the next time', async () => {
    let hasNetwork = false;
    let asked = 0;
    let closed = 0;
    const Part = lazyPart<{ onClose: () => void }>(async () => {
      asked += 1;
      if (!hasNetwork) throw new TypeError('Failed to fetch dynamically imported module');
      return () => <p>Here it is</p>;
    });
    const page = (shown: boolean) => (
      <>
        <p>The text</p>
        <Suspense>{shown && <Part onClose={() => (closed += 1)} />}</Suspense>
      </>
    );
    const { rerender } = render(page(true));
    await act(async () => {});
    expect(screen.getByText('The text')).toBeInTheDocument();
    expect([asked, closed]).toEqual([1, 1]);

    rerender(page(true));
    await act(async () => {});
    expect(asked).toBe(1);

    hasNetwork = true;
    rerender(page(false));
    rerender(page(true));
    expect(await screen.findByText('Here it is')).toBeInTheDocument();
    expect([asked, closed]).toEqual([2, 1]);
  });
});
