import type { OpenAPIObject } from '@nestjs/swagger';

const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);

/** A plain page of every route, its parameters and answers: readable without scripts and without any other server. */
export function docsPage(api: OpenAPIObject): string {
  const groups = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(methods as Record<string, { summary?: string; description?: string; parameters?: { name: string; in: string; required?: boolean }[]; requestBody?: { content?: Record<string, { schema?: { $ref?: string } }> }; responses?: Record<string, { description?: string }> }>)) {
      const group = path.split('/')[2] ?? '';
      const schema = operation.requestBody?.content?.['application/json']?.schema?.$ref?.split('/').pop();
      const parameters = (operation.parameters ?? []).map((parameter) => `<code>${escape(parameter.name)}</code>`).join(', ');
      const row = `<article><h3><b class="${method}">${method.toUpperCase()}</b> <code>${escape(path)}</code></h3>`
        + (operation.summary ? `<p>${escape(operation.summary)}</p>` : '')
        + (operation.description ? `<p>${escape(operation.description)}</p>` : '')
        + (parameters ? `<p>Parameters: ${parameters}</p>` : '')
        + (schema ? `<p>Body: <a href="#${escape(schema)}">${escape(schema)}</a></p>` : '')
        + `<p class="answers">Answers: ${Object.entries(operation.responses ?? {}).map(([status, answer]) => `${status}${answer.description ? ` ${escape(answer.description)}` : ''}`).join(', ')}</p></article>`;
      groups.set(group, [...(groups.get(group) ?? []), row]);
    }
  }
  const schemas = Object.entries(api.components?.schemas ?? {})
    .map(([name, schema]) => `<article id="${escape(name)}"><h3>${escape(name)}</h3><pre>${escape(JSON.stringify(schema, null, 2))}</pre></article>`).join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>DMAT API</title>
<style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:56rem;padding:0 1rem;color:#1e1e1e}article{border-top:1px solid #ddd;padding:.5rem 0}h3{font-size:1rem;margin:.3rem 0;overflow-wrap:anywhere}p{margin:.2rem 0}b{display:inline-block;min-width:4.5rem}pre{background:#f6f7f7;padding:1rem;overflow:auto;font-size:13px}.answers{color:#555}</style>
<h1>DMAT API</h1><p>${escape(api.info.description ?? '')} The document for machines: <a href="openapi.json">openapi.json</a>.</p>
${[...groups].map(([name, rows]) => `<h2>${escape(name)}</h2>${rows.join('')}`).join('')}<h2>Schemas</h2>${schemas}</html>`;
}
