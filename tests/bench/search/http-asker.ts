import { once } from 'node:events';
import { Agent, type IncomingMessage, request as sendRequest } from 'node:http';

/** Asks one server over connections that stay open. */
export interface HttpAsker extends Disposable {
  /** Time until the whole answer is there. Throws where it is not 200. */
  ask(question: Question): Promise<Answer>;
}

export interface Question {
  readonly path: string;
  /** JSON; makes the request a POST. */
  readonly body?: string;
  readonly key?: string | undefined;
}

export interface Answer {
  readonly tookMs: number;
  readonly body: string;
}

/** @param onAnswer told of each answer, outside of the time that is measured. */
export function createHttpAsker(
  baseUrl: string,
  onAnswer: (answer: Answer) => void = () => undefined,
): HttpAsker {
  const agent = new Agent({ keepAlive: true });
  const asker: HttpAsker = {
    async ask(question) {
      const { path, body, key } = question;
      const startedAt = performance.now();
      const request = sendRequest(`${baseUrl}${path}`, {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(body === undefined
            ? {}
            : {
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(body),
              }),
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        },
      });
      const responded = new Promise<IncomingMessage>((resolve, reject) => {
        request.once('response', resolve);
        request.once('error', reject);
      });
      request.end(body);
      const response = await responded.catch((error: unknown) => {
        // The server closed a connection that nobody had used for some seconds, just as this question was on its way.
        if (request.reusedSocket) return undefined;
        throw error;
      });
      if (response === undefined) return asker.ask(question);
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      await once(response, 'end');
      const tookMs = performance.now() - startedAt;
      const text = Buffer.concat(chunks).toString();
      if (response.statusCode !== 200) {
        throw new Error(`${path} answered ${response.statusCode}: ${text.slice(0, 500)}`);
      }
      const answer = { tookMs, body: text };
      onAnswer(answer);
      return answer;
    },
    [Symbol.dispose]: () => agent.destroy(),
  };
  return asker;
}
