import { createServer, type Server } from 'node:http';
import { CONTENT_TYPE } from './exposition.js';
import type { Metrics } from './metrics.js';

/**
 * `GET /metrics` on a port of its own, so that a proxy that leads to the collector cannot lead to
 * them by mistake. Not listening yet.
 */
export function metricsServer(metrics: Metrics): Server {
  return createServer({ maxHeaderSize: 8192, requestTimeout: 10_000 }, (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff').setHeader('Cache-Control', 'no-store');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (request.url !== '/metrics') response.writeHead(404).end();
    else if (!isRead) response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    else response.writeHead(200, { 'Content-Type': CONTENT_TYPE }).end(metrics.write());
  });
}
