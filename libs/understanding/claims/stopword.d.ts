declare module 'stopword' {
  /** Words that say nothing by themselves, in small letters. */
  export const eng: readonly string[];
  export const fin: readonly string[];
}
