import { createServer } from "node:http";
import next from "next";
import { openDataDirectory, readConfiguration } from "./lib/configuration.ts";

function refuse(message: string): never {
  process.stderr.write(`Keepword cannot start.\n${message}\n`);
  process.exit(1);
}

const read = readConfiguration(process.env);
if (!read.ok) refuse(read.message);
const configuration = read.value;
const opened = openDataDirectory(configuration.dataDirectory);
if (!opened.ok) refuse(opened.message);

const development = process.env.NODE_ENV === "development";
const desk = next({
  dev: development,
  hostname: configuration.host ?? "localhost",
  port: configuration.port,
});
await desk.prepare();
const answer = desk.getRequestHandler();

const server = createServer((request, response) => {
  void answer(request, response);
});
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
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close(() => {
      process.exit(0);
    });
    server.closeAllConnections();
  });
}
