// The tables of a workspace: what was imported, titles, declarations, owners. Its only door.
export { intoTables } from './into-tables.js';
export { origin, tables } from './tables.js';
export { cluster, type Cluster, type Counted } from './owners/cluster.js';
export { normalise } from './owners/normalise.js';
