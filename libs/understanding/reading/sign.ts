import type { Act } from './promises/act.js';
import type { ClaimKind } from './claims/claim.js';
import type { ToldRecommendation } from './recommendations/recommendation.js';
import type { Role, Stance } from './roles/role.js';

/** What a word or a phrase is a sign of. One book a language holds the signs of all judges, so that a text is walked once. */
export type Sign =
  /** How it feels, from -3 to 3. A `fault` that is denied is no joy ("no problems"), a `word` that is denied turns. */
  | { readonly is: 'feeling'; readonly weight: number; readonly sort: 'word' | 'fault' | 'thanks' }
  | { readonly is: 'not' }
  | { readonly is: 'more'; readonly by: number }
  | { readonly is: 'but' }
  | { readonly is: 'irony' }
  /** A verb that says that something will be done; `who` is 1 for I and we, 3 for somebody else of the same side, 2 for the receiver. */
  | { readonly is: 'will'; readonly act: Act; readonly who: 1 | 2 | 3 }
  /** "I promised", "was promised": what follows is a promise told. */
  | { readonly is: 'told'; readonly maker: 'self' | 'other' | 'them' }
  /** What makes a sentence no promise: if, could, perhaps, a question of politeness. */
  | { readonly is: 'unsure' }
  /** Words of a thing that is promised: offer, invoice, part… */
  | { readonly is: 'thing'; readonly act: Act }
  /** Something was done, will not be done, is put off, or did not happen. */
  | { readonly is: 'deed'; readonly act: Act | 'any'; readonly end: 'done' | 'off' | 'later' | 'missing' }
  /** We sent it: what is said of its coming after that reports, and promises nothing more. */
  | { readonly is: 'sent' }
  | { readonly is: 'asks'; readonly weight: number }
  /** Asks again for what was asked before. */
  | { readonly is: 'again' }
  /** Asks when or where "it" comes: what was spoken of before. */
  | { readonly is: 'whereabouts' }
  /** What they have with us comes to its end: a contract, the house, the company, the one who had it. */
  | { readonly is: 'ends' }
  /** "I'll", "aion": what the writer will do. */
  | { readonly is: 'plans' }
  /** "Selvä", "sounds good", "we got it": what was said before is well. */
  | { readonly is: 'agrees' }
  /** Nothing but a receipt: "we have received your message". */
  | { readonly is: 'receipt' }
  | { readonly is: 'claim'; readonly kind: ClaimKind; readonly weight: number }
  | { readonly is: 'role'; readonly role: Role; readonly stance: Stance }
  /** Who recommended us to whom, in a customer's words or in a note; of several the higher rank decides. */
  | {
      readonly is: 'recommends';
      readonly speaks: 'customer' | 'note';
      readonly kind: ToldRecommendation;
      readonly rank: 1 | 2;
      /** `opens`, `closes`: only where the sentence begins, or ends, with it. `firm`: with a denial of its own, which praises. */
      readonly only?: 'opens' | 'closes' | 'firm';
    }
  /** "No longer", "regret", "would have": what is recommended behind it is not. */
  | { readonly is: 'hollow' }
  /** One of us who recommends a thing to the customer. */
  | { readonly is: 'ours' }
  /** What follows is so only where something else is. */
  | { readonly is: 'condition' };

export type Entry = readonly [phrases: string, sign: Sign];
