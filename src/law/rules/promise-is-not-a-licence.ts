// promise-is-not-a-licence: terms that are no leave to use (frand, most-favoured, no-challenge, arbitration, supply) leave
// the use unlicensed. A frand promise runs with the patent and limits remedies: OLG Düsseldorf 2 U 31/16 (read); other
// promises do not run: Datatreasury v. Wells Fargo, 522 F.3d 1368 (read).
import { benefits } from '../beneficiary.js';
import { beneficiaries, type Clause, effective, existsFrom, partiesOf } from '../clause.js';
import { before } from '../dates.js';
import { capturedBy } from '../held.js';
import type { Scene } from '../scene.js';
import { selects } from '../selector.js';
import { all, law, none, type Step } from '../step.js';
import type { Ref, World } from '../world.js';
import { capture } from './capture.js';

/** A promise in one direction, shaped as a clause so that its parties and patents are tested as those of a grant. */
function promisesOf(world: World): readonly Clause[] {
  return world.onceUnlessOpen('promises', () =>
    Object.keys(world.ws.agreements)
      .filter((id) => !world.settings.without?.has(id))
      .flatMap((id) => {
        const agreementAt = world.ref('agreements', id);
        return world.items(agreementAt, 'promises').flatMap((at) =>
          directions(world, at, agreementAt).map((direction) => ({
            id: String((at.value as { id: unknown }).id),
            kind: 'covenant' as const,
            agreement: id,
            at,
            agreementAt,
            ...direction,
          })),
        );
      }),
  );
}
function directions(world: World, at: Ref, agreementAt: Ref): { grantor: string; to: Clause['to'] }[] {
  const members = partiesOf(world, agreementAt);
  const from = world.items(at, 'from').map((item) => String(item.value));
  const to = beneficiaries(world, at, 'to');
  return (from.length ? from : members.map(({ party }) => party)).map((grantor) => ({
    grantor,
    to: to.length
      ? to
      : members
          .filter(({ party }) => party !== grantor)
          .map(({ party, at: where }) => ({ party, at: where })),
  }));
}

/** Step `promised`: a promise about this patent to this actor would be leave to use, were a promise a licence. */
export function promised(scene: Scene, promise: Clause): Step {
  return {
    ...all('promise', [
      () => applies(scene, promise),
      () => none('no-leave-to-use', [() => law('promise-is-not-a-licence')]),
    ]),
    grant: promise.id,
  };
}
/** Step: the promise was given by whoever then had the patent, covers it, and the actor may rely on it. */
export function applies(scene: Scene, promise: Clause): Step {
  return all('promised', [
    () => capture(scene, promise, capturedBy(scene, promise)),
    () => selects(scene, promise.at, 'patents'),
    () => benefits(scene, promise),
  ]);
}
export function promiseKind(scene: Scene, promise: Clause): string {
  return scene.world.word(promise.at, 'kind', 'frand', [
    'frand',
    'most-favoured',
    'no-challenge',
    'arbitration',
    'supply',
  ]);
}
/** Promises that are seen on the day of the suit. */
export function seenPromises(scene: Scene): Clause[] {
  const { world } = scene;
  return promisesOf(world).filter(
    (promise) =>
      !before('seen', scene.asked, existsFrom(world, promise)).holds &&
      !before('seen', scene.asked, effective(world, promise)).holds,
  );
}
