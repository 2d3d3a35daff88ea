import { templates } from '../template.js';

/** We offer. */
export const offer = templates(
  'offer',
  `
fi ? Liitteenä tarjouksemme {number}: {device} asennettuna {amount} euroa (alv 0 %).
fi ? Tarjoamme teille mallia {model}, kokonaishinta {amount} euroa sisältäen asennuksen ja käyttöönoton.
fi ? Ohessa tarjous kohteeseen {address}. Tarjous on voimassa {date} asti.
fi ? Hinta on {amount} euroa, josta kotitalousvähennykseen kelpaa työn osuus.
fi ? Laskelmamme mukaan säästätte noin {percent} prosenttia lämmityskuluista. Tarjous {amount} euroa liitteenä.
fi ? Vaihtoehto A on {model} hintaan {amount} euroa, vaihtoehto B sama ilman etävalvontaa.
fi ? Päivitetty tarjous {number} liitteenä, poistimme siitä lisätyöt.
fi ? Voimme toimittaa {device.gen} avaimet käteen hintaan {amount} euroa.
fi ? Tarjous sisältää vanhan laitteen purun ja kierrätyksen, yhteensä {amount} euroa.
fi ? Huoltosopimuksen hinta on {price} euroa vuodessa, sisältäen kaksi käyntiä.
fi ? Teimme laskelman kolmesta vaihtoehdosta, suosittelemme keskimmäistä ({amount} euroa).
fi ? Saatte {percent} prosentin alennuksen, jos tilaatte {date} mennessä.
fi ? Rahoituksella kuukausierä olisi {price} euroa.
fi ? Tarjouksemme {number} koskee koko kiinteistön lämmitysjärjestelmän uusimista.
fi ? Energiakaivon porauksen osuus on eritelty tarjouksen toisella sivulla.
fi ? Hinta taloyhtiölle on {amount} euroa ja toimitusaika kuusi viikkoa.
fi ? Tarjottu {device} täyttää vuoden {year} energiavaatimukset.
fi ? Lähetän pyynnöstänne tarjouksen pelkästä asennustyöstä: {price} euroa.
fi ? Vertailun helpottamiseksi liitin mukaan myös elinkaarikustannukset.
fi ? Tarjoukseen sisältyy viiden vuoden täystakuu.
fi ? Ohessa toivomanne vaihtoehto ilman varaajaa, {amount} euroa.
fi ? Tarjous {number} korvaa aiemmin lähetetyn.
fi ? Kaukolämpökeskuksen uusinta maksaisi {amount} euroa, työaika kaksi päivää.
fi ? Hinta pysyy samana, vaikka asennus siirtyisi syksyyn.
fi ? Tarjoamme {device.par} kampanjahintaan {amount} euroa.
fi ? Tarjouspyyntöönne viitaten: kokonaisurakka {amount} euroa.
fi ? Laitteiden osuus on {amount} euroa ja työn osuus {price} euroa.
fi ? Tarkennettu tarjous mittausten jälkeen on liitteenä.
fi ? Mukana on myös malliratkaisu samankokoisesta taloyhtiöstä.
fi ? Jos hyväksytte tarjouksen, voimme aloittaa jo ensi kuussa.
en ? Please find attached our offer {number}: {device} installed, {amount} euros (VAT 0 %).
en ? We offer the {model} at {amount} euros including installation.
en ? The offer for {address} is valid until {date}.
en ? According to our estimate you save about {percent} per cent of heating costs.
en ? The updated offer is attached, we removed the extra work.
en ? A service agreement costs {price} euros a year and includes two visits.
en ? The price includes removal and recycling of the old unit.
en ? Option A is the {model} at {amount} euros, option B the same without remote monitoring.
en ? With financing the monthly cost would be {price} euros.
en ? We compared three alternatives and recommend the middle one ({amount} euros).
en ? A five-year full warranty is included.
`,
);
