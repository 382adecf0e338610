// Decisions of a person about recorded papers in a chain of title. They name a paper by reel and frame, so that they
// outlive every import, and are dated and reasoned, so that they can be reviewed.
import { z } from 'zod';
import { civilDate, entry, percent, some, yesNo } from './terms.js';

const reelFrame = z
  .string()
  .regex(/^\d{1,6}\/\d{1,4}$/)
  .describe('reel and frame, as in `31066/972`');

/** What a recorded paper can be read as. */
export const conveyances = [
  'assignment',
  'merger',
  'name-change',
  'address-change',
  'entity-conversion',
  'security-interest',
  'release',
  'partial-release',
  'licence',
  'licence-termination',
  'court-order',
  'government',
  'declaration',
  'correction',
  'lien',
  'sequestration',
  'bankruptcy',
  'decedent',
  'option',
  'rescission',
  'other',
] as const;

export const titleOverride = entry({
  paper: reelFrame.optional(),
  after: z
    .union([z.literal('start'), reelFrame])
    .describe('`start`, or reel and frame')
    .optional(),
  owner: some(z.string().min(1)).optional(),
  shares: z.array(percent).optional(),
  from: civilDate.optional(),
  moves: yesNo.optional(),
  'reads-as': z.enum(conveyances).optional(),
  ignore: yesNo.optional(),
  reason: z.string().min(1).describe('a reason'),
  decided: z.iso.date().describe('a day (`YYYY-MM-DD`)'),
  by: z.string().optional(),
});
export type TitleOverride = z.infer<typeof titleOverride>;
