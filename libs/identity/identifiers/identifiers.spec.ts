import { describe, expect, test } from '@jest/globals';
import { normalizeBusinessId } from './business-id.js';
import { companyDomain, normalizeEmail } from './email.js';
import { normalizePhone } from './phone.js';

describe('telephone numbers', () => {
  test.each([['+358 40 123 4567'], ['040-1234567'], ['0401234567'], ['(040) 123 4567'], ['00358401234567']])(
    '%s is one number',
    (value) => {
      expect(normalizePhone(value)).toBe('+358401234567');
    },
  );

  test('other countries keep their code', () => {
    expect(normalizePhone('+46 70 123 45 67')).toBe('+46701234567');
  });

  test.each([['000-000'], ['0000000000'], ['0123456789'], ['ei ole'], ['12']])(
    '%s is a placeholder or no number',
    (value) => {
      expect(normalizePhone(value)).toBeUndefined();
    },
  );
});

describe('e-mail addresses', () => {
  test('display names, case and blanks do not matter', () => {
    expect(normalizeEmail(' Hanna Lehtonen <Hanna.Lehtonen@Koivu.example>')).toBe('hanna.lehtonen@koivu.example');
  });

  test.each([['info@x.example'], ['noreply@x.example'], ['laskutus@x.example'], ['ei@ole.fi'], ['not an address']])(
    '%s says nothing of a person',
    (value) => {
      expect(normalizeEmail(value)).toBeUndefined();
    },
  );

  test('a company owns its registrable domain, nobody owns free mail', () => {
    expect(companyDomain('mail.koivu.co.uk')).toBe('koivu.co.uk');
    expect(companyDomain('gmail.com')).toBeUndefined();
  });
});

describe('business ids', () => {
  test.each([['0112038-9'], ['112038-9'], ['FI01120389'], ['01120389'], [' 0112038 - 9 '.replaceAll(' ', '')]])(
    '%s is one id',
    (value) => {
      expect(normalizeBusinessId(value)).toBe('0112038-9');
    },
  );

  test.each([['0112038-8'], ['0000000-0'], ['abc'], [undefined]])(
    '%s is none: its check digit is wrong or it is no id',
    (value) => {
      expect(normalizeBusinessId(value)).toBeUndefined();
    },
  );
});
