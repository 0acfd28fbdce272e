// What the tests need beside Node: a JRE and Maven (for Neo4j), PostgreSQL, and Chromium. Installs Debian's packages
// where it may, else says what to install.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { quietly, Refusal, say } from './project.mjs';

const tools = [
  { name: 'Java 17 or later', debian: 'default-jre-headless', isThere: () => javaVersion() >= 17 },
  { name: 'Maven', debian: 'maven', isThere: () => onPath('mvn') },
  { name: 'PostgreSQL', debian: 'postgresql', isThere: () => onPath('postgres') || debianPostgres() },
  {
    name: 'Chromium',
    debian: 'chromium',
    isThere: () => ['chromium', 'chromium-browser', 'google-chrome'].some(onPath),
  },
];

export async function ensureTools() {
  const missing = tools.filter((tool) => !tool.isThere());
  if (missing.length === 0) return;
  const names = missing.map((tool) => tool.name).join(', ');
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new Refusal(
      `The tests need ${names}; on Debian or Ubuntu: sudo apt-get install ${missing.map((tool) => tool.debian).join(' ')}.`,
    );
  }
  say(`Installing ${names} …`);
  const failure = `${names} could not be installed; install ${missing.length === 1 ? 'it' : 'them'} by hand and try again.`;
  await quietly('apt-get', ['update', '-q'], failure);
  await quietly(
    'env',
    [
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      'install',
      '-qy',
      '--no-install-recommends',
      ...missing.map((tool) => tool.debian),
    ],
    failure,
  );
}

function onPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/** Debian keeps the server's programs out of PATH. */
function debianPostgres() {
  const folder = '/usr/lib/postgresql';
  return (
    existsSync(folder) &&
    readdirSync(folder).some((version) => existsSync(join(folder, version, 'bin/postgres')))
  );
}

function javaVersion() {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const found = /version "(?:1\.)?(\d+)/.exec(stderr ?? '');
  return found === null ? 0 : Number(found[1]);
}
