// Which question the user means: one of the workspace by its id, one in words, or one put together from options.
import type { Question, Workspace } from '../language/index.js';
import { UsageError } from './io.js';
import { patentNamed, productNamed } from './names.js';
import { partyNamed } from './open.js';
import type { QuestionOptions } from './options.js';
import { countryNamed } from './place-names.js';
import { grammar, questionIn } from './sentence.js';

/** The question; options add to one in words or by id, and replace its parts. Throws UsageError. */
export function questionFrom(ws: Workspace, args: readonly string[], options: QuestionOptions): Question {
  const text = args.join(' ').trim();
  const base = text ? textual(ws, text) : undefined;
  const given = parts(ws, options);
  const question = { ...base, ...given } as Partial<Question>;
  if (base && given.article) question.article = { ...base.article, ...given.article };
  // A changed question is no longer the one that the workspace judges.
  if (base && Object.keys(given).length > 0) {
    for (const key of ['expect', 'detail', 'because'] as const) delete question[key];
  }
  const wanting = (['actor', 'act', 'product', 'country', 'on'] as const).filter(
    (key) => question[key] === undefined,
  );
  if (!text && wanting.length === 5)
    throw new UsageError(`no question: expected \`${grammar}\`, the id of a question, or options`);
  if (wanting.length > 0)
    throw new UsageError(`the question lacks ${wanting.map((key) => `\`--${key}\``).join(', ')}`);
  if (question.asked !== undefined && String(question.asked) < String(question.on))
    throw new UsageError(
      `\`${question.asked}\` lies before the act, expected a day of suit from \`${question.on}\` on`,
    );
  return base && Object.keys(given).length === 0 ? base : (question as Question);
}

function textual(ws: Workspace, text: string): Question {
  const byId = ws.questions.find(({ id }) => id === text);
  if (byId) return byId;
  if (/\s/.test(text)) return questionIn(ws, text);
  const ids = ws.questions.flatMap(({ id }) => (id ? [id] : []));
  throw unknownQuestion(text, ids);
}
function unknownQuestion(text: string, ids: readonly string[]): UsageError {
  const known = ids.length
    ? `, expected one of ${ids
        .slice(0, 8)
        .map((id) => `\`${id}\``)
        .join(', ')}`
    : '';
  return new UsageError(`unknown question \`${text}\`${known}, or \`${grammar}\``);
}

function parts(ws: Workspace, options: QuestionOptions): Partial<Question> {
  const { actor, act, product, country, on, asked, holder, patent, soldBy, soldOn, soldIn } = options;
  const wanted = country === undefined ? undefined : countryNamed(country);
  const article = {
    ...(soldBy === undefined ? {} : { 'sold-by': partyNamed(ws, soldBy) }),
    ...(soldOn === undefined ? {} : { on: soldOn }),
    ...(soldIn === undefined ? {} : { in: countryNamed(soldIn) }),
  };
  return {
    ...(actor === undefined ? {} : { actor: partyNamed(ws, actor) }),
    ...(act === undefined ? {} : { act: act as Question['act'] }),
    ...(product === undefined ? {} : { product: productNamed(ws, product) }),
    ...(country === undefined ? {} : { country: wanted }),
    ...(on === undefined ? {} : { on }),
    ...(asked === undefined ? {} : { asked }),
    ...(holder === undefined ? {} : { holder: partyNamed(ws, holder) }),
    ...(patent === undefined ? {} : { patent: patentNamed(ws, patent, wanted) }),
    ...(Object.keys(article).length ? { article } : {}),
  } as Partial<Question>;
}
