import { formatOf } from '../../../words/format.js';
import type { GroupNameWords } from './words.en.js';

const { number, percent } = formatOf('fi');

export const fi = {
  apart: {
    WRITES: ['kirjoittaa paljon', 'kirjoittaa harvoin'],
    CALLS: ['soittaa paljon', 'soittaa harvoin'],
    MEETS: ['tapaa meidät kasvotusten', 'tapaa meitä harvoin'],
    CHATS: ['chattaa', 'chattaa harvoin'],
    ASKS_US: ['ottaa itse yhteyttä', 'odottaa yhteydenottoa'],
    OFF_HOURS: ['iltaisin ja viikonloppuisin', 'työaikaan'],
    PACE: ['monta kohtaamista', 'vähän kohtaamisia'],
    LOOPS: ['palaa usein taaksepäin', 'etenee suoraan'],
    RETURNS: ['palaa hiljaisuuden jälkeen', 'ei hiljene'],
    SAD: ['pettyy usein', 'pettyy harvoin'],
    GLAD: ['iloinen usein', 'iloinen harvoin'],
    WAITS: ['odottaa meitä usein', 'odottaa harvoin'],
    ASKS_AGAIN: ['joutuu kysymään uudelleen', 'ei kysy kahdesti'],
  } as Readonly<Record<string, readonly [more: string, less: string]>>,
  feature: {
    WRITES: 'Kirjoittaa',
    CALLS: 'Soittaa',
    MEETS: 'Tapaa meidät',
    CHATS: 'Chattaa',
    ASKS_US: 'Ottaa yhteyttä',
    OFF_HOURS: 'Työajan ulkopuolella',
    PACE: 'Kohtaamisia kuussa',
    LOOPS: 'Paluita taaksepäin',
    RETURNS: 'Paluita hiljaisuudesta',
    SAD: 'Pettyy',
    GLAD: 'Ilahtuu',
    WAITS: 'Odotuksia',
    ASKS_AGAIN: 'Toistokysymyksiä',
  } as Readonly<Record<string, string>>,
  share: (value: number) => percent(value),
  count: (value: number) => number(value, 1),
  unlike: 'Kuten useimmat asiakkaat',
  nameless: 'Nimetön ryhmä',
} satisfies GroupNameWords;
