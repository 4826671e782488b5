import { act, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { usePageTitle } from '../../../src/ui/frame/use-page-title.ts';
import { Panels } from '../../support/panels.tsx';

function Titled() {
  usePageTitle();
  return null;
}

it('names article, session and room in the window’s title, what changes most often first', async () => {
  const panels = await Panels.open();
  const { view } = panels.workspace;
  panels.show(<Titled />);
  await waitFor(() =>
    expect(document.title).toMatch(/^A: US President .* – Sample: Iran talks – Parallax$/u),
  );
  act(() => view.setState({ articleId: panels.articleId('C') }));
  expect(document.title).toMatch(/^C: As backchannel negotiations/u);
  act(() => view.setState({ room: 'codebook' }));
  expect(document.title).toBe('Codebook – Sample: Iran talks – Parallax');
  await act(() => panels.run('renameSession', { title: 'Elections' }));
  expect(document.title).toBe('Codebook – Elections – Parallax');
  act(() => view.setState({ room: 'compare' }));
  expect(document.title).toMatch(/^C: .* – Elections – Parallax$/u);
});
