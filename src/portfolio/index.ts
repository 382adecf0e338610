// The tables of a workspace: what was imported, titles, declarations, owners. Its only door.
export { intoTables } from './into-tables.js';
export { origin, tables } from './tables.js';
export {
  cluster,
  type Cluster,
  type ClusterOptions,
  type ClusterRule,
  type Counted,
} from './owners/cluster.js';
export { explain } from './owners/explain.js';
export { type Name, normalise } from './owners/normalise.js';
export { namesIn } from './owners/parts.js';
export {
  type Asked,
  type OwnerRule,
  type Resolution,
  resolver,
  type Resolver,
  type ResolverOptions,
} from './owners/resolve.js';
export { reviewList, type ReviewItem } from './owners/review.js';
