// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ArticleSource } from '../../../src/ui/inspector/article-source.tsx';
import { Panels } from '../../support/panels.tsx';

const said = (panels: Panels) => panels.workspace.session.getState().said;

describe('the file an article came from', () => {
  it('is given back, and the text checked against it', async () => {
    const panels = await Panels.open();
    panels.show(<ArticleSource article={panels.state.articles.get(panels.articleId())!} />);
    await userEvent.click(screen.getByRole('button', { name: 'Check the text against it' }));
    await waitFor(() => expect(said(panels).text).toBe('Read again: the file gives exactly this text.'));
    expect(said(panels).tone).toBe('result');
    await userEvent.click(screen.getByRole('button', { name: 'Save the original file' }));
    await waitFor(() => expect(panels.profile.savedFiles).toHaveLength(1));
    expect(panels.profile.savedFiles[0]?.name).toBe('000_2dd4d78006458cad.txt');
  });

  it('is not offered where a text was pasted', async () => {
    const panels = await Panels.open();
    const read = await panels.workspace.readText('Pasted words.');
    if (!read.ok || read.value.kind !== 'article') throw new Error('not read');
    const { draft } = read.value;
    const added = await act(() =>
      panels.workspace.addArticles([{ draft, title: 'Pasted', outlet: null, publishedAt: null }]),
    );
    if (!added.ok) throw new Error('not added');
    panels.show(<ArticleSource article={panels.state.articles.get(added.value[0]!)!} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
