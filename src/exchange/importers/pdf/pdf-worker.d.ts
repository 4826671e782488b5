/** The parsing half of pdf.js, which has no types of its own: it is only handed over. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
