/**
 * Reads Fastify's printed tree of routes, so that routes registered past Nest are seen too.
 * @returns `METHOD /path/{parameter}` of every route under /api, without HEAD and OPTIONS
 */
export function listRoutes(tree: string): string[] {
  const parents: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const match = /^([│├└─ ]*)(\S+)(?: \(([A-Z, ]+)\))?$/.exec(line.trimEnd());
    if (!match) return [];
    const depth = match[1]!.length / 4 - 1;
    const path = (parents[depth - 1] ?? '') + match[2]!;
    parents[depth] = path;
    const methods = (match[3] ?? '').split(', ').filter((method) => method && method !== 'HEAD' && method !== 'OPTIONS');
    return path.startsWith('/api/') ? methods.map((method) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`) : [];
  });
}
