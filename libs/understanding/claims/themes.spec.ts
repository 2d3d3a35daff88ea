import { describe, expect, it } from '@jest/globals';
import { themesOf } from './themes.js';

describe('themes', () => {
  it('are what several parties speak of, whatever the ending of the word', () => {
    const quote = (id: string, party: string, words: string) => ({ id, party, kind: 'wish' as const, words });
    const themes = themesOf([
      quote('1', 'a', 'Toivoisivat raportin kuukausittain.'),
      quote('2', 'b', 'Raporttia kaivataan myös paperilla.'),
      quote('3', 'c', 'Ulkoyksikkö on äänekäs.'),
    ]);
    expect(themes).toMatchObject([{ parties: 2, quotes: ['1', '2'] }]);
  });

  it('are called by the form of the word that most quotes say, of several the shortest, whole and with its dots', () => {
    const called = (...texts: readonly string[]) =>
      themesOf(texts.map((words, index) => ({ id: String(index), party: String(index), kind: 'request', words }))).map(
        ({ word }) => word,
      );
    expect(called('Lämpöpumpun asetukset puuttuvat.', 'Ne asetukset!', 'Asetuksia ei ole. Asetuksia!')).toContain(
      'asetukset',
    );
    expect(called('Raporttia kaivataan.', 'Missä on raportti?')).toEqual(['raportti']);
    expect(called('Pattereissa on vettä.', 'Mökillä ei ole lämmintä vettä.')).not.toContain('vetta');
  });

  it.each([
    ['jotain', 'Jotain vuotaa patterista.', 'Voisiko jotain tehdä patterille?', 'patter'],
    ['mitään', 'Emme kuulleet mitään raportista.', 'Raportti ei kertonut mitään.', 'raport'],
    ['jälkeen', 'Asennuksen jälkeen tuli melua.', 'Melua kuuluu yön jälkeen.', 'melu'],
    ['after', 'The boiler stopped after the visit.', 'After two days the boiler leaked.', 'boiler'],
    ['anything', 'Nobody told us anything of the invoice.', 'Is anything wrong with the invoice?', 'invoic'],
  ])('are not of words that go with anything, such as %s', (word, one, other, stem) => {
    const themes = themesOf([one, other].map((words, id) => ({ id: `${id}`, party: `${id}`, kind: 'request', words })));
    expect(themes.map((theme) => theme.word)).not.toContain(word);
    expect(themes.map((theme) => theme.stem.slice(0, stem.length))).toEqual([stem]);
  });

  const themesIn = (...texts: readonly string[]) =>
    themesOf(texts.map((words, index) => ({ id: String(index), party: String(index), kind: 'request', words })));

  it.each([
    ['Lämmityskulut ovat nousseet sietämättömiksi, jotain on keksittävä.', 'lämmityskulut'],
    ['Lähettäisittekö viime vuoden huoltoraportin uudestaan?', 'huoltoraportti'],
    ['Mitä tukia lämmitystavan vaihtoon voi nyt hakea?', 'lämmitystapa'],
    ['Meille muuttaa uusi vuokralainen, voitteko opastaa hänelle?', 'vuokralainen'],
    ['Saako takuuaikaa jatkettua?', 'takuuaika'],
    ['Haluaisin siirtää maanantaina sovitun huollon viikolla eteenpäin.', 'huolto'],
    ['Onko siihen mahdollista saada kulutusraportti kuukausittain?', 'kulutusraportti'],
    ['Huomenta, laskussa 5 on väärä viite, voitteko lähettää uuden?', 'laskussa'],
    ['Kattila ei tahdo käynnistyä.', 'kattila'],
    ['Pelkää, että kaivo sortuu.', 'kaivo'],
    ['Pitävät varmana, että päivystys vastaa.', 'päivystys'],
    ['Pyysi, ettei asentaja tulisi ennen yhdeksää.', 'asentaja'],
    ['Toivoo yhteyttä vain sähköpostitse.', 'yhteys'],
    ['Kauppa voi kaatua.', 'kauppa'],
    ['Talvella patterit eivät riitä, kesäksi pitäisi saada ne kuntoon.', 'patterit'],
    ['Which subsidies are available for changing the heating?', 'subsidies'],
    ['How do I connect the boiler again?', 'boiler'],
    ['Nothing has changed with the invoice.', 'invoice'],
  ])('are called by a thing, and by nothing that is done to it: "%s"', (text, word) => {
    const [theme, ...more] = themesIn(text, text);
    expect([theme?.word, more]).toEqual([word, []]);
  });

  it('are not of verbs, adverbs and adjectives alone, of times or of names', () => {
    expect(themesIn('Haluaisimme jatkaa eteenpäin.', 'Pitäisi päästä eteenpäin ja jatkaa.')).toEqual([]);
    expect(themesIn('Emme pystyneet odottamaan viikkoa.', 'Viikkoa myöhemmin odotettiin yhä.')).toEqual([]);
    expect(themesIn('Terveisin Kaarina Pitkänen', 'Puhuin jo Kaarina Pitkäsen kanssa.')).toEqual([]);
    expect(themesIn('It really stopped.', 'We never stopped.')).toEqual([]);
  });

  it('keep apart what is put together of two words, and hold together the forms of one', () => {
    const themes = themesIn(
      'Lämmityskulut nousevat.',
      'Lämmityskulujen nousu pelottaa.',
      'Lämmitysjärjestelmä on vanha.',
      'Lämmitysjärjestelmän ikä painaa.',
    );
    expect(themes.map(({ word, quotes }) => [word, quotes])).toEqual([
      ['lämmitysjärjestelmä', ['2', '3']],
      ['lämmityskulut', ['0', '1']],
    ]);
  });

  it('are told with what else most of their quotes say, not with what asks', () => {
    const [theme] = themesIn('Saako takuuaikaa jatkettua?', 'Saako takuuaikaa vielä jatkettua?', 'Patteri vuotaa.', 'Ovi narisee.'); // prettier-ignore
    expect(theme).toMatchObject({ word: 'takuuaika', beside: ['jatkettua'] });
  });

  it('are called by the bare form of a thing wherever it is said, and tell what else most of their quotes say', () => {
    const themes = themesIn(
      'Huoltoraportin kopio puuttuu, lähettäisittekö?',
      'En löydä huoltoraportin kopiota, se puuttuu sähköpostista.',
      'Huoltoraporttia ei ole ja kopio puuttuu.',
      'Patteri kohisee ja vuotaa, huoltoraportti on tallessa, samoin lattia.',
      'Patteri kohisee.',
      'Lattia narisee.',
      'Sähkökatkon jälkeen kello on väärässä.',
    );
    const report = themes.find(({ quotes }) => quotes.includes('2'))!;
    expect(report.beside).toContain('puuttuu');
    expect(report.beside.length).toBeLessThanOrEqual(2);
    expect(themes.map(({ word }) => word)).toContain('patteri');
    expect(report.word).toMatch(/^(?:kopio|huoltoraportti)$/);
  });

  it('reads the words of each quote once', () => {
    let read = 0;
    const quote = (id: string) => ({
      id,
      party: id,
      kind: 'wish' as const,
      get words() {
        read++;
        return 'Lämpöpumpun huolto maksaa liikaa';
      },
    });
    expect(themesOf(['1', '2', '3'].map(quote))).toHaveLength(1);
    expect(read).toBe(3);
  });
});
