/** The arrows of docs/architecture.md: who may import whom. A broken row breaks the build. */
const src = '^backend/src';
const spec = '\\.(int\\.|e2e\\.)?spec\\.(ts|tsx|mjs)$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', comment: 'A circle makes one knot of many rooms.', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'shared-knows-only-itself', severity: 'error', from: { path: '^shared/src', pathNot: spec }, to: { pathNot: '^shared/src' } },
    { name: 'domain-is-pure', comment: 'Domain imports shared and itself: no Nest, no TypeORM, no node, no platform, no module.', severity: 'error', from: { path: `${src}/domain`, pathNot: spec }, to: { pathNot: `(${src}/domain|^shared/)` } },
    { name: 'events-know-only-shared', severity: 'error', from: { path: `${src}/events` }, to: { pathNot: `(${src}/events|^shared/)` } },
    { name: 'platform-has-no-marketing', severity: 'error', from: { path: `${src}/platform`, pathNot: spec }, to: { path: `(${src}/(events|domain|modules|flows|doors|cli)|^shared/)` } },
    { name: 'modules-are-islands', severity: 'error', from: { path: `${src}/modules/([^/]+)/`, pathNot: spec }, to: { path: `${src}/modules/([^/]+)/`, pathNot: `${src}/modules/$1/` } },
    { name: 'modules-never-call-up', severity: 'error', from: { path: `${src}/modules/`, pathNot: spec }, to: { path: `${src}/(flows|doors|cli)` } },
    { name: 'flows-use-front-doors', comment: 'A flow imports a module by its index.ts.', severity: 'error', from: { path: `${src}/flows`, pathNot: spec }, to: { path: `${src}/modules/[^/]+/`, pathNot: `${src}/modules/[^/]+/index\\.ts$` } },
    { name: 'flows-are-apart', severity: 'error', from: { path: `${src}/flows/([^/]+)/`, pathNot: spec }, to: { path: `${src}/flows/([^/]+)/`, pathNot: `(${src}/flows/$1/|${src}/flows/engage/actions/)` } },
    { name: 'flows-never-call-up', severity: 'error', from: { path: `${src}/flows`, pathNot: spec }, to: { path: `${src}/(doors|cli)` } },
    { name: 'no-upward-inside-a-module', comment: 'controller > service > repository > entity.', severity: 'error', from: { path: `${src}/modules/.+\\.(service|repository|entity)\\.ts$` }, to: { path: `${src}/modules/.+\\.controller\\.ts$` } },
    { name: 'repositories-never-call-services', severity: 'error', from: { path: `${src}/modules/.+\\.(repository|entity)\\.ts$` }, to: { path: `${src}/modules/.+\\.service\\.ts$` } },
    { name: 'controllers-never-touch-repositories', severity: 'error', from: { path: `${src}/.+\\.controller\\.ts$` }, to: { path: `\\.(repository|entity)\\.ts$` } },
    { name: 'bull-lives-in-queue', comment: 'A later move to another queue touches one folder; the injected type in platform/events is all that may know it.', severity: 'error', from: { path: src, pathNot: `(${src}/platform/(queue|events)/|${spec})` }, to: { path: 'node_modules/(bull|@nestjs/bull)/' } },
    { name: 'plugin-never-imports-the-backend', severity: 'error', from: { path: '^wp-plugin' }, to: { path: '^backend' } },
    { name: 'public-scripts-never-import-admin', severity: 'error', from: { path: '^wp-plugin/src/(blocks|pixel|frontend)' }, to: { path: '^wp-plugin/src/admin' } },
    { name: 'pixel-imports-only-shared', severity: 'error', from: { path: '^wp-plugin/src/pixel', pathNot: spec }, to: { pathNot: '^(wp-plugin/src/pixel|shared/src)' } },
    { name: 'domain-is-tested', comment: 'Each domain file is reached by a spec.', severity: 'error', from: { path: spec }, to: { path: `${src}/domain/.+\\.ts$`, pathNot: spec, reachable: false } },
    { name: 'everything-resolves', severity: 'error', from: { pathNot: '\\.d\\.ts$' }, to: { couldNotResolve: true, pathNot: '^(@wordpress/|jest|react)|\\.scss$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist[^/]*|build|node_modules/.*/node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'backend/tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts', '.scss'] },
  },
};
