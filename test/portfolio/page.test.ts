// docs/portfolio.md says what the tables say.
import { expect, it } from 'vitest';
import { portfolioPage } from '../../scripts/portfolio-page.js';

it('docs/portfolio.md is current (write it with `npm run docs:portfolio`)', async () => {
  await expect(portfolioPage()).toMatchFileSnapshot('../../docs/portfolio.md');
});
