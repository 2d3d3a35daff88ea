import { describe, expect, it } from '@jest/globals';
import { FINNISH_OFFICE } from '../../calendar/working-time.js';
import { readText } from '../read-text.js';
import { compareReadings } from './compare-readings.js';
import { answerSchema, readAnswer } from './model-answer.js';
import { outOfSight } from './out-of-sight.js';
import { ShownText } from './shown-text.js';
import { withModel } from './with-model.js';

const said = { speaks: 'customer', at: '2026-03-04T08:00:00.000Z', hours: FINNISH_OFFICE } as const;
const NOTHING = { feeling: { feeling: 'UNKNOWN', quotes: [], confidence: 0.2 }, promises: [], claims: [], roles: [] };

describe('what a reader from outside is shown', () => {
  const text = [
    'Hei, olen Hanna Lehtonen. Soita Lehtosen Hannalle numeroon 040 123 4567 tai kirjoita hanna.l@koivuranta.example.',
    'Syntynyt 3.2.1980, hetu 030280-123A, tili FI21 1234 5600 0007 85. Patteri vuotaa edelleen 13.3.2026!',
    '',
    'Pekka Salo kirjoitti:',
    '> Asentaja tulee perjantaina.',
  ].join('\n');
  const words = { names: ['Hanna Lehtonen', 'Pekka Salo'], values: ['1980-02-03', 'Mäntykatu 4'] };
  const shown = new ShownText(text, outOfSight(text, words));

  it('holds no name however it is inflected, no address, number, date of birth or code, and no quoted mail', () => {
    expect(shown.text).not.toMatch(/hanna|lehto|040|4567|koivuranta|1980|030280|FI21|Pekka|Salo|Asentaja/i);
    expect(shown.text).toContain('Patteri vuotaa edelleen 13.3.2026!');
  });

  it('is quoted from as places in the untouched text', () => {
    const span = shown.placeOf('Patteri vuotaa edelleen 13.3.2026!')!;
    expect(text.slice(span.from, span.to)).toBe('Patteri vuotaa edelleen 13.3.2026!');
    expect(shown.placeOf('Asentaja tulee perjantaina.')).toBeUndefined();
    expect(shown.placeOf('Hanna Lehtonen')).toBeUndefined();
    expect(shown.placeOf('•••••')).toBeUndefined();
  });

  it('hides a value in whatever case, and none that is a part of half the language', () => {
    const at = (value: string) => outOfSight('Osoite on MÄNTYKATU 4, ja olen.', { names: [], values: [value] });
    expect(at('Mäntykatu 4')).toEqual([{ from: 10, to: 21 }]);
    expect(at('ja')).toEqual([]);
  });
});

describe('the answer of a model', () => {
  const shown = new ShownText('Soitan huomenna. Olen pettynyt.', []);
  const answer = {
    ...NOTHING,
    feeling: { feeling: 'NEGATIVE', quotes: ['pettynyt'], confidence: 0.9 },
    promises: [{ quote: 'Soitan huomenna.', act: 'call', maker: 'CUSTOMER', due: 'huomenna', confidence: 0.8 }],
  };
  const read = (one: unknown) => readAnswer(shown, typeof one === 'string' ? one : JSON.stringify(one));

  it('becomes places in the text', () => {
    expect(read(answer)).toEqual({
      ok: true,
      found: {
        feeling: { feeling: 'NEGATIVE', shownBy: [{ from: 22, to: 30 }], confidence: 0.9 },
        promises: [
          { quote: { from: 0, to: 16 }, act: 'call', maker: 'CUSTOMER', due: { from: 7, to: 15 }, confidence: 0.8 },
        ],
        claims: [],
        roles: [],
      },
    });
  });

  it.each([
    ['is no JSON', 'Sure! Here it is:', /no JSON/],
    ['forgets a part', { ...answer, roles: undefined }, /roles/],
    ['adds one', { ...answer, mood: 'grim' }, /mood/],
    ['has a feeling of its own', { ...answer, feeling: { ...answer.feeling, feeling: 'GRIM' } }, /feeling/],
    ['is surer than sure', { ...answer, feeling: { ...answer.feeling, confidence: 1.5 } }, /confidence/],
    [
      'quotes what does not stand there',
      { ...answer, claims: [{ kind: 'need', quote: 'Tarvitsen uuden.', confidence: 1 }] },
      /do not stand in the text/,
    ],
    [
      'invents the time',
      { ...answer, promises: [{ ...answer.promises[0]!, due: 'perjantaina' }] },
      /do not stand in the text/,
    ],
  ])('is refused where it %s', (_, one, problem) => {
    const result = read(one);
    expect(result.ok).toBe(false);
    expect('problem' in result && result.problem).toMatch(problem);
  });

  it('is asked for in a closed schema', () => {
    expect(answerSchema()).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('a reading with a model’s words', () => {
  const text = 'Palaan tähän perjantaina. Laatu on mitä on.';
  const rules = readText(text, said);
  const found = {
    feeling: { feeling: 'NEGATIVE', shownBy: [{ from: 26, to: 43 }], confidence: 0.7 },
    promises: [{ quote: { from: 0, to: 25 }, act: 'info', maker: 'US', due: { from: 13, to: 24 }, confidence: 0.9 }],
    claims: [{ kind: 'need', quote: { from: 0, to: 25 }, confidence: 0.9 }],
    roles: [],
  };

  it('has its feeling and its promises, due when the words say by our own reckoning, made by who speaks', () => {
    expect(withModel(rules, text, found, said, 'm@1')).toMatchObject({
      by: 'm@1',
      request: rules.request,
      feeling: { feeling: 'NEGATIVE', from: 'model' },
      promises: [{ maker: 'CUSTOMER', due: { at: '2026-03-06T21:59:59.000Z' }, confidence: 0.9 }],
      claims: [],
    });
  });

  it('has no due time where the words tell none that we know', () => {
    const vague = { ...found, promises: [{ ...found.promises[0]!, due: { from: 0, to: 6 } }] };
    expect(withModel(rules, text, vague, said, 'm@1').promises[0]!.due).toBeNull();
  });

  it('leaves out what lies beyond the text and what nobody here knows', () => {
    const odd = {
      ...found,
      promises: [
        { ...found.promises[0]!, quote: { from: 30, to: 99 } },
        { ...found.promises[0]!, act: 'sing' },
      ],
    };
    expect(withModel(rules, text, odd, said, 'm@1').promises).toEqual([]);
  });

  it('leaves a score standing, and tells nobody how we feel ourselves', () => {
    const scored = { ...rules, feeling: { feeling: 'POSITIVE', spans: [], from: 'score' } } as const;
    expect(withModel(scored, text, found, said, 'm@1').feeling).toEqual(scored.feeling);
    expect(withModel(rules, text, found, { ...said, speaks: 'us' }, 'm@1').feeling).toEqual(rules.feeling);
  });
});

describe('two readers compared', () => {
  it('agree where they say the same of words that overlap, and each difference is told once', () => {
    const text = 'Soitan huomenna. Kiitos, olen todella tyytyväinen!';
    const rules = readText(text, said);
    const found = {
      feeling: { feeling: 'NEUTRAL', shownBy: [], confidence: 0.6 },
      promises: [{ quote: { from: 0, to: 15 }, act: 'call', maker: 'CUSTOMER', due: null, confidence: 0.9 }],
      claims: [],
      roles: [],
    };
    const compared = compareReadings([
      { touchpoint: 't', text, rules, found, model: withModel(rules, text, found, said, 'm@1') },
    ]);
    expect(compared).toMatchObject({
      texts: 1,
      agreement: [
        { kind: 'feeling', both: 0, onlyRules: 1, onlyModel: 1, share: 0 },
        { kind: 'promises', both: 1, onlyRules: 0, onlyModel: 0, share: 1 },
        { kind: 'claims', share: null },
        { kind: 'roles', share: null },
      ],
      differences: [{ kind: 'feeling', rules: 'POSITIVE', model: 'NEUTRAL', confidence: 0.6 }],
    });
  });
});
