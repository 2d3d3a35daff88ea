import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pixelMessage } from './pixel-message.js';

const message = (query: string) => JSON.parse(pixelMessage(query).toString()) as unknown;

describe('the message of a tracking pixel', () => {
  test('the example of Segment’s documentation', () => {
    const data =
      'eyJ3cml0ZUtleSI6ICJZT1VSX1dSSVRFX0tFWSIsICJ1c2VySWQiOiAiMDI1cGlrYWNodTAyNSIsICJldmVudCI6ICJFbWFpbCBPcGVuZWQiLCAicHJvcGVydGllcyI6IHsgICAic3ViamVjdCI6ICJUaGUgRWxlY3RyaWMgRGFpbHkiLCAgICJlbWFpbCI6ICJwZWVrQXRNZUBlbWFpbC5wb2tlIiB9fQ';
    expect(message(`data=${data}`)).toEqual({
      writeKey: 'YOUR_WRITE_KEY',
      userId: '025pikachu025',
      event: 'Email Opened',
      properties: { subject: 'The Electric Daily', email: 'peekAtMe@email.poke' },
    });
  });

  test('base64 of either alphabet, with its plus signs escaped or not, and JSON as it is', () => {
    const text = JSON.stringify({ userId: 'ääkkönen?>~', event: 'Öppnad 💌' });
    const standard = Buffer.from(text).toString('base64');
    expect(standard).toMatch(/\+/);
    for (const data of [standard, encodeURIComponent(standard), Buffer.from(text).toString('base64url'), encodeURIComponent(text)])
      expect(message(`data=${data}`)).toEqual(JSON.parse(text)); // prettier-ignore
  });

  test('parameters are members, and dots are paths', () => {
    expect(
      message('userId=user_123&event=Email%20Opened&properties.subject=The+Electric+Daily&context.page.url=https%3A%2F%2Fa.example%2F%3Fb%3Dc'),
    ).toEqual({
      userId: 'user_123',
      event: 'Email Opened',
      properties: { subject: 'The Electric Daily' },
      context: { page: { url: 'https://a.example/?b=c' } },
    }); // prettier-ignore
  });

  test('names that fit into no path stand whole, and none reaches a prototype', () => {
    expect(pixelMessage('a=1&a.b=2&c.d=3&c=4&..=5&__proto__.polluted=6').toString()).toBe(
      '{"a":"1","a.b":"2","c":{"d":"3","":"4"},"..":"5","__proto__":{"polluted":"6"}}',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('whatever is asked for, no value is lost but for one that is given anew', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '.', '_'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(name), (names) => {
        const query = names.filter((one) => one !== 'data').map((one, index) => `${one}=v${index}v`);
        const text = pixelMessage(query.join('&')).toString();
        for (const one of query) expect(text).toContain(one.slice(one.indexOf('=') + 1));
      }),
    );
  });
});
