/** What the numbers beside the screens count, for whoever hears them. */
const en = {
  waits: 'waiting',
  customers: 'in all',
  groups: 'in use',
  claims: 'claims',
  experiments: 'experiments',
  reviews: 'to decide',
  heldBack: 'held back',
};

const fi = {
  waits: 'odottaa',
  customers: 'kaikkiaan',
  groups: 'käytössä',
  claims: 'väitettä',
  experiments: 'kokeilua',
  reviews: 'päätettävänä',
  heldBack: 'pidätetty',
} satisfies Record<keyof typeof en, string>;

export const countWords = { en, fi };
