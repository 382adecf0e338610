// Which country a patent belongs to, and whether it has unitary effect where the act is done.
import { patentRef, type Scene } from './scene.js';

/** The office: as written, or the two letters that the publication number begins with. */
export function patentCountry(scene: Scene): string | undefined {
  const written = scene.world.get(patentRef(scene), 'country');
  if (written) return String(written.value);
  return /^([A-Z]{2})\d/.exec(scene.patent)?.[1];
}

/** Has the patent unitary effect in the country of the act? */
export function isUnitary(scene: Scene): boolean {
  return scene.world.lists(patentRef(scene), 'unitary', scene.country);
}
