import { templates } from '../template.js';

/** A customer thanks, or just acknowledges. Not every short word is a feeling. */
export const thanks = templates(
  'thanks',
  `
fi + Kiitos nopeasta avusta, {device} toimii taas!
fi + Loistavaa palvelua, iso kiitos {agent}!
fi + Mahtavaa, lämmin vesi riittää nyt koko perheelle. Kiitos!
fi + Asentajanne oli asiallinen ja siisti, jäi oikein hyvä mieli.
fi + Kiitos, tämä selvisi paljon helpommin kuin pelkäsin.
fi + Olemme todella tyytyväisiä, talo on tasaisen lämmin.
fi + Huoltomies selitti kaiken rauhassa. Harvoin saa noin hyvää palvelua.
fi + Hienoa, että ehditte jo tänään. Arvostan!
fi + Lämmin kiitos, suosittelen teitä mielelläni naapureillekin.
fi + Sähkölasku pieneni kolmanneksella, olemme iloisia että vaihdoimme.
fi + Kiitos kun soititte, nyt ymmärrän mistä oli kyse.
fi + Erinomaista työtä, asukkaat ovat kehuneet.
fi + Tosi ystävällinen asiakaspalvelija, kiitos hänelle.
fi + Hyvin hoidettu alusta loppuun!
fi + Vau, en uskonut että saatte {device.gen} kuntoon samana päivänä.
fi + Kiitos, juuri tätä toivoinkin.
fi + Hallitus oli esitykseenne hyvin tyytyväinen.
fi + Olipa helppoa, kiitos paljon.
fi + Parasta palvelua pitkään aikaan!
fi = Kiitos tiedosta.
fi = Selvä, kiitos.
fi = Kiitos, näin tehdään.
fi = Asia on kunnossa, tiketin voi sulkea.
fi = Sain raportin, kiitos.
fi ? Ok.
fi ? Selvä.
fi ? Liitteenä.
fi = Aika sopii.
fi + Mukavaa joulun odotusta ja kiitos kuluneesta vuodesta!
fi + Hieno homma, nyt tarkenee kovemmallakin pakkasella.
fi + Vastaus tuli nopeasti ja asiantuntevasti, siitä iso plussa.
en + Thank you for the quick help, the {device} works again!
en + Great service, many thanks to {agent}!
en + Your technician was polite and tidy, we are very happy.
en + Thanks, that was much easier than I feared.
en + The house is warm again, thank you so much.
en + I will gladly recommend you to my neighbours.
en + Excellent work from start to finish.
en = Thanks for the information.
en = Got it, thanks.
en ? Okay.
en = You can close the ticket.
`,
);
