import type { FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { hostCheck, isLoopback } from '../../src/server/host-check.js';

const asks = (headers: Record<string, string>, allowedHosts: string[] = [], host = '127.0.0.1') =>
  hostCheck({ host, allowedHosts })({ headers } as unknown as FastifyRequest);

describe('the Host header', () => {
  it.each(['localhost', 'localhost:4000', '127.0.0.1:4000', '[::1]:4000', 'LOCALHOST'])(
    'may be %s',
    (host) => {
      expect(() => asks({ host })).not.toThrow();
    },
  );

  it.each([
    'evil.example',
    'evil.example:4000',
    'localhost.evil.example',
    '',
    '127.0.0.1@evil.example',
    '][',
  ])('may not be %j', (host) => {
    expect(() => asks({ host })).toThrow(/LITGRAPH_ALLOWED_HOSTS/);
  });

  it('may be the address the server listens on, and a name it was told', () => {
    expect(() => asks({ host: '10.0.0.7:4000' }, [], '10.0.0.7')).not.toThrow();
    expect(() => asks({ host: 'papers.lab.example' }, ['papers.lab.example'])).not.toThrow();
  });
});

describe('the Origin header', () => {
  const host = 'localhost:4000';

  it('may be the page of this server itself', () => {
    expect(() => asks({ host, origin: 'http://localhost:4000' })).not.toThrow();
  });

  it.each(['http://localhost:3000', 'https://evil.example', 'null', 'http://127.0.0.1:4000'])(
    'may not be the page of another: %s',
    (origin) => {
      expect(() => asks({ host, origin })).toThrow(/Origin/);
    },
  );

  it('may be a site that the owner allowed', () => {
    expect(() => asks({ host, origin: 'https://papers.lab.example' }, ['papers.lab.example'])).not.toThrow();
  });
});

it('addresses that only this machine reaches are told from others', () => {
  expect(['127.0.0.1', '127.8.8.8', '::1', 'localhost'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '::', '192.168.1.2', '127.evil.example'].some(isLoopback)).toBe(false);
});
