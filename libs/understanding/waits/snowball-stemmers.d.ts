declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const stemmers: { newStemmer(language: 'finnish' | 'english'): Stemmer };
  // eslint-disable-next-line no-restricted-syntax -- it is how a CommonJS package is seen from here
  export default stemmers;
}
