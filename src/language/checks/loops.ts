// Things that contain or derive from one another must not do so in a circle.
import { closed, type Context, loops, loopText, words } from './context.js';

export function circles(context: Context): void {
  const { standards, kinds, products, patents } = context;
  const of = (section: object) => Object.keys(section);
  const tell = (
    code: 'standards-loop' | 'kinds-loop' | 'component-loop' | 'derivation-loop',
    section: string,
    found: string[][],
  ) => {
    for (const loop of found) {
      context.report(code, [section, loop[0] as string], {
        found: loopText(loop),
      });
    }
  };
  tell(
    'standards-loop',
    'standards',
    loops(of(standards), (id) => words(standards[id]?.includes)),
  );
  tell(
    'kinds-loop',
    'kinds',
    loops(of(kinds), (id) => words(kinds[id])),
  );
  const parts = (id: string) =>
    (products[id]?.components ?? []).flatMap((part) => words([closed(part?.product)]));
  tell('component-loop', 'products', loops(of(products), parts));
  const derived = of(patents).filter((id) => patents[id]?.['derives-from']);
  const parent = (id: string) => words([patents[id]?.['derives-from']?.patent]);
  tell('derivation-loop', 'patents', loops(derived, parent));
}
