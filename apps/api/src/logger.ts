import { pino } from 'pino';
import type { LogLevel } from './config.ts';

/** Structured log on standard error, one JSON object a line; never personal data. */
export type Logger = ReturnType<typeof createLogger>;

export function createLogger(level: LogLevel) {
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
}
