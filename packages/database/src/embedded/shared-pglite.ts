import { PGlite } from '@electric-sql/pglite';

/** First bytes of the messages that open a batch of the extended query protocol, up to its Sync. Source: PostgreSQL 15 manual, 55.7. */
const batchMessages = new Set(Buffer.from('PBDECH'));
const syncMessage = new Uint8Array([0x53, 0, 0, 0, 4]);

/**
 * PGlite as several connections may share it. The socket server lets messages of others in between
 * wherever no transaction is open, so that a statement whose values arrive in two packets could be
 * bound to the values of somebody else. Here an unfinished batch counts as a transaction.
 */
export class SharedPGlite extends PGlite {
  #isBatchOpen = false;

  override isInTransaction(): boolean {
    return this.#isBatchOpen || super.isInTransaction();
  }

  override async execProtocolRawStream(
    ...[message, options]: Parameters<PGlite['execProtocolRawStream']>
  ): Promise<void> {
    this.#isBatchOpen = batchMessages.has(message[0] ?? 0);
    try {
      await super.execProtocolRawStream(message, options);
    } catch {
      // The server stops serving everybody after one error that reaches it. What does (a startup packet
      // that PostgreSQL refuses) concerns one connection, which ends by its own time limit.
      this.#isBatchOpen = false;
    }
  }

  /** The server calls this with `ROLLBACK` when a connection ends in the middle of its work. */
  override async exec(...[query, options]: Parameters<PGlite['exec']>) {
    if (this.#isBatchOpen) {
      this.#isBatchOpen = false;
      await this.runExclusive(() =>
        super.execProtocolRawStream(syncMessage, { onRawData: () => undefined }),
      );
    }
    return super.exec(query, options);
  }
}
