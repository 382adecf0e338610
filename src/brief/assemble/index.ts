// From a workspace to everything a brief is made of: what `position` and `market` find for one deal.
import type { Deal, Workspace } from '../../language/index.js';
import type { BriefInput, Group } from '../content/input.js';
import { claims } from './claims.js';
import { assumptionRows, clausesOf } from './clauses.js';
import { Ledger } from './ledger.js';
import { basisOf, limits, mainCountry, mainKinds, mainProducts, movesOf } from './scope.js';
import { importedPatents } from './records.js';
import { matrix, standings, surveyDay } from './standings.js';
import { shortName, titlesOf } from './names.js';
import { Survey, type Told } from './survey.js';
import { assumptionSwings, termSwings } from './swings.js';
import { statements, terms } from './terms.js';
import { threats } from './threats.js';
import { timeline } from './timeline.js';

export interface AssembleOptions {
  /** Day of act and suit; default the day after the announcement. */
  readonly at?: string;
  /** Told what is being asked while it runs. */
  readonly told?: Told;
}
/** Throws `NoBrief` where the deal has no two sides, or neither it nor `at` names a day. */
export function assemble(ws: Workspace, id: string, options: AssembleOptions = {}): BriefInput {
  const deal = ws.deals[id] as Deal;
  const survey = new Survey(ws, id, deal, options);
  const ledger = new Ledger(ws, survey.at);
  surveyDay(survey, ledger);
  const kinds = mainKinds(survey, ledger);
  const country = mainCountry(survey, ledger);
  const basis = basisOf(ws, ledger);
  const products = (seller: Group, at: string) => mainProducts(survey, seller, kinds, at);
  const [, kind] = kinds;
  const found = {
    standings: standings(survey, ledger),
    threats: threats(survey, ledger),
    swings: [...termSwings(survey, ledger), ...assumptionSwings(survey, ledger, products)],
    claims: claims(survey, ledger),
    matrix: matrix(survey, ledger, kind),
    timeline: timeline(survey, ledger, products, country),
  };
  return {
    deal: {
      id,
      title: deal.title ?? id,
      announced: survey.announced,
      sides: survey.sides,
      statements: statements(survey),
      terms: terms(survey),
    },
    at: survey.at,
    basis,
    ...found,
    assumptions: assumptionRows(ws, movesOf(ws, found.swings)),
    limits: limits(survey, ledger, { kinds, country, basis }),
    rows: ledger.rows,
    imported: importedPatents(ws, ledger.rows),
    clauses: clausesOf(ws, ledger.rows, titlesOf(ws)),
    names: Object.fromEntries(Object.keys(ws.parties).map((party) => [party, shortName(ws, party)])),
    digest: ws.digest,
    files: ws.files,
  };
}
