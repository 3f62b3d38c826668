import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What an address answers with: a page, or where to go instead; `PORT` there is that of all hosts. */
export type Answer = string | { goTo: string } | { html: string; headers: Record<string, string> };

/** A form that came in. */
interface Sent {
  /** Host and path, such as `bank.example/code`. */
  to: string;
  code: string;
}

const pem = (name: string) => readFileSync(new URL(`./tls/${name}.pem`, import.meta.url));

/**
 * A few https hosts on loopback, all on one port, whose pages a test gives: redirects, referrers and windows are real.
 * The certificate is nobody's, and made for tests alone.
 */
export class Web {
  readonly sent: Sent[] = [];
  /** Answers by host and path, such as `bank.example/code`. */
  pages: Record<string, Answer> = {};
  private readonly server: Server;

  constructor() {
    this.server = createServer({ key: pem('key'), cert: pem('certificate') }, async (request, response) => {
      const { hostname, pathname } = new URL(`https://${request.headers.host}${request.url}`);
      const path = `${hostname}${pathname}`;
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
      const code = new URLSearchParams(body).get('otp');
      if (request.method === 'POST' && code !== null) this.sent.push({ to: path, code });
      const answer = this.pages[path] ?? '<h1>Welcome</h1>';
      const { goTo } = answer as { goTo?: string };
      if (goTo !== undefined)
        return response.writeHead(303, { location: goTo.replace('PORT', String(this.port)) }).end();
      const { html, headers } =
        typeof answer === 'string'
          ? { html: answer, headers: {} }
          : (answer as { html: string; headers: Record<string, string> });
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
      return response.end(`<!doctype html><meta charset="utf-8"><title>A page</title>${html}`);
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** The address of a host's path, such as `bank.example/code`. */
  url(path: string): string {
    const [host, ...rest] = path.split('/');
    return `https://${host}:${this.port}/${rest.join('/')}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
