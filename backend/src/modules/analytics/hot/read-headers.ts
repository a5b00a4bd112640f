import type { FastifyRequest } from 'fastify';
import type { CollectHeaders } from '../collect.service.js';

/**
 * What a request says beside its body.
 * @param countryHeader the header in which the edge tells the country, in lower case; believed only when a trusted proxy
 *   brought the request
 */
export function readHeaders(request: FastifyRequest, countryHeader: string): CollectHeaders {
  const { headers } = request;
  const edge = headers[countryHeader] as string | undefined;
  return {
    userAgent: headers['user-agent'],
    privacyControl: headers['sec-gpc'] as string | undefined,
    doNotTrack: headers['dnt'] as string | undefined,
    languages: headers['accept-language'],
    purpose: (headers['sec-purpose'] ?? headers['purpose']) as string | undefined,
    ip: request.ip,
    edgeCountry: edge !== undefined && (request.ips?.length ?? 0) > 1 ? edge : undefined,
  };
}
