// All readers, and which of them a file is for.
import { epoDocdb } from './epo-docdb.js';
import { epoLegalCodes } from './epo-legal-codes.js';
import { epoOps } from './epo-ops.js';
import { etsiIsld } from './etsi-isld.js';
import { patentsView } from './patentsview.js';
import type { Head, Reader } from './reader.js';
import { usAssignmentApi, usAssignmentApiXml } from './us-assignment-api.js';
import { usAssignmentCenter } from './us-assignment-center.js';
import { usAssignmentXml } from './us-assignment-xml.js';
import { usGreenBook } from './us-green-book.js';
import { usPap } from './us-pap.js';
import { usRedBook } from './us-red-book.js';
import { usSgml25 } from './us-sgml-25.js';

/** In the order of the documentation. At most one of them knows any file. */
export const readers: readonly Reader[] = [
  usRedBook,
  usSgml25,
  usPap,
  usGreenBook,
  usAssignmentXml,
  usAssignmentCenter,
  usAssignmentApi,
  usAssignmentApiXml,
  epoDocdb,
  epoOps,
  epoLegalCodes,
  etsiIsld,
  patentsView,
];

/** Which reader a file that begins so is for; null where none knows it. */
export function guess(head: Head): Reader | null {
  return readers.find((reader) => reader.detects(head)) ?? null;
}

/** The reader of a format. Throws for a word that is no format. */
export function readerFor(format: string): Reader {
  const found = readers.find((reader) => reader.format === format);
  if (!found) throw new Error(`no reader \`${format}\``);
  return found;
}
