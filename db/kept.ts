import pg from "pg";

/** How often a connection that broke is made again, in milliseconds. */
const MEND_INTERVAL = 1000;

/** One use of the connection: what is run on it, and again on each that takes its place. */
export type Use = {
  prepare(client: pg.Client): Promise<unknown>;
  /** What is to be heard, and by whom; `prepare` has to LISTEN for it. */
  channel?: string;
  onNotice?: (payload: string) => void;
};

export type KeptConnection = {
  /** Resolves once the use was prepared, or could not be: then it is tried again each second. */
  use(use: Use): Promise<{ leave(): void }>;
  close(): Promise<void>;
};

/** A connection outside of the pool, for what belongs to one connection and has to last: notices and locks. */
export function keepConnection(url: string, patience: number): KeptConnection {
  const uses = new Map<Use, pg.Client | undefined>();
  const state: { open: boolean; client?: pg.Client | undefined } = { open: true };
  let turn = Promise.resolve();

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: url,
      application_name: "keepword watch",
      connectionTimeoutMillis: patience,
      keepAlive: true,
    });
    client.on("error", () => undefined);
    client.on("end", () => {
      if (state.client === client) state.client = undefined;
    });
    client.on("notification", ({ channel, payload = "" }) => {
      for (const [use] of uses) if (use.channel === channel) use.onNotice?.(payload);
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  async function bringUp(): Promise<void> {
    if (!state.open || uses.size === 0) return;
    try {
      const client = (state.client ??= await connect());
      for (const [use, on] of uses) {
        if (on === client) continue;
        await use.prepare(client);
        uses.set(use, client);
      }
    } catch {
      await state.client?.end().catch(() => undefined);
      state.client = undefined;
    }
  }

  function inTurn(): Promise<void> {
    turn = turn.then(bringUp);
    return turn;
  }

  const timer = setInterval(() => void inTurn(), MEND_INTERVAL).unref();
  return {
    async use(use) {
      uses.set(use, undefined);
      await inTurn();
      return { leave: () => void uses.delete(use) };
    },
    async close() {
      if (!state.open) return;
      state.open = false;
      clearInterval(timer);
      await turn;
      await state.client?.end().catch(() => undefined);
    },
  };
}
