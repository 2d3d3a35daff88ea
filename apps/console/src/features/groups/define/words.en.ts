import { formatOf } from '../../../words/format.js';

const { number, one, list } = formatOf('en');

const customers = (count: number) => `${number(count)} ${one(count) ? 'customer' : 'customers'}`;

export const en = {
  save: 'Save as group',
  title: 'Save as group',
  edit: 'Name and note',
  name: 'Name',
  note: 'What it is for',
  submit: 'Save the group',
  submitName: 'Save',
  saving: 'Saving',
  needsName: 'A group needs a name.',
  lives: 'The group lives: whoever meets its conditions later is in it too.',
  picked: 'These are the customers you picked: nobody joins by itself.',
  tried: 'Tried on history',
  now: (count: number, everybody: number) => `${customers(count)} of ${number(everybody)} would be in it now.`,
  moved: (entered: number, left: number) => `In half a year ${number(entered)} came and ${number(left)} went.`,
  such: (names: readonly string[]) => `Among them ${list(names)}.`,
  nobody: 'Nobody is in it now.',
  saved: (name: string, size: number) => `“${name}” is saved: ${customers(size)}`,
  pending: (name: string) => `“${name}” is on its way`,
  undone: 'The group is out of use again',
  renamed: 'Saved',
  takenBack: 'It is as it was',
  refused: (why: string) => `It was not accepted. ${why}`,
  /** The gateway's refusals by their codes. */
  refusals: {
    NAME_MISSING: 'A group needs a name.',
    FILTER_MISSING: 'A group needs conditions that say who is of it.',
    FILTER_EMPTY: 'The conditions say nothing: everybody would be of the group.',
    FOUND_GROUP: 'Who is of a group that was found follows from what customers do.',
    GROUP_OF_GROUPS: 'Conditions may name groups that were found, none that were written.',
    NOT_FOUND: 'There is no group of this id.',
    PARKED: 'It was taken and could not be applied; a steward sees it among the parked events.',
  },
  conditions: 'Conditions',
  searching: 'A search by likeness makes no group. Take the text out, or select customers.',
};

export type DefineWords = typeof en;
