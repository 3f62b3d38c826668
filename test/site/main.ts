import { startSite } from './server.ts';

const DEFAULT_PORT = 4870;

const { url, otherUrl } = await startSite({ port: Number(process.env['PORT'] ?? DEFAULT_PORT) });
console.log(`Harbor, a service that does not exist, is at ${url} (its pictures are at ${otherUrl}).`);
