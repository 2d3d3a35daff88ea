import { templates } from '../template.js';

/** We confirm an end. */
export const farewell = templates(
  'farewell',
  `
fi ? Vahvistamme, että sopimus päättyy {date}. Kiitos yhteistyöstä.
fi ? Irtisanominen on kirjattu, loppulasku lähetetään osoitteeseen {address}.
fi ? Sopimus on päätetty toivomallanne tavalla.
fi ? Etävalvonta on lopetettu, eikä siitä enää laskuteta.
fi ? Harmi kuulla, sopimus päättyy irtisanomisajan jälkeen {date}.
fi ? Sopimus on siirretty uudelle omistajalle.
fi ? Vanha {device} noudetaan kierrätykseen veloituksetta.
fi ? Tietonne on poistettu postituslistalta.
en ? We confirm that the contract ends on {date}. Thank you for these years.
en ? The termination has been registered, the final invoice goes to {address}.
en ? The contract has been moved to the new owner.
en ? The remote monitoring has been stopped.
`,
);
