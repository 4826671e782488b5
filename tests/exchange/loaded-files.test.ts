import { expect, it, vi } from 'vitest';
import type { Asked, ImportWorker } from '../../src/exchange/import-client.ts';
import { withLoadedFiles } from '../../src/exchange/loaded-files.ts';

const setUp = () => {
  const sent: { readonly message: Asked; readonly moved: readonly Transferable[] }[] = [];
  const terminate = vi.fn<() => void>();
  const inner = Object.assign(new EventTarget(), {
    postMessage: (message: Asked, moved: readonly Transferable[]) => void sent.push({ message, moved }),
    terminate,
  });
  return { sent, inner, terminate, worker: withLoadedFiles(inner as unknown as ImportWorker) };
};

const asked = (file: File): Asked => ({
  id: 7,
  request: { kind: 'file', file, texts: [], options: {}, startAt: 2 },
});

it('hands over the bytes of a file, moved and not copied, with all else as it was', async () => {
  const { sent, worker } = setUp();
  worker.postMessage(asked(new File(['äb'], 'a.txt')), []);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  const [{ message, moved } = { message: null, moved: [] }] = sent;
  expect(message).toMatchObject({
    id: 7,
    request: { kind: 'file', file: { name: 'a.txt', size: 3 }, startAt: 2 },
  });
  const [bytes] = moved;
  expect(new TextDecoder().decode(bytes as ArrayBuffer)).toBe('äb');
  expect(message?.request).toMatchObject({ file: { bytes } });
});

it('leaves a file to the worker that the page can’t read, and whatever is no file', async () => {
  const { sent, worker } = setUp();
  const gone = Object.assign(new File([], 'gone.txt'), {
    arrayBuffer: () => Promise.reject(new Error('gone')),
  });
  worker.postMessage(asked(gone), []);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.message).toEqual(asked(gone));
  const text: Asked = { id: 8, request: { kind: 'text', text: 'words', texts: [] } };
  worker.postMessage(text, []);
  expect(sent[1]?.message).toBe(text);
});

it('is heard and ended like the worker itself', () => {
  const { inner, terminate, worker } = setUp();
  const hear = vi.fn<() => void>();
  worker.addEventListener('message', hear);
  inner.dispatchEvent(new MessageEvent('message', { data: 1 }));
  expect(hear).toHaveBeenCalledOnce();
  worker.terminate();
  expect(terminate).toHaveBeenCalledOnce();
});
