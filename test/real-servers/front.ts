import { readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';

const pem = (name: string) => readFileSync(new URL(`../e2e/support/tls/${name}.pem`, import.meta.url));

/** One TLS front on loopback for several servers, each by its host. */
export class Front {
  /** Forms that were sent, as host and path. */
  readonly sent: string[] = [];
  /** Ports of the servers behind, by host. */
  readonly behind: Record<string, number> = {};
  private readonly server: Server;

  constructor() {
    this.server = createServer({ key: pem('key'), cert: pem('certificate') }, (request, response) => {
      const host = request.headers.host ?? '';
      const port = this.behind[host.replace(/:\d+$/, '')];
      if (port === undefined)
        return response.setHeader('content-type', 'text/html').end('<p>Another site</p>');
      if (request.method === 'POST') this.sent.push(`${host}${request.url}`);
      const headers = { ...request.headers, 'x-forwarded-proto': 'https', 'x-forwarded-host': host };
      const to = { host: '127.0.0.1', port, method: request.method, path: request.url, headers };
      const onward = ask(to, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.writeHead(502).end());
      return request.pipe(onward);
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
