import { templates } from '../template.js';

/** A customer asks for something while using what they have. Append only: an id is the place in the list. */
export const request = templates(
  'request',
  `
fi = Voisitteko tarkistaa {device.gen} asetukset, sähköä kuluu enemmän kuin viime talvena?
fi = Milloin teillä olisi vapaa huoltoaika? {Device} on huollettu viimeksi {years} vuotta sitten.
fi = Tarvitsisin ohjeet, miten lämpökäyrää säädetään mallissa {model}.
fi - {Device} antaa vikakoodin {code} eikä lähde käyntiin. Voiko joku tulla katsomaan?
fi = Haluaisin siirtää {day.ess} sovitun huollon viikolla eteenpäin, onnistuuko?
fi = Onko {device.ill} saatavilla vielä varaosia?
fi = Lähettäisittekö viime vuoden huoltoraportin uudestaan, en löydä sitä sähköpostista.
fi = Osoitteessamme {address} tarvitaan uusi käyttöveden termostaatti. Paljonko se maksaa asennettuna?
fi - Patterit ovat yläkerrassa kylmät, alakerrassa lämmintä. Mitä voisin itse kokeilla?
fi = Saisimmeko laskun jatkossa verkkolaskuna?
fi = Voitteko vaihtaa laskutusosoitteeksi {address}?
fi = Miten saan mobiilisovelluksen yhdistettyä, kun reititin vaihtui?
fi - Lämmintä vettä ei tahdo riittää kahteen suihkuun. Pitäisikö {device.gen} asetuksia muuttaa?
fi = Pyytäisin arviota siitä, kannattaako kompressori enää vaihtaa.
fi = Kuka meillä on yhteyshenkilönä nyt, kun {agent} on jäänyt lomalle?
fi = Meille muuttaa uusi vuokralainen {date}, voitteko opastaa hänelle {device.gen} käytön?
fi - Lattialämmitys ei toimi olohuoneessa lainkaan. Mistä vika voi johtua?
fi = Tarvitsen isännöitsijäntodistusta varten tiedon {device.gen} asennusvuodesta.
fi = Voisiko huoltomies soittaa ennen kuin tulee? Portti on lukossa.
fi = Haluaisimme liittää kiinteistön {address} samaan huoltosopimukseen.
fi - Ulkoyksikkö pitää kovaa ääntä pakkasella. Onko se normaalia?
fi = Saako takuuaikaa jatkettua, ja mitä se maksaa?
fi = Pitäisi saada mittauspöytäkirja hallituksen kokoukseen, joka on {day.ess}.
fi - Paine laskee verkostossa joka viikko ja joudun lisäämään vettä. Tarvitaanko teiltä joku käymään?
fi = Mikä on oikea menoveden lämpötila, kun ulkona on {degrees} astetta pakkasta?
fi = Voisinko saada tarjouksen {device.gen} etävalvonnasta?
fi = Kysyisin, koska suodattimet olisi hyvä vaihtaa.
fi = Laskussa {number} on väärä viite, voitteko lähettää uuden?
fi - Sisällä on enää {degrees} astetta. Milloin pääsette tulemaan?
fi = Onko mahdollista saada kulutusraportti kuukausittain suoraan taloyhtiölle?
fi = Tarvitsemme avaimen takaisin, joka jäi huoltomiehelle {day.ess}.
en = Could you check the settings of our {device}? It uses more power than last winter.
en = When could somebody service our {device}? The last visit was {years} years ago.
en - The {device} shows error {code} and does not start. Can someone come and look?
en = Could you resend the service report of last year?
en = We would like to move the visit agreed for {day} to the week after.
en - The radiators upstairs stay cold. Is there anything I can try myself?
en = Please change our invoicing address to {address}.
en = How do I connect the app again after a new router?
en - Hot water runs out after one shower. Should the settings be changed?
en = Who is our contact now that {agent} is away?
en - It is {degrees} degrees inside. When can you be here?
en = Is a spare part still available for the {model}?
`,
);
