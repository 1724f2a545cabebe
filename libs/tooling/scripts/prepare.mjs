/**
 * What every command of the workspace needs first, on a fresh clone as on an old one: a recent Node, the packages of the lock,
 * the compiled services. Plain Node, no package. Everything it says goes to standard error.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const HEARTBEAT_MS = 10_000;

/** Nx alone, without its daemon, its cloud and its screen. */
export const NX_ENVIRONMENT = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };

/** A line for the person at the terminal. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Refuses a Node that is too old, with the version that is wanted. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(
    `Octroi needs Node 20.19 or newer; this is ${process.versions.node}. Install one from https://nodejs.org and try again.`,
  );
  process.exit(1);
}

/**
 * Runs a program with its output passed on, to standard error unless told otherwise; resolves with its exit status. A signal
 * that asks us to end is passed on, and ends us once the program has ended.
 */
export function run(program, args, { environment = {}, output = 2 } = {}) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', output, 2] });
    let asked = false;
    const passOn = (signal) => {
      asked = true;
      child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, passOn);
    child.on('error', (error) => {
      say(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, passOn);
      if (asked) process.exit(130);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a program that takes a while: says what it is doing, gives a sign of life every ten seconds, and shows what the program
 * wrote only when it fails. Resolves with its exit status.
 */
export async function runQuietly(what, program, { args, environment = {} }) {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(0);
  say(what);
  const timer = setInterval(() => say(`  … ${seconds()} s`), HEARTBEAT_MS);
  const written = [];
  const status = await new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => written.push(chunk));
    child.on('error', (error) => {
      written.push(Buffer.from(`${program}: ${error.message}\n`));
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
  clearInterval(timer);
  if (status === 0) say(`  done in ${seconds()} s: ${what}`);
  else process.stderr.write(Buffer.concat(written));
  return status;
}

/** What npm has installed, by its own record, is what the lock asks for; packages of other platforms aside. */
function isInstalled() {
  const record = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packages(record);
  return Object.entries(packages(join(ROOT, 'package-lock.json'))).every(
    ([place, { version, optional, link }]) =>
      !place.startsWith('node_modules/') ||
      optional ||
      (link ? installed[place]?.link === true : installed[place]?.version === version),
  );
}

function npm(...args) {
  const script = process.env.npm_execpath;
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  return script?.endsWith('.js')
    ? { program: process.execPath, args: [script, ...quiet] }
    : { program: 'npm', args: quiet };
}

/** A project that came since the packages were installed is linked at once: that needs no registry. */
function linkProjects() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  for (const [place, { link, resolved }] of Object.entries(packages)) {
    const at = join(ROOT, place);
    if (!link || existsSync(at) || !existsSync(join(ROOT, resolved))) continue;
    mkdirSync(dirname(at), { recursive: true });
    rmSync(at, { force: true });
    symlinkSync(relative(dirname(at), join(ROOT, resolved)), at, 'junction');
  }
}

/** Installs the packages of package-lock.json when they are missing or another version of them is there. */
export async function ensureInstalled() {
  if (isInstalled()) return linkProjects();
  const ci = npm('ci');
  let status = await runQuietly('Installing the packages (about a minute the first time) …', ci.program, ci);
  if (status !== 0) {
    say('npm ci refused the lock file here; trying npm install, which keeps to the same versions.');
    const install = npm('install', '--no-save');
    status = await runQuietly('Installing the packages …', install.program, install);
  }
  if (status === 0) return;
  say('The packages could not be installed. Check the network and the registry (npm config get registry).');
  process.exit(1);
}
