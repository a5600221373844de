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

function people(tenant) {
  const rows = tenant.users.map((user) => element("tr", {},
    element("td", {}, user.name), element("td", { class: "value" }, user.login),
    element("td", { class: "value" }, user.password, " ", copyButton(user.password)),
    element("td", {}, user.groups.join(", ") || "no group"),
    element("td", {}, user.status), element("td", {}, String(user.sessions))));
  const heads = ["Name", "Username", "Password", "Groups", "Status", "Sessions"];
  const pane = card("People", element("table", {},
    element("thead", {}, element("tr", {}, ...heads.map((h) => element("th", { scope: "col" }, h)))),
    element("tbody", {}, ...rows)));
  pane.classList.add("wide");
  return pane;
}

async function show(name) {
  const tenant = await get(`/admin/tenants/${encodeURIComponent(name)}`);
  for (const link of nav.children) {
    if (link.dataset.name === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${tenant.title} - Okta sandbox`;
  tenantPane.replaceChildren(connection(tenant), services(tenant), people(tenant));
}

const tenants = await get("/admin/tenants");
for (const tenant of tenants) {
  nav.append(element("a", { href: `#${tenant.name}`, "data-name": tenant.name }, tenant.title));
}
const current = () => decodeURIComponent(location.hash.slice(1)) || tenants[0].name;
addEventListener("hashchange", () => show(current()));
await show(current());
