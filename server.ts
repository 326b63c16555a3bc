import { createServer, type ServerResponse } from "node:http";
import next from "next";
import pino from "pino";
import { makeCallerReader, withCaller } from "./lib/caller.ts";
import { markOfSecret, openDataDirectory, readConfiguration } from "./lib/configuration.ts";
import { offerSetUp, openInstallation } from "./lib/installation/commands.ts";
import { keepWorking } from "./lib/jobs/commands.ts";
import { reminding } from "./lib/notices/commands.ts";
import { sendingMail, sendThrough } from "./lib/outbox/commands.ts";
import { setUpPage } from "./lib/paths.ts";
import { type Answer, openSite, theSite } from "./lib/site/site.ts";

function refuse(message: string): never {
  process.stderr.write(`Keepword cannot start.\n${message}\n`);
  process.exit(1);
}

const read = readConfiguration(process.env);
if (!read.ok) refuse(read.message);
const configuration = read.value;
const opened = openDataDirectory(configuration);
if (!opened.ok) refuse(opened.message);

const log = pino({ level: process.env.LOG_LEVEL ?? "info" }, pino.destination(2));
const database = await openInstallation().catch((error: unknown) => {
  if (error instanceof Error && error.name === "DatabaseRefused") refuse(error.message);
  throw error;
});
if (!(await database.holdMark(markOfSecret(opened.value.secret)))) {
  refuse(
    "Another process works on this database with another secret, and each would sign out whom the other signed in. " +
      "Give all of them the same SECRET: 32 random bytes, such as `openssl rand -base64 32` prints, " +
      "or what is in the file secret of the first one's DATA_DIR.",
  );
}
const site = await theSite(() =>
  openSite({
    database,
    publicUrl: configuration.publicUrl,
    onError: (error, path) => {
      log.error({ error, path }, "a public page could not be made again; the old one is served on");
    },
  }),
);

const development = process.env.NODE_ENV === "development";
const desk = next({
  dev: development,
  hostname: configuration.host ?? "localhost",
  port: configuration.port,
});
await desk.prepare();
const answer = desk.getRequestHandler();

function write(response: ServerResponse, { status, headers, body, latin1 }: Answer): void {
  response.writeHead(status, headers as string[]);
  if (latin1 === undefined) {
    response.end(body);
    return;
  }
  response.write(latin1, "latin1");
  // Sent now, in one piece with the headers; `end` would hold it back and send it beside an empty one.
  response.socket?.uncork();
  response.end();
}

const callerOf = makeCallerReader(configuration.trustedProxies);
const { smtpUrl, mailFrom } = configuration;
const jobs = [reminding(() => process.env.PUBLIC_URL || configuration.publicUrl)];
if (smtpUrl !== undefined) jobs.push(sendingMail(sendThrough(smtpUrl, mailFrom)));
const working = keepWorking(database, jobs, {
  onError: (error, job) => {
    log.error({ error, job }, "scheduled work failed; it is tried again");
  },
});

/** The public site first, from memory; everything else is Next's. */
const server = createServer((request, response) => {
  const { method = "GET", url = "/", headers } = request;
  const found = site.answer({
    method,
    url,
    acceptEncoding: headers["accept-encoding"],
    ifNoneMatch: headers["if-none-match"],
  });
  if (!found) {
    const { "x-forwarded-for": forwarded } = headers;
    const caller = callerOf(request.socket.remoteAddress, forwarded?.toString());
    void withCaller(caller, () => answer(request, response));
  } else if (found instanceof Promise)
    found.then(
      (later) => {
        write(response, later);
      },
      (error: unknown) => {
        log.error(error, "a public page could not be made");
        response.writeHead(503, { "Content-Length": "0", "Retry-After": "5" });
        response.end();
      },
    );
  else write(response, found);
});
// Longer than proxies keep an idle connection (nginx: a minute): a request on one that this end just closed is lost.
server.keepAliveTimeout = 75_000;
server.on("upgrade", (request, socket, head) => {
  if (development) void desk.getUpgradeHandler()(request, socket, head);
  else socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
});
server.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EADDRINUSE") {
    refuse(`Port ${String(configuration.port)} is taken by another program. Set PORT to a free one.`);
  }
  refuse(error.message);
});
server.listen(configuration.port, configuration.host, () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : configuration.port;
  process.stdout.write(`Keepword is ready at http://localhost:${String(port)}\n`);
  // Nobody could know this address before: links lead to it from now on.
  if (configuration.port === 0) process.env.PUBLIC_URL ||= `http://localhost:${String(port)}`;
  void sayWhereToSetUp(process.env.PUBLIC_URL || `http://localhost:${String(port)}`);
});

/** Until there is somebody who can sign in, each start prints an address with a code that works once. */
async function sayWhereToSetUp(origin: string): Promise<void> {
  try {
    const code = await offerSetUp(database, new Date());
    if (code === undefined) return;
    process.stdout.write(`Set it up at ${new URL(setUpPage(code), origin).href}\n`);
  } catch (error) {
    log.error({ error }, "no address for setting up could be made; restart to try again");
  }
}

/** How long a process that was told to stop waits for what it is answering, in milliseconds. */
const patience = 10_000;

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close(() => {
      void Promise.all([site.close(), working.stop()])
        .then(() => database.close())
        .finally(() => {
          process.exit(0);
        });
    });
    // What is being answered is answered to its end, so that a proxy loses nothing while one process takes over.
    setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    setTimeout(() => {
      server.closeAllConnections();
    }, patience);
  });
}
