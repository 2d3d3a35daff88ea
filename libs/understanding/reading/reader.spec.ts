import { describe, expect, it } from '@jest/globals';
import { judgementsSchema, readAnswer, rulesReader } from './reader.js';

const text = 'Soitan huomenna. Olen pettynyt.';
const answer = {
  feeling: { feeling: 'NEGATIVE', quotes: ['pettynyt'], confidence: 0.9 },
  promises: [{ quote: 'Soitan huomenna.', act: 'call', maker: 'CUSTOMER', due: null }],
  claims: [],
  roles: [],
};

describe('a model behind the reader port', () => {
  it('is taken at its word where it quotes the text, with its name on it', () => {
    expect(readAnswer(text, answer, 'some-model', '1')).toMatchObject({
      ok: true,
      judgements: { by: { reader: 'model', model: 'some-model', version: '1' }, feeling: { confidence: 0.9 } },
    });
  });

  it('is refused where it invents words, forgets a field or adds one', () => {
    const invented = { ...answer, claims: [{ kind: 'need', quote: 'Tarvitsen uuden.' }] };
    expect(readAnswer(text, invented, 'm', '1')).toEqual({
      ok: false,
      problems: ['not in the text: Tarvitsen uuden.'],
    });
    expect(readAnswer(text, { ...answer, roles: undefined }, 'm', '1').ok).toBe(false);
    expect(readAnswer(text, { ...answer, mood: 'grim' }, 'm', '1').ok).toBe(false);
    expect(judgementsSchema()).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it('can be compared with the rules', async () => {
    const said = await rulesReader.read(text, { speaks: 'customer', at: '2026-03-04T08:00:00.000Z' });
    expect(said).toMatchObject({
      by: { reader: 'rules' },
      feeling: { feeling: 'NEGATIVE' },
      promises: [{ act: 'call', due: '2026-03-05T21:59:59.000Z' }],
    });
  });
});
