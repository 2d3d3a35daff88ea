import { expect, it } from '@jest/globals';
import { baseForm } from './base-form.js';

it.each([
  'tarjouksen tarjous', 'valitukseen valitus', 'asetuksia asetus', 'asennuksesta asennus', 'peruskorjausta peruskorjaus', 'kulutusta kulutus',
  'lämmitystä lämmitys', 'yhteyttä yhteys', 'mahdollisuutta mahdollisuus', 'mahdollisuuden mahdollisuus', 'vuokralaisen vuokralainen',
  'laskutusosoitteeksi laskutusosoite', 'tuotteesta tuote', 'laitteita laite', 'huoltoraportin huoltoraportti', 'paketissa paketti',
  'huollon huolto', 'lämmitystavan lämmitystapa', 'ulkoyksikön ulkoyksikkö', 'yläkerrassa yläkerta', 'hinnan hinta', 'paikkakunnalle paikkakunta',
  'lämmön lämpö', 'vaihdossa vaihto', 'kaupungissa kaupunki', 'verkostossa verkosto', 'tilille tili', 'naapuritaloon naapuritalo', 'suihkuun suihku',
  'yhteyshenkilönä yhteyshenkilö', 'kopiota kopio', 'keinoa keino', 'lisätietoa lisätieto', 'kuluja kulu', 'takuuaikaa takuuaika',
  'lämpökäyrää lämpökäyrä', 'pakkasilla pakkanen', 'pakkasella pakkanen', 'ihmisille ihminen', 'ihmisen ihminen', 'lautasilta lautanen', 'hevosiin hevonen', 'raporttia raportti', 'pattereita pattereita',
])('a form leads to the bare one where its ending tells it: %s', (pair) => {
  const [form, base] = pair.split(' ');
  expect(baseForm(form!) ?? form).toBe(base);
}); // prettier-ignore

it.each(['energia', 'sauna', 'ikkuna', 'asentaja', 'vapaa', 'lämmitin', 'kattila', 'ihminen', 'raportti', 'tarjous', 'huolto', 'lämpö', 'kellossa', 'laskussa', 'kuukausilla', 'vuosilla', 'käsillä', 'käyttövesillä', 'jäsen', 'kesien'])(
  'a bare form is left as it is, and so is one that may be of several words: %s',
  (word) => expect(baseForm(word)).toBeUndefined(),
); // prettier-ignore
