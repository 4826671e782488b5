import type { Asked, ImportWorker, LoadedFile } from './import-pool.ts';

/**
 * A worker that is handed the bytes of a file instead of the file: in a page on a disk WebKit lets a worker read no file
 * that comes from the page. A file that the page can't read either goes as it is, and the worker says so.
 */
export function withLoadedFiles(worker: ImportWorker): ImportWorker {
  return {
    postMessage(message: Asked) {
      const { id, request } = message;
      if (request.kind !== 'file' || !(request.file instanceof File)) {
        worker.postMessage(message, []);
        return;
      }
      const { file } = request;
      file.arrayBuffer().then(
        (bytes) => {
          const loaded: LoadedFile = { name: file.name, size: file.size, bytes };
          const asked: Asked = { id, request: { ...request, file: loaded } };
          worker.postMessage(asked, [bytes]);
        },
        () => worker.postMessage(message, []),
      );
    },
    terminate: () => worker.terminate(),
    addEventListener: worker.addEventListener.bind(worker),
  };
}
