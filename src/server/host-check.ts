// Which Host and Origin headers the server answers to. A page of another site can make a browser resolve that site's name
// to this machine (DNS rebinding): its requests then carry that name as Host, and are refused here.
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { LitgraphError } from '../model/errors.js';

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);

/** Whether nobody but this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return loopback.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Throws FORBIDDEN_HOST for a request that names another host than ours, or comes from a page of another origin. */
export function hostCheck(config: Pick<Config, 'host' | 'allowedHosts'>): (request: FastifyRequest) => void {
  const named = new Set(config.allowedHosts.map((host) => host.toLowerCase()));
  const answered = new Set([...loopback, config.host.toLowerCase(), ...named]);
  return ({ headers }) => {
    const host = nameOf(`http://${headers.host ?? ''}`);
    if (host === null || !answered.has(host)) throw forbidden('Host', headers.host);
    const { origin } = headers;
    if (origin === undefined || sameHost(origin, headers.host)) return;
    const from = nameOf(origin);
    if (from === null || !named.has(from)) throw forbidden('Origin', origin);
  };
}

/** The host name of an address, without port and brackets. */
function nameOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

function forbidden(header: string, value: string | undefined): LitgraphError {
  return new LitgraphError(
    'FORBIDDEN_HOST',
    `This server does not answer to ${header} ${JSON.stringify(value ?? '')}. Name the host in LITGRAPH_ALLOWED_HOSTS.`,
  );
}
