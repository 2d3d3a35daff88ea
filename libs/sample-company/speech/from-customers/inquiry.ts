import { templates } from '../template.js';

/** Before there is a deal; the tag is the stage. */
export const inquiry = templates(
  'inquiry',
  `
fi = [need] Vanha {device} alkaa olla tiensä päässä, mitä meidän kannattaisi tehdä?
fi - [need] Lämmityskulut ovat nousseet sietämättömiksi, jotain on keksittävä.
fi = [need] Taloyhtiömme lämmitysjärjestelmä on vuodelta {year}, uusiminen tulee ajankohtaiseksi.
fi = [need] Ostimme vanhan talon, jossa on öljylämmitys. Haluaisimme siitä eroon.
fi - [need] Öljykattila sammui viime pakkasilla kahdesti, pelottaa ensi talvi.
fi = [need] Suunnittelemme peruskorjausta osoitteessa {address} ja mietimme lämmitystä.
fi = [information-search] Sopiiko maalämpö tontille, joka on pohjavesialueella?
fi = [information-search] Millaisia kokemuksia teillä on kerrostalokohteista?
fi = [information-search] Paljonko {device} vie sähköä vuodessa tavallisessa omakotitalossa?
fi = [information-search] Onko teillä esitettä mallista {model}?
fi = [information-search] Mitä tukia lämmitystavan vaihtoon voi nyt hakea?
fi = [information-search] Voiko teidän laitteen liittää vanhaan patteriverkostoon?
fi = [information-search] Kuinka kauan asennus yleensä kestää?
fi = [information-search] Naapuri kehui teitä, saisinko lisätietoa?
fi = [information-search] Mistä löytyy tietoa laitteen äänitasosta?
fi = [comparison] Saimme tarjouksen myös {competitor.abl}. Miten te eroatte heistä?
fi = [comparison] Miksi teidän hintanne on {percent} prosenttia korkeampi kuin kilpailijan?
fi = [comparison] Onko huolto teillä halvempi kuin {competitor.ade}?
fi = [comparison] Vertailemme kolmea tarjousta, pyytäisin erittelyä asennustyöstä.
fi = [comparison] Kumpi on pitkällä aikavälillä edullisempi, kaukolämpö vai oma {device}?
fi = [comparison] {competitor} lupaa pidemmän takuun. Pystyttekö samaan?
fi = [comparison] Pyydän tarjousta {device.ela} osoitteeseen {address}.
fi = [decision] Olemme kallistumassa teihin, mutta hinta mietityttää vielä.
fi = [decision] Hallitus haluaa vielä referenssejä ennen päätöstä.
fi + [decision] Hyväksymme tarjouksen {number}, edetään sopimukseen!
fi + [decision] Päätimme valita teidät, hienoa päästä alkuun.
fi - [decision] Valitettavasti päädyimme toiseen toimittajaan.
fi = [decision] Onko maksuaikaan tai rahoitukseen joustoa?
fi = [decision] Päätös siirtyy yhtiökokoukseen.
fi = [decision] Voiko tarjouksesta jättää etävalvonnan pois?
en = [need] Our old {device} is near its end, what should we do?
en - [need] Heating costs have become unbearable, something must change.
en = [information-search] Does ground heat work on a small plot?
en = [information-search] Which subsidies are available for changing the heating?
en = [information-search] How much power does a {device} need in a year?
en = [comparison] We have an offer from {competitor} as well. How do you differ?
en = [comparison] Please send an offer for a {device} to {address}.
en = [comparison] Which is cheaper in the long run, district heating or our own {device}?
en = [decision] We lean towards you, but the price is still a question.
en + [decision] We accept offer {number}, let's go ahead!
en - [decision] Unfortunately we chose another supplier.
`,
);
