// The JSON Schema of a workspace file, for editors: the zod definitions, and what the reader forgives beyond them.
import { z } from 'zod';
import { file } from './schema.js';

type Json = Record<string, unknown>;

/**
 * JSON Schema (draft 2020-12) of one file. Pure. It accepts what the reader accepts: `yes` and `no` for booleans, one
 * value for a list, a bare number where a text or a year stands, and nothing after the name of a section.
 */
export function jsonSchema(): Json {
  const schema = z.toJSONSchema(file, {
    target: 'draft-2020-12',
    io: 'input',
    reused: 'ref',
    override: ({ jsonSchema }) => forgive(jsonSchema as Json),
  }) as Json;
  const sections = schema.properties as Record<string, Json>;
  for (const [name, section] of Object.entries(sections)) {
    if (name !== 'crossgrant') sections[name] = { anyOf: [section, { type: 'null' }] };
  }
  return {
    $schema: schema.$schema,
    $id: 'urn:crossgrant:schema:1',
    title: 'Crossgrant workspace file, version 1',
    ...schema,
  };
}

function forgive(json: Json): void {
  if (json.type === 'boolean') {
    // A literal `false` (terminable: no) has its `const`, a plain yes-or-no has none.
    const words =
      json.const === undefined ? [true, false, 'yes', 'no'] : json.const ? [true, 'yes'] : [false, 'no'];
    delete json.type;
    delete json.const;
    json.enum = words;
  } else if (Array.isArray(json.enum) && json.enum.includes('no')) {
    // The word `no` of a vocabulary may be written `false`.
    delete json.type;
    json.enum = [...json.enum, false];
  } else if (
    json.type === 'string' &&
    !json.enum &&
    !json.const &&
    (json.pattern === undefined || json.pattern === '^\\d{4}$')
  ) {
    // A bare 2008 is a number in YAML, and a year or a name here.
    if (json.format === undefined) json.type = ['string', 'number'];
  }
}
