import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { bundle } from './bundle.ts';
import { drawFramedCode } from './pages/log-in.ts';
import { WIDGETS } from './pages/widgets.ts';
import { People } from './people.ts';
import { qrPng, qrSvg } from './qr-picture.ts';
import { answer, type Reply } from './routes.ts';

const MAX_BODY = 10_000;
const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
/** How services keep what strangers uploaded from being one of their own pages; their address stays the service's. */
const SANDBOX = '; sandbox allow-scripts allow-forms';
const STATIC: Record<string, string> = {
  '/static/harbor.css': STYLE,
  '/static/boxes.js': SCRIPT,
  '/static/canvas.js': SCRIPT,
  '/static/sources.js': SCRIPT,
  '/static/mark.svg': 'image/svg+xml',
};

/** The demo service while it runs. */
export interface Site {
  /** The service, on `http://localhost`; any `*.localhost` name reaches it too. */
  url: string;
  /** The same service's picture and frame host, another origin and another site: `http://127.0.0.1`. */
  otherUrl: string;
  close(): Promise<void>;
}

/** Starts the demo service on loopback, on `port` or on any free one; people and visits live until `close`. */
export async function startSite({ port = 0 }: { port?: number } = {}): Promise<Site> {
  const people = new People();
  const addresses = { url: '', otherUrl: '' };
  const site = createServer(guarded((request, response) => serveSite(request, response, people, addresses)));
  const other = createServer(
    guarded((request, response) => serveOther(request, response, people, addresses)),
  );
  addresses.url = `http://localhost:${await listen(site, port)}`;
  addresses.otherUrl = `http://127.0.0.1:${await listen(other, 0)}`;
  return {
    ...addresses,
    close: async () => {
      await Promise.all([stop(site), stop(other)]);
    },
  };
}

type Addresses = Omit<Site, 'close'>;
type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function serveSite(
  request: IncomingMessage,
  response: ServerResponse,
  people: People,
  addresses: Addresses,
) {
  const url = new URL(request.url ?? '/', addresses.url);
  const sandbox = url.searchParams.has('sandboxed') ? SANDBOX : '';
  response.setHeader('content-security-policy', policy(addresses) + sandbox);
  setClock(response, url.searchParams);
  if (await serveFile(url.pathname, response, people)) return;
  const visit = people.visit(/harbor=([0-9a-f]+)/.exec(request.headers.cookie ?? '')?.[1]);
  response.setHeader('set-cookie', `harbor=${visit.id}; Path=/; HttpOnly; SameSite=Lax`);
  const form = new URLSearchParams(await readBody(request));
  const reply = await answer(request.method ?? '', {
    people,
    visit,
    url,
    form,
    otherUrl: addresses.otherUrl,
  });
  sendReply(response, reply ?? { html: 'There is no such page.', status: 404 });
}

async function serveOther(
  request: IncomingMessage,
  response: ServerResponse,
  people: People,
  addresses: Addresses,
) {
  const { pathname } = new URL(request.url ?? '/', addresses.otherUrl);
  if (pathname === '/code') return send(response, HTML, drawFramedCode(`${addresses.url}/log-in/code`));
  if (await serveFile(pathname, response, people)) return;
  sendReply(response, { html: 'There is no such page.', status: 404 });
}

async function serveFile(pathname: string, response: ServerResponse, people: People): Promise<boolean> {
  const [, picture = '', type] = /^\/qr\/([0-9a-f]+)\.(png|svg)$/.exec(pathname) ?? [];
  const uri = people.picture(picture);
  if (uri !== undefined && type === 'svg') send(response, 'image/svg+xml', await qrSvg(uri));
  else if (uri !== undefined) send(response, 'image/png', await qrPng(uri));
  else if (pathname === '/vendor/react-code.js') {
    send(response, SCRIPT, (await bundle('react/code-form.js')).script);
  } else if (widgetOf(pathname)) await serveWidget(pathname, response);
  else if (STATIC[pathname])
    send(response, STATIC[pathname], await readFile(new URL(`.${pathname}`, import.meta.url)));
  else return false;
  return true;
}

/** The widget that a script or a style sheet belongs to. */
function widgetOf(pathname: string): string | undefined {
  return WIDGETS.find((name) => pathname === `/widgets/${name}.js` || pathname === `/widgets/${name}.css`);
}

async function serveWidget(pathname: string, response: ServerResponse): Promise<void> {
  const { script, style } = await bundle(`widgets/${widgetOf(pathname)}.js`);
  if (pathname.endsWith('.css')) send(response, STYLE, style);
  else send(response, SCRIPT, script);
}

/** A server whose clock is so many seconds ahead, or that answers from a cache so many seconds old. */
function setClock(response: ServerResponse, asked: URLSearchParams): void {
  const [ahead, age] = [asked.get('clock-ahead'), asked.get('cached-for')];
  if (ahead !== null) response.setHeader('date', new Date(Date.now() + Number(ahead) * 1_000).toUTCString());
  if (age !== null) response.setHeader('age', age);
}

/** As strict as a careful service's: an extension gets nothing from it for free. */
function policy({ otherUrl }: Addresses): string {
  return `default-src 'self'; img-src 'self' data: blob: ${otherUrl}; object-src 'self' data:; frame-src 'self' data: ${otherUrl}; style-src 'self' 'unsafe-inline'`;
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > MAX_BODY) throw new Error('the form is too long');
  }
  return body;
}

function sendReply(response: ServerResponse, reply: Reply) {
  if ('goTo' in reply) return response.writeHead(303, { location: reply.goTo }).end();
  response.statusCode = reply.status ?? 200;
  return send(response, HTML, reply.html);
}

function send(response: ServerResponse, type: string, body: string | Uint8Array) {
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'no-store');
  response.end(body);
}

function guarded(serve: Serve): RequestListener {
  return (request, response) => {
    serve(request, response).catch((problem: unknown) => {
      console.error(problem);
      response.writeHead(500).end();
    });
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
