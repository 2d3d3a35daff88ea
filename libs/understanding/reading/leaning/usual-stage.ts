/**
 * The stages that customers of any company go through (Meri's nine). A company may have others in its service map; its rules
 * tell which of its own a text belongs to that leans to one of these (`leans`).
 */
export const USUAL_STAGES = [
  'need',
  'information search',
  'comparison',
  'decision',
  'acquisition',
  'delivery',
  'use',
  'support',
  'end of use',
] as const;
export type UsualStage = (typeof USUAL_STAGES)[number];
