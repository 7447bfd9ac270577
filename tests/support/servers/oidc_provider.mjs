// A real provider of OpenID Connect on loopback: node oidc_provider.mjs PORT CLIENT SECRET BACK
// It asks for PKCE. Whoever signs in as `anne` is among the facilitators.
import Provider from "oidc-provider";

const [port, client, secret, back] = process.argv.slice(2);
const groups = (login) => (login === "anne" ? ["facilitators", "nurses"] : ["nurses"]);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: client, client_secret: secret, redirect_uris: [back] }],
  pkce: { required: () => true },
  claims: { openid: ["sub"], groups: ["groups"], profile: ["name"] },
  scopes: ["openid", "groups", "profile"],
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, groups: groups(id), name: `${id} Quiouvre` }),
  }),
  cookies: { keys: ["of a test"] },
});
provider.listen(Number(port), "127.0.0.1", () => console.info("ready"));
