import { parseConfig } from '@commonhold/api/config';
import type { Services } from '@commonhold/api/services';
import { openServices } from '@commonhold/api/wiring';

/** The program's parts in this process, put together as it does: to use its own code without its server. */
export async function openProgram(
  environment: Readonly<Record<string, string>>,
  mode: 'serve' | 'command',
): Promise<Services> {
  const config = parseConfig({ LOG_LEVEL: 'error', ...environment });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const opened = await openServices(config.value, { mode });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}
