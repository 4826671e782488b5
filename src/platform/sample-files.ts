const FILES = ['000_2dd4d78006458cad.txt', '001_59f875a34b8e8c6a.txt', '002_fb124d9c4f23c2b0.txt'] as const;

/** The sample articles that ship in `public/seeds`, byte for byte. They come from our own origin, or from the offline copy. */
export const createSampleFiles = (fetchFile: (url: string) => Promise<Response> = (url) => fetch(url)) => ({
  load: (): Promise<readonly File[]> =>
    Promise.all(
      FILES.map(async (name) => {
        const response = await fetchFile(new URL(`seeds/${name}`, document.baseURI).href);
        if (!response.ok) throw new Error(`The sample article ${name} is missing from this copy of Parallax`);
        return new File([await response.blob()], name, { type: 'text/plain' });
      }),
    ),
});
