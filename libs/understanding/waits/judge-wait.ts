import type { Contact } from '../contacts/contact.js';
import type { LeaningModel } from '../reading/leaning/leaning-model.js';
import type { TextReading } from '../reading/read-text.js';
import type { Standpoint } from './standpoints.js';

/** What a customer said, where their thread stood, and whether the rules say that a wait begins. */
export interface WaitCase {
  readonly contact: Contact;
  readonly reading: TextReading;
  readonly standpoint: Standpoint;
  readonly byRules: boolean;
}
export type WaitJudge = (said: WaitCase) => boolean;

/** Whether a wait begins, by what words and signs were learned to say, and where they are said. What has no words is left to the rules. */
export const judgeByLeaning =
  (model: LeaningModel): WaitJudge =>
  (said) =>
    said.reading.leaning === null ? said.byRules : model.begins(said.reading.leaning.waits, aroundWait(said));

/** What beside the words is weighed; features of the model. */
export function aroundWait({ standpoint, byRules }: WaitCase): readonly string[] {
  const { opens, waits, offered, buying, asked, pledged } = standpoint;
  const where = opens ? 'opens' : 'goes on';
  const around = { waits, offered, buying, pledged, asked, [`asked, ${byRules ? '' : 'not '}by rules`]: asked };
  return [
    `=waits ${where}`,
    `=waits ${where}, ${byRules ? '' : 'not '}by rules`,
    ...Object.entries(around).flatMap(([name, holds]) => (holds ? [`=waits ${name}`] : [])),
  ];
}
