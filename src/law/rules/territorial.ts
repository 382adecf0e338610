// territorial: a patent reaches acts in its own country and no others; a European one those states where it was validated,
// or has unitary effect. 35 USC 271(a) (read); EPC art. 64 (read).
import { patentRef, questionTerm, type Scene } from '../scene.js';
import { record, type Step, type Term } from '../step.js';
import { patentCountry } from '../territory.js';

/** Step: the patent has effect in the country of the act. */
export function territorial(scene: Scene): Step {
  const { world } = scene;
  const patent = patentRef(scene);
  const office = patentCountry(scene);
  const right = questionTerm(scene, 'country');
  const written = world.get(patent, 'country');
  const left: Term = {
    from: 'fact',
    path: written ? written.path : patent.path,
    value: office ?? scene.patent,
  };
  if (office !== 'EP')
    return {
      rule: 'territorial',
      how: 'test',
      holds: office === scene.country,
      test: { op: 'is', left, right },
    };
  for (const key of ['unitary', 'validated']) {
    if (world.lists(patent, key, scene.country)) {
      return {
        rule: 'territorial',
        how: 'test',
        holds: true,
        test: {
          op: 'one-of',
          left: right,
          right: {
            from: 'fact',
            path: [...patent.path, key],
            value: world.assumed((patent.value as Record<string, unknown>)[key]),
          },
        },
      };
    }
  }
  const named = ['unitary', 'validated'].filter((key) => world.get(patent, key) !== undefined);
  if (named.length === 0 && scene.country !== 'EP') {
    // Where a European patent was validated is a fact that only the record tells.
    const held = world.untold(`${patent.path.join('/')}/validated∋${scene.country}`, [
      ...patent.path,
      'validated',
    ]);
    return record('territorial', held, [{ path: [...patent.path, 'validated'] }]);
  }
  return record(
    'territorial',
    false,
    named.map((key) => ({ path: [...patent.path, key] })),
  );
}
