// A yardstick: Node's socket.io tells all of every event. Prints its port; ends with its standard input.
import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const io = new Server(http, { transports: ["websocket"] });
io.on("connection", (socket) => socket.on("card", (card) => io.emit("card", card)));
http.listen(0, "127.0.0.1", () => process.stdout.write(`${http.address().port}\n`));
process.stdin.on("end", () => process.exit(0)).resume();
