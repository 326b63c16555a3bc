import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** A mail as it came in. `text`: its lines with nothing encoded but what is not ASCII. */
type ReceivedMail = { to: string; id: string; subject: string; text: string; at: number };

export type MailServer = { url: string; mails: ReceivedMail[]; stop: () => void };

/** A mail server that keeps what it is sent. `delay`: how long it takes over each mail, in milliseconds. */
export async function mailServer(delay = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const server = createServer((socket) => {
    let data: string | undefined;
    socket.on("error", () => undefined);
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      const text = chunk.toString();
      if (data !== undefined) {
        data += text;
        if (!data.endsWith("\r\n.\r\n")) return;
        // A long header goes on in lines that begin with a space; a long line of text, after a sign at its end.
        const unfolded = data.replace(/\r\n[ \t]+/g, " ").replaceAll("=\r\n", "");
        const header = (name: string) => new RegExp(`^${name}: (.*)`, "im").exec(unfolded)?.[1]?.trim() ?? "";
        mails.push({
          to: header("To"),
          id: header("Message-ID"),
          subject: header("Subject"),
          text: unfolded,
          at: Date.now(),
        });
        data = undefined;
        setTimeout(() => socket.write("250 taken\r\n"), delay);
      } else if (/^DATA/i.test(text)) {
        data = "";
        socket.write("354 go on\r\n");
      } else if (/^QUIT/i.test(text)) socket.end("221 bye\r\n");
      else socket.write("250 fine\r\n");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    stop: () => server.close(),
  };
}
