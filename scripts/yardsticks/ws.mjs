// A yardstick: Node's `ws` sends every message to all. Prints its port; ends with its standard input.
import { WebSocket, WebSocketServer } from "ws";

const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
server.on("listening", () => process.stdout.write(`${server.address().port}\n`));
server.on("connection", (socket) => {
  socket.on("message", (data) => {
    for (const each of server.clients) {
      if (each.readyState === WebSocket.OPEN) each.send(data, { binary: false });
    }
  });
});
process.stdin.on("end", () => process.exit(0)).resume();
