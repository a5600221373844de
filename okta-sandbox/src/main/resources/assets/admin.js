const tenantPane = document.getElementById("tenant");
const nav = document.getElementById("tenants");
const said = document.getElementById("said");

const get = async (path) => (await fetch(path)).json();

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") made.addEventListener("click", value);
    else if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

let hush;
function say(text) {
  said.textContent = text;
  clearTimeout(hush);
  hush = setTimeout(() => { said.textContent = ""; }, 4000);
}

function copyButton(value) {
  return element("button", { type: "button", onclick: async () => {
    await navigator.clipboard.writeText(value);
    say("Copied");
  } }, "Copy");
}

function facts(pairs) {
  const list = element("dl");
  for (const [label, value] of pairs) {
    if (!value) continue;
    const button = copyButton(value);
    button.setAttribute("aria-label", `Copy ${label}`);
    list.append(element("dt", {}, label), element("dd", {}, element("span", { class: "value" }, value), button));
  }
  return list;
}

function card(title, ...children) {
  return element("section", { class: "card" }, element("h2", {}, title), ...children);
}

function half(pane) {
  pane.classList.add("half");
  return pane;
}

function connection(tenant) {
  const server = tenant.authorizationServers.find((s) => s.id !== "default") ?? tenant.authorizationServers[0];
  const app = (type) => tenant.apps.find((a) => a.type === type);
  const web = app("web");
  return card("Connect this tenant", facts([
    ["Metadata URL", server?.issuer],
    ["Organization domain", tenant.domain],
    ["Authorization server ID", server?.id],
    ["Client ID", web?.clientId],
    ["Client secret", web?.clientSecret],
    ["Native Client ID", app("native")?.clientId],
    ["Audience", server?.audience],
    ["Sign-in redirect URI registered here", web?.redirectUris[0]],
    ["Sign-out redirect URI registered here", web?.postLogoutRedirectUris[0]],
  ]));
}

function services(tenant) {
  const apps = tenant.apps.filter((a) => a.type === "service");
  return card("API services", ...apps.flatMap((a) => [
    element("h3", {}, a.label),
    facts([["Client ID", a.clientId], ["Client secret", a.clientSecret], ["Scopes", a.scopes.join(" ")]]),
  ]), facts(tenant.apiTokens.map((token) => ["Management API token (SSWS)", token])));
}

async function act(path, body = {}, method = "POST") {
  const name = current();
  const answer = await fetch(`/admin/tenants/${encodeURIComponent(name)}${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    body: method === "DELETE" ? undefined : JSON.stringify(body),
  });
  const text = answer.ok ? "Done" : (await answer.json()).errorSummary;
  await show(name);
  say(text);
}

function choice(label, options) {
  return element("select", { "aria-label": label },
    ...options.map(([value, text]) => element("option", { value }, text)));
}

function button(text, onclick) {
  return element("button", { type: "button", class: "quiet", onclick }, text);
}

const ACTS = [
  ["clear-sessions", "Clear sessions and tokens"],
  ["sign-out", "Sign out of Okta only"],
  ["universal-logout", "Universal Logout"],
  ["deactivate", "Deactivate"],
  ["suspend", "Suspend"],
  ["unsuspend", "Unsuspend"],
  ["activate", "Activate"],
  ["expire-password", "Expire the password"],
  ["delete", "Delete"],
];

function acts(user, tenant) {
  const path = `/users/${encodeURIComponent(user.login)}/`;
  const what = choice(`What to do with ${user.name}`, ACTS);
  const groups = tenant.groups.filter((group) => group.name !== "Everyone");
  const group = choice(`Group for ${user.name}`, groups.map((g) => [g.name, g.name]));
  const move = (verb) => () => act(`${path}${verb}`, { group: group.value });
  const parts = [what, button("Do it", () => act(path + what.value))];
  if (groups.length) parts.push(group, button("Join", move("join-group")), button("Leave", move("leave-group")));
  return element("div", { class: "acts" }, ...parts);
}

function people(tenant) {
  const heads = ["Name", "Username", "Password", "Groups", "Status", "Sessions", "Cause"];
  const cells = (user) => [[user.name], [user.login], [user.password, " ", copyButton(user.password)],
    [user.groups.join(", ") || "no group"], [user.status], [String(user.sessions)], [acts(user, tenant)]];
  const cell = (content, i) => element("td",
    { "data-head": heads[i], class: i === 1 || i === 2 ? "value" : undefined }, ...content);
  const rows = tenant.users.map((user) => element("tr", {}, ...cells(user).map(cell)));
  const pane = card("People", element("table", {},
    element("thead", {}, element("tr", {}, ...heads.map((h) => element("th", { scope: "col" }, h)))),
    element("tbody", {}, ...rows)));
  pane.classList.add("wide");
  return pane;
}

function clock(tenant) {
  const forward = choice("How far", [["31", "31 seconds"], ["301", "5 minutes"], ["3601", "1 hour"],
    ["604801", "7 days"], ["7862400", "91 days"]]);
  return card("Clock", element("p", {}, `It is ${tenant.time.slice(0, 19)}Z, ${tenant.clockAheadSeconds} seconds ahead of the machine.`),
    element("div", { class: "row" }, forward,
      button("Move forward", () => act("/clock", { forwardSeconds: Number(forward.value) })),
      button("Back to real time", () => act("/clock", { aheadSeconds: 0 }))));
}

function keys(tenant) {
  const server = choice("Server", [["org", "Org server"], ...tenant.authorizationServers.map((s) => [s.id, s.name])]);
  return card("Signing keys", element("div", { class: "row" }, server,
    button("Rotate", () => act("/keys/rotate", { server: server.value })),
    button("Replace without notice", () => act("/keys/rotate", { server: server.value, emergency: true }))));
}

function faults(active) {
  const kind = choice("Fault", [["slow", "Slow: 5 s late"], ["error", "Error 503"], ["busy", "Busy: 429"],
    ["drop", "Drop the connection"], ["truncate", "Cut the answer short"], ["lose", "Lose the answer after the work"],
    ["garbage", "Answer with garbage"],
    ["server_error", "OAuth server_error (authorize: at the redirect URI)"],
    ["unavailable", "OAuth temporarily_unavailable (authorize: at the redirect URI)"]]);
  const path = choice("Endpoint", [["", "Every endpoint"], ["/v1/authorize", "authorize"], ["/v1/token", "token"],
    ["/v1/keys", "keys"], ["/.well-known", "metadata"], ["/v1/userinfo", "userinfo"], ["/v1/revoke", "revoke"],
    ["/v1/logout", "logout"], ["/api/v1", "Management API"]]);
  const seconds = choice("How long", [["10", "10 seconds"], ["60", "1 minute"], ["600", "10 minutes"]]);
  return card("Faults",
    element("p", {}, active.length ? active.map((f) => `${f.kind} ${f.path || "everywhere"} until ${f.until}`).join("; ") : "All is well."),
    element("div", { class: "row" }, kind, path, seconds,
      button("Break it", () => act("/faults", { kind: kind.value, path: path.value, seconds: Number(seconds.value) })),
      button("Mend everything", () => act("/faults", {}, "DELETE"))));
}

function switches(list) {
  const rows = list.map((s) => {
    const all = s.choices.includes(s.value) ? s.choices : [...s.choices, s.value];
    const value = choice(s.name, all.map((c) => [c, c]));
    value.value = s.value;
    value.addEventListener("change", () => act("/switches", { [s.name]: value.value }));
    return element("tr", {}, element("td", {}, s.meaning), element("td", {}, value));
  });
  const pane = card("What Okta leaves open", element("table", {}, element("tbody", {}, ...rows)));
  pane.classList.add("wide");
  return pane;
}

async function show(name) {
  const base = `/admin/tenants/${encodeURIComponent(name)}`;
  const [tenant, active, list] = await Promise.all([get(base), get(`${base}/faults`), get(`${base}/switches`)]);
  for (const link of nav.children) {
    if (link.dataset.name === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${tenant.title} - Okta sandbox`;
  tenantPane.replaceChildren(half(connection(tenant)), half(services(tenant)), people(tenant),
    clock(tenant), keys(tenant), faults(active), switches(list));
}

const tenants = await get("/admin/tenants");
const current = () => decodeURIComponent(location.hash.slice(1)) || tenants[0].name;
for (const tenant of tenants) {
  nav.append(element("a", { href: `#${tenant.name}`, "data-name": tenant.name }, tenant.title));
}
addEventListener("hashchange", () => show(current()));
await show(current());
