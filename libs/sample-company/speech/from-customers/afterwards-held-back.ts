import { templates } from '../template.js';

/** What customers say of promises afterwards, in words that are used only in the score. Append only. */
export const brokenHeldBack = templates(
  'broken-held-back',
  `
fi - [call] Odotin soittoanne turhaan.
fi - [offer] Missä se tarjous on? Sen piti olla täällä jo.
fi - [technician] Meillä ei ole käynyt ketään, vaikka aika oli sovittu.
fi - [info] Lupaamaanne selvitystä ei ole vieläkään tullut.
fi - [credit] Luvattu hyvitys on edelleen maksamatta.
fi - [part] Luvattua osaa ei ole näkynyt.
en - [call] I waited for your call in vain.
en - [offer] We still do not have the offer, it was due already.
en - [technician] We waited all day and no technician showed up.
en - [info] You were going to explain this, I have heard nothing.
en - [credit] The promised refund is still missing.
en - [part] We are still without the part you promised.
`,
  'b',
);

export const keptByThemHeldBack = templates(
  'kept-by-them-held-back',
  `
fi = [decide] Päätös on tehty: valitsimme teidät.
fi = [readings] Lukemat ovat tässä: 4512 ja 1830.
fi = [pay] Maksoin laskun äsken.
fi = [sign] Allekirjoitin sopimuksen ja palautin sen.
fi = [access] Kävin avaamassa oven, asentaja pääsi työhön.
fi = [reply] Sovittu aika sopii meille, vahvistettu.
en = [decide] We have decided, we go with you.
en = [readings] The readings are 4512 and 1830.
en = [pay] I have just paid the invoice.
en = [sign] I signed the contract and sent it back.
en = [access] I opened the door and your fitter got to work.
en = [reply] The time is confirmed on our side.
`,
  'b',
);
