// Which country a patent belongs to, and in which countries it has effect.
import type { Scene } from './scene.js';
import { patentRef, questionTerm } from './scene.js';
import { record, type Step, type Term } from './step.js';

/** The office: as written, or the two letters that the publication number begins with. */
export function patentCountry(scene: Scene): string | undefined {
  const written = scene.world.get(patentRef(scene), 'country');
  if (written) return String(written.value);
  return /^([A-Z]{2})\d/.exec(scene.patent)?.[1];
}

/** territorial: a patent reaches only its country; a European one those where it was validated, or has unitary effect. */
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

/** Has the patent unitary effect in the country of the act? */
export function isUnitary(scene: Scene): boolean {
  return scene.world.lists(patentRef(scene), 'unitary', scene.country);
}
