// The thread that works out rights for `resolve`, with the law that the portfolio itself does not know.
import { law } from '../law/index.js';
import { serveRights } from '../portfolio/index.js';

serveRights(law);
