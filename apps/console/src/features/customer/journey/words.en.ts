import { formatOf } from '../../../words/format.js';

const { number, one, span } = formatOf('en');

export const en = {
  title: 'Journey river',
  legendWithPeople: 'width = touchpoints with its people, colour and sign = how it felt, hatched = without us',
  legend: 'width = touchpoints, colour and sign = how it felt, hatched = without us',
  felt: { POSITIVE: 'positive', NEUTRAL: 'neutral', NEGATIVE: 'negative', UNKNOWN: 'not judged' },
  which: 'Journey',
  noOffering: 'no offering named',
  file: 'journey',
  none: 'No journey has begun: what touchpoints mean is worked out moments after they come.',
  today: 'today',
  label: (name: string, touchpoints: number, stages: number) =>
    `The journey of ${name}: ${number(touchpoints)} ${one(touchpoints) ? 'touchpoint' : 'touchpoints'} in ${number(stages)} ${one(stages) ? 'stage' : 'stages'}. The table has the same.`,
  returns: (count: number, stage: string): readonly [string, ...string[]] => [
    `${number(count)} back to ${stage.toLowerCase()}`,
    `${number(count)} back`,
  ],
  cameBack: (count: number, stage: string): readonly [string, ...string[]] => [
    `${number(count)} returned to ${stage.toLowerCase()}`,
    `${number(count)} returned`,
  ],
  beforeUs: 'on their own, before we met',
  broken: (count: number) => `${number(count)} ${one(count) ? 'promise' : 'promises'} broken`,
  waiting: (ms: number) => `waiting ${span(ms)}`,
  left: (when: string) => `left ${when}`,
  ended: 'came to the end',
  open: 'now',
  table: {
    stage: 'Stage',
    when: 'When',
    touchpoints: 'Touchpoints',
    positive: 'Positive',
    neutral: 'Neutral',
    negative: 'Negative',
    notJudged: 'Not judged',
    notes: 'What happened',
    withoutUs: 'without us',
    left: 'left here',
  },
  lanes: {
    title: 'Swim lanes',
    more: (shown: number, all: number) =>
      shown < all ? `the last ${number(shown)} of ${number(all)} touchpoints` : `${number(all)} touchpoints`,
    label: (channels: number, touchpoints: number) =>
      `${number(touchpoints)} touchpoints in ${number(channels)} channels, with waits and promises. The table has the same.`,
    promises: 'Promises',
    file: 'lanes',
    none: 'Nothing has happened yet that could be drawn.',
    from: 'From',
    to: 'To',
    period: 'Period of the timeline',
    top: 'Period',
    all: 'All the time',
    hint: 'drag across the lanes, or give two dates',
    when: 'When',
    until: 'Until',
    where: 'Where',
    what: 'What',
    wait: 'waited for us',
    kept: 'promise kept',
    broken: 'promise broken',
    open: 'promise open',
    signs: { kept: 'kept', broken: 'broken', open: 'open', wait: 'waits for us' },
  },
};

export type JourneyWords = typeof en;
