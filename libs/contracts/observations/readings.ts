import type { Observed } from './parties.js';

/** Places in an untouched text, in UTF-16 units: the first character, and the one after the last. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** What a model found in a text: places and no words, each with how sure it says it is, 0 to 1. */
export interface FoundInText {
  readonly feeling: { readonly feeling: string; readonly shownBy: readonly Place[]; readonly confidence: number };
  readonly promises: readonly {
    readonly quote: Place;
    readonly act: string;
    readonly maker: string;
    /** The words that tell when; which moment they mean is worked out here. */
    readonly due: Place | null;
    readonly confidence: number;
  }[];
  readonly claims: readonly { readonly kind: string; readonly quote: Place; readonly confidence: number }[];
  readonly roles: readonly {
    readonly role: string;
    readonly stance: string;
    readonly quote: Place;
    readonly confidence: number;
  }[];
}

/** A reader behind an endpoint read a text. It stands for this text alone: another text of the touchpoint is read anew. */
export interface TextRead extends Observed {
  readonly kind: 'text.read';
  readonly touchpoint: string;
  /** The digest of who spoke and the text. */
  readonly text: string;
  readonly model: string;
  readonly version: string;
  readonly found: FoundInText;
}
