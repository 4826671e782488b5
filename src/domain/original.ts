/** The bytes that an article's text was built from: kept so that the text can be built again and the file given back. */
export interface Original {
  /** SHA-256 of the bytes, hex; several articles may come from one file, such as the rows of a table. */
  readonly byteHash: string;
  readonly mediaType: string;
  readonly fileName: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
