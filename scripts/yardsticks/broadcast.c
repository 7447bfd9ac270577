/*
 * The floor: a websocket server on epoll that sends every text frame it gets to all its clients, and
 * does nothing else. It prints its port, and ends with its standard input. For load on loopback only:
 * it trusts its clients. A frame is told as it came, unmasked (RFC 6455, section 5).
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define MOST 4096
#define ROOM 8192

typedef struct {
  int open, entered;
  size_t held, waiting, size;
  unsigned char in[ROOM], *out;
} Client;

static Client *clients[MOST];
static int poll_fd;

static uint32_t turn(uint32_t x, int by) { return x << by | x >> (32 - by); }

/* One block of SHA-1 (FIPS 180-4). */
static void block(uint32_t *h, const unsigned char *from) {
  uint32_t w[80], v[5];
  for (int i = 0; i < 16; i++)
    w[i] = (uint32_t)from[4 * i] << 24 | from[4 * i + 1] << 16 | from[4 * i + 2] << 8 | from[4 * i + 3];
  for (int i = 16; i < 80; i++) w[i] = turn(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
  memcpy(v, h, sizeof v);
  for (int i = 0; i < 80; i++) {
    uint32_t f = i < 20   ? (v[1] & v[2]) | (~v[1] & v[3])
                 : i < 40 ? v[1] ^ v[2] ^ v[3]
                 : i < 60 ? (v[1] & v[2]) | (v[1] & v[3]) | (v[2] & v[3])
                          : v[1] ^ v[2] ^ v[3];
    static const uint32_t k[4] = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};
    uint32_t next = turn(v[0], 5) + f + v[4] + k[i / 20] + w[i];
    v[4] = v[3], v[3] = v[2], v[2] = turn(v[1], 30), v[1] = v[0], v[0] = next;
  }
  for (int i = 0; i < 5; i++) h[i] += v[i];
}

/* The key of a handshake with the suffix of RFC 6455 is 60 bytes: two blocks of SHA-1, in base64. */
static void accept_key(const char *key, char *accepted) {
  static const char *digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  uint32_t h[5] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
  unsigned char text[128] = {0}, sum[21] = {0};
  memcpy(text, key, 24);
  memcpy(text + 24, "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", 36);
  text[60] = 0x80, text[126] = 480 >> 8, text[127] = 480 & 255;
  block(h, text), block(h, text + 64);
  for (int i = 0; i < 20; i++) sum[i] = h[i / 4] >> (24 - 8 * (i % 4));
  for (int i = 0; i < 7; i++) {
    uint32_t three = sum[3 * i] << 16 | sum[3 * i + 1] << 8 | sum[3 * i + 2];
    for (int j = 0; j < 4; j++) accepted[4 * i + j] = digits[three >> (18 - 6 * j) & 63];
  }
  accepted[27] = '=', accepted[28] = 0;
}

static void leave(int fd) {
  close(fd);
  free(clients[fd]->out), free(clients[fd]);
  clients[fd] = NULL;
}

static void wait_for(int fd, uint32_t events) {
  struct epoll_event event = {.events = events, .data.fd = fd};
  if (epoll_ctl(poll_fd, EPOLL_CTL_MOD, fd, &event)) epoll_ctl(poll_fd, EPOLL_CTL_ADD, fd, &event);
}

/* Writes now what fits, and keeps the rest until the socket takes more. */
static void tell(int fd, const unsigned char *from, size_t size) {
  Client *to = clients[fd];
  ssize_t sent = to->waiting ? 0 : send(fd, from, size, MSG_NOSIGNAL);
  if (sent < 0) sent = 0;
  if ((size_t)sent == size) return;
  if (to->waiting + size > to->size) to->out = realloc(to->out, to->size = 2 * (to->waiting + size));
  memcpy(to->out + to->waiting, from + sent, size - sent);
  to->waiting += size - sent;
  wait_for(fd, EPOLLIN | EPOLLOUT);
}

static void tell_rest(int fd) {
  Client *to = clients[fd];
  ssize_t sent = send(fd, to->out, to->waiting, MSG_NOSIGNAL);
  if (sent <= 0) return;
  memmove(to->out, to->out + sent, to->waiting -= sent);
  if (!to->waiting) wait_for(fd, EPOLLIN);
}

static void enter(int fd) {
  Client *who = clients[fd];
  who->in[who->held] = 0;
  char *key = strcasestr((char *)who->in, "Sec-WebSocket-Key: ");
  if (!key || !strstr((char *)who->in, "\r\n\r\n")) return;
  char accepted[29], answer[256];
  accept_key(key + 19, accepted);
  int size = snprintf(answer, sizeof answer,
                      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                      "Connection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n", accepted);
  tell(fd, (unsigned char *)answer, size);
  who->entered = 1, who->held = 0;
}

/* Tells all of a whole frame, and returns its size with its header; 0 if it has not all come. */
static size_t one_frame(Client *from, unsigned char *at, size_t held) {
  size_t head = (at[1] & 127) == 126 ? 4 : 2;
  if (held < head + 4) return 0;
  size_t size = head == 4 ? (size_t)at[2] << 8 | at[3] : (at[1] & 127);
  if (held < head + 4 + size) return 0;
  unsigned char told[ROOM] = {at[0], size < 126 ? size : 126, size >> 8, size & 255};
  size_t told_head = size < 126 ? 2 : 4;
  for (size_t i = 0; i < size; i++) told[told_head + i] = at[head + 4 + i] ^ at[head + i % 4];
  if ((at[0] & 15) == 8) from->open = 0;
  else
    for (int fd = 0; fd < MOST; fd++)
      if (clients[fd] && clients[fd]->entered) tell(fd, told, told_head + size);
  return head + 4 + size;
}

static void hear(int fd) {
  Client *from = clients[fd];
  ssize_t came = recv(fd, from->in + from->held, ROOM - 1 - from->held, 0);
  if (came <= 0) { leave(fd); return; }
  from->held += came;
  if (!from->entered) { enter(fd); return; }
  size_t done = 0, frame;
  while (from->held - done >= 6 && (frame = one_frame(from, from->in + done, from->held - done)))
    done += frame;
  memmove(from->in, from->in + done, from->held -= done);
  if (!from->open) leave(fd);
}

int main(void) {
  int listening = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof here;
  if (bind(listening, (void *)&here, size) || listen(listening, 2048)) return 1;
  getsockname(listening, (void *)&here, &size);
  printf("%d\n", ntohs(here.sin_port)), fflush(stdout);
  poll_fd = epoll_create1(0);
  wait_for(listening, EPOLLIN), wait_for(STDIN_FILENO, EPOLLIN);
  for (;;) {
    struct epoll_event events[256];
    int count = epoll_wait(poll_fd, events, 256, -1);
    for (int i = 0; i < count; i++) {
      int fd = events[i].data.fd;
      if (fd == STDIN_FILENO) return 0;
      if (fd != listening) {
        if (clients[fd] && events[i].events & EPOLLOUT) tell_rest(fd);
        if (clients[fd] && events[i].events & ~EPOLLOUT) hear(fd);
        continue;
      }
      int came = accept4(listening, NULL, NULL, SOCK_NONBLOCK);
      if (came < 0 || came >= MOST) continue;
      setsockopt(came, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
      clients[came] = calloc(1, sizeof(Client)), clients[came]->open = 1;
      wait_for(came, EPOLLIN);
    }
  }
}
