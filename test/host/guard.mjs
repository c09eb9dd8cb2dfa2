/*
 * Runs a program and ends it, with all it started, as soon as whoever asked for it is gone: standard input is a pipe from
 * there, and the system closes it even when that process was killed outright. So no test run leaves a server behind.
 * Usage: node guard.mjs <program> [arguments], as the leader of a process group of its own.
 */
import { spawn, spawnSync } from 'node:child_process';

const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? 1));

process.stdin.resume().on('end', () => {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else process.kill(-process.pid, 'SIGKILL');
});
