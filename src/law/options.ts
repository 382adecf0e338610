// What an unknown value may be, where the place that asks does not say: a party is one of those in the workspace or
// somebody else, a country that of the act or one elsewhere.
import type { Path, Question } from '../language/index.js';
import type { World } from './world.js';

/** Stands for whoever the workspace does not name. */
const SOMEBODY_ELSE = 'somebody-else';

const PARTY = new Set(
  'owner to from by of into sales sells makes design party parties against as-to bought-from sold-by customers-of'.split(
    ' ',
  ),
);
/** More parties than these are not gone through one by one, but only those of the question. */
const MOST = 24;

/** The values to try for an unknown at `path`. */
export function optionsFor(world: World, path: Path): readonly unknown[] {
  const key = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  if (PARTY.has(key)) return parties(world);
  if (key === 'asserts') return ['licensee', ...parties(world)];
  if (key === 'country' || key === 'in') return countries(world.question);
  if (key === 'product') return products(world);
  if (key === 'share') return [100, 50, 0];
  return [true, false];
}

function parties(world: World): string[] {
  const { question } = world;
  const asked = [question?.actor, question?.holder, question?.article?.['sold-by']].flatMap((one) =>
    typeof one === 'string' && world.ws.parties[one] ? [one] : [],
  );
  const every = Object.keys(world.ws.parties);
  return [...new Set([...asked, ...(every.length > MOST ? [] : every), SOMEBODY_ELSE])];
}
function countries(question: Question | undefined): string[] {
  const here = question?.country ?? 'US';
  const [inside, outside] = [here === 'FR' ? 'DE' : 'FR', here === 'US' ? 'IN' : 'US'];
  return [here, inside, outside];
}
function products(world: World): string[] {
  const every = Object.keys(world.ws.products);
  const asked = world.question ? [world.question.product] : [];
  return [...new Set([...asked, ...(every.length > MOST ? [] : every), 'another-product'])];
}
