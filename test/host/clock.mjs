/*
 * Gives a program the day and time that a file names, such as `2026-11-23T09:00`, and lets them run on from there: so days
 * can pass in a test. Only `new Date()` says it; what measures how long something takes is left alone.
 */
import { readFileSync } from 'node:fs';

const file = process.env['ENGAGEMENT_JOURNAL_CLOCK'] ?? '';
const RealDate = Date;
let [named, aheadMs] = ['', 0];

function now() {
  const text = readFileSync(file, 'utf8');
  const moment = RealDate.parse(text);
  if (text !== named && Number.isFinite(moment)) [named, aheadMs] = [text, moment - RealDate.now()];
  return RealDate.now() + aheadMs;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, made) => Reflect.construct(target, args.length > 0 ? args : [now()], made),
});
