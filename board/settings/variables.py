"""Every setting: its variable, how it is read, its default, and what it means.

`board serve --help`, the options and the table of docs/operations.md are made of this.
"""

from pathlib import Path

from board.settings import logos, platforms, values
from board.settings.variable import Variable

LISTENING = (
    Variable(
        *("BOARD_HOST", "host", str, ""),  # phones in the room must reach it
        meaning="address to listen on; `127.0.0.1` behind a proxy",
        unset="every address of this computer, IPv4 and IPv6",
    ),
    Variable(
        *("BOARD_PORT", "port", values.port, 8000),
        meaning="port to listen on; `PORT` is read if it is not set",
        also=("PORT",),
    ),
    Variable(
        *("BOARD_PUBLIC_URL", "public_url", values.public_url, None),
        meaning="the only address at which the board is served (but for `/healthz`), and that links"
        " and QR codes begin with; it may end in a path, such as `/board`",
        unset="from the request",
    ),
    Variable(
        *("BOARD_WORKERS", "workers", values.between(1, 64), 1),
        meaning="number of processes, 1 to 64; each plays eight rehearsals at once at most, four of"
        " them from one network",
    ),
)

KEEPING = (
    Variable(
        *("BOARD_STORE", "store", values.store, None),
        meaning="address of a store: `redis://` `rediss://` `unix://`, or for a cluster"
        " `redis+cluster://` `rediss+cluster://`, with one or more of its nodes"
        " (`redis+cluster://one:7000,two:7000`); or `sqlite:` with the path of a file, or alone for"
        " a file in `BOARD_DATA`",
        unset="what a platform names (`REDIS_URL` and the like), else an embedded Valkey, or"
        " `sqlite:` where none runs",
        from_file=True,
        also=platforms.STORE_VARIABLES,
    ),
    Variable(
        *("BOARD_DATA", "data", Path, None),
        meaning="folder for the files of a store of this computer",
        unset="the platform's folder for user data",
        found=values.data_folder,
    ),
    Variable(
        *("BOARD_STORE_MEMORY", "store_megabytes", values.between(16, 1_000_000), 512),
        meaning="megabytes of memory that the embedded store may take, from 16 on",
    ),
    Variable(
        *("BOARD_KEEP_HOURS", "keep_hours", values.between(1, 720), 24),
        meaning="hours that a meeting is kept after its end, 1 to 720",
    ),
    Variable(
        *("BOARD_KEEP_HOURS_MAX", "keep_hours_max", values.between(1, 720), 720),
        meaning="hours that a group may agree to keep its meeting at most, 1 to 720; below 24 it"
        " needs `BOARD_KEEP_HOURS` too. It holds for meetings that are opened from then on, and"
        " shortens no cycle, no kept title and no closing that a group keeps",
    ),
)

VISITORS = (
    Variable(
        *("FORWARDED_ALLOW_IPS", "proxies", values.networks, "127.0.0.1,::1"),
        meaning="the proxies before the board: addresses or networks with commas, or `*` if only"
        " proxies can reach it",
    ),
    Variable(
        *("BOARD_PROXY_HOPS", "proxy_hops", values.between(1, 9), 1),
        meaning="with `*`: how many proxies a request passes, 1 to 9; each adds an address to"
        " `X-Forwarded-For`",
    ),
    Variable(
        *("BOARD_ADDRESS_CONNECTIONS", "connections", values.between(10, 60_000), 2_000),
        meaning="connections that one address may have open in each process, 10 to 60,000",
    ),
    Variable(
        *("BOARD_ADDRESS_REQUESTS", "requests", values.between(10, 100_000), 300),
        meaning="requests and sockets that one address may begin in a second in each process, when"
        " it goes on asking; five times as many at first",
    ),
    Variable(
        *("BOARD_ADDRESS_OPENINGS", "openings", values.between(1, 100_000), 60),
        meaning="meetings and cycles that one address may open in an hour; four times as many in a"
        " day",
    ),
    Variable(
        *("BOARD_OPENINGS", "all_openings", values.between(1, 100_000), 1_000),
        meaning="the same for all addresses together",
    ),
    Variable(
        *("BOARD_ADDRESS_SEATS", "seats", values.between(1, 100_000), 300),
        meaning="seats that one address may take in ten minutes, in all meetings together; after"
        " these, a tenth as many more (30) for each role of each meeting",
    ),
)

OFFERED = (
    Variable(
        *("BOARD_METHODS", "methods", values.folder, None),
        meaning="folder of your own methods, offered beside the shipped ones (docs/methods.md)",
    ),
    Variable(
        *("BOARD_METHODS_OFFERED", "methods_offered", values.words, ()),
        meaning="the methods that can be chosen, by their names with commas, in this order",
        unset="all of them",
    ),
    Variable(
        *("BOARD_METHOD", "method", str, None),
        meaning="the method that is chosen until somebody chooses another",
        unset="`rpp`, or the first that is offered",
    ),
    Variable(
        *("BOARD_LANGUAGE", "language", values.one_of("fr", "en"), "fr"),
        meaning="the language, `fr` or `en`, for browsers that ask for neither",
    ),
)

OPENING = (
    Variable(
        *("BOARD_OPEN", "open", values.one_of("anyone", "key", "oidc"), "anyone"),
        meaning="who may open a meeting: `anyone`, or `key` for holders of a key of `board keys` or"
        " of `BOARD_OPEN_KEY`, or `oidc` for accounts of the provider `BOARD_OIDC_ISSUER`",
    ),
    Variable(
        *("BOARD_OPEN_KEY", "open_key", values.key, None),
        meaning="one more such key, at least 16 characters; sent as `open_key`, or as"
        " `Authorization: Bearer`",
        secret=True,
        from_file=True,
    ),
    Variable(
        *("BOARD_OIDC_ISSUER", "oidc_issuer", values.issuer, None),
        meaning="address of the OpenID Connect provider, without `/.well-known/…`; needs"
        " `BOARD_PUBLIC_URL`, and the extra `oidc`",
    ),
    Variable(
        *("BOARD_OIDC_CLIENT_ID", "oidc_client_id", str, None),
        meaning="the name under which the provider knows this board",
    ),
    Variable(
        *("BOARD_OIDC_CLIENT_SECRET", "oidc_client_secret", values.key, None),
        meaning="the secret that goes with it, at least 16 characters",
        secret=True,
        from_file=True,
    ),
    Variable(
        *("BOARD_OIDC_CLAIM", "oidc_claim", values.claim, None),
        meaning="what the provider must say of an account, as `groups=facilitators`; `a.b=c` for"
        " `b` inside `a`",
        unset="every account of the provider may open",
    ),
    Variable(
        *("BOARD_OIDC_SCOPE", "oidc_scope", values.scope, "openid"),
        meaning="what is asked of the provider",
    ),
    Variable(
        *("BOARD_OIDC_ACR", "oidc_acr", str, None),
        meaning="the level of sign-in that is asked for, as `eidas1`",
    ),
)

ROOM = (
    Variable(
        *("BOARD_HOUSE", "house", str, ""),
        meaning="the name of the house that runs the board; on the home page, and on the wall while"
        " people arrive",
    ),
    Variable(
        *("BOARD_LOGO", "logo", logos.logo, None),
        meaning="a file with its logo, shown in place of its name: PNG, JPEG, WebP or SVG, at most"
        " 200 kB; needs `BOARD_HOUSE`",
    ),
    Variable(
        *("BOARD_FRAMES", "frames", values.origins, ()),
        meaning="the sites, with commas, whose pages may show a wall in a frame, as"
        " `https://intranet.example.org`; the wall's own key opens it, and no other page can be"
        " framed",
    ),
    Variable(
        *("BOARD_WIFI_SSID", "wifi_ssid", str, None),
        meaning="the name of the room's Wi-Fi; the wall shows a QR code for it",
    ),
    Variable(
        *("BOARD_WIFI_PASSWORD", "wifi_password", str, None),
        meaning="its password; needs `BOARD_WIFI_SSID`. Whoever opens a meeting can read it, so"
        " with `BOARD_PUBLIC_URL` it is shown only if opening needs a key or an account"
        " (`BOARD_OPEN`)",
        secret=True,
        from_file=True,
    ),
    Variable(
        *("BOARD_CONTROLLER", "controller", str, ""),
        meaning="who is responsible for the data; shown in the notice on each phone",
    ),
    Variable(
        *("BOARD_CONTACT", "contact", str, ""),
        meaning="whom to contact about the data; shown there too",
    ),
    Variable(
        *("BOARD_DPO", "dpo", str, ""),
        meaning="the data protection officer; shown there too",
    ),
    Variable(
        *("BOARD_HOSTING", "hosting", str, ""),
        meaning="who hosts the board, and where; shown there too",
    ),
    Variable(
        *("BOARD_SECURITY_CONTACT", "security_contact", values.contact, None),
        meaning="whom to tell of a fault that lets people read or do what they must not; shown at"
        " `/.well-known/security.txt`",
    ),
    Variable(
        *("BOARD_ACCESSIBILITY_SIGNED", "accessibility_signed", values.day, None),
        meaning="the day on which the declaration at `/accessibilite` was signed, as `2026-12-01`",
        unset="a draft",
    ),
)

WATCHING = (
    Variable(
        *("BOARD_METRICS", "metrics", values.address, None),
        meaning="`host:port` that serves `GET /metrics`, for all processes together",
    ),
    Variable(
        *("BOARD_LOG", "log", values.one_of("debug", "info", "warning", "error"), "info"),
        meaning="lowest level that is logged: `debug` `info` `warning` `error`",
    ),
)

VARIABLES = (*LISTENING, *KEEPING, *OFFERED, *VISITORS, *OPENING, *ROOM, *WATCHING)
