import { describe, expect, it } from '@jest/globals';
import { readText } from '../read-text.js';

const asks = (text: string): boolean =>
  readText(text, { speaks: 'customer', at: '2026-03-04T08:00:00.000Z' }).request.asks;

describe('a request', () => {
  it.each([
    'Kysyn taloyhtiön hallitukselta ja palaan asiaan.',
    'Pyydän naapuria avaamaan portin huomenna.',
    'Ilmoitan, sopiiko aika minulle.',
    'Selvitän onko meillä vanhoja piirustuksia.',
  ])('is not what is asked of somebody else, or only told: %s', (text) => expect(asks(text)).toBe(false));

  it.each([
    'Kysyn teiltä samalla hinnasta.',
    'Kysyisin, koska suodattimet vaihdetaan.',
    'Pyydän teitä korjaamaan laskun.',
    'Pyydän asentajaa soittamaan ennen käyntiä.',
    'Ilmoitan sen huomenna. Sopiiko aika?',
    'Ilmoitan, sopiiko aika, mutta voitteko lähettää tarjouksen?',
    'Pyydämme vahvistuksen.',
  ])('is what is asked of us: %s', (text) => expect(asks(text)).toBe(true));
});
