// Trims Tabler's CSS to the classes that the templates use and lets dark follow the system.
import { readFile, writeFile } from "node:fs/promises";
import { PurgeCSS } from "purgecss";
import postcss from "postcss";

const source = "node_modules/@tabler/core/dist/css/tabler.css";
const target = "../src/main/resources/dev/gatehouse/web/assets/tabler.css";
const license = "/*! Tabler 1.4.0 (tabler.io), MIT licence, Copyright 2018-2025 The Tabler Authors, Paweł Kuna, codecalm.net;"
    + " contains Bootstrap 5 (MIT, Copyright The Bootstrap Authors). Trimmed by adapters-web/style/trim.mjs. */\n";

// Only what stands in a class attribute counts as used; element selectors of the base styles stay.
const classes = (content) =>
    [...content.matchAll(/class="([^"]*)"/g), ...content.matchAll(/bodyClass = "([^"]*)"/g)]
        .flatMap((found) => found[1].match(/[A-Za-z][\w-]*/g) ?? []);
const elements = ["html", "body", "a", "p", "h1", "h2", "h3", "ul", "ol", "li", "dl", "dt", "dd", "code", "form", "fieldset",
    "legend", "label", "input", "button", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "svg", "nav",
    "section", "main", "aside", "header", "time"];

const [purged] = await new PurgeCSS().purge({
    content: ["../src/main/jte/**/*.jte"],
    css: [source],
    defaultExtractor: (content) => [...classes(content), ...elements],
    safelist: ["visually-hidden", "is-invalid", "btn-primary"],
    variables: true,
    keyframes: true,
    fontFace: true,
});

const unused = /::-webkit-(file-upload|calendar|color-swatch)|::file-selector-button|type=(date|color|file|range|month|week|time)/;
const root = postcss.parse(purged.css);
root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => !unused.test(selector));
    if (kept.length === 0) {
        rule.remove();
    } else {
        rule.selectors = kept;
    }
});
root.walkAtRules("media", (media) => {
    if (/print/.test(media.params)) {
        media.remove();
    }
});
root.walkComments((comment) => comment.remove());
// The same dark rules once more for whoever has chosen nothing and whose system is dark.
const system = postcss.atRule({ name: "media", params: "(prefers-color-scheme: dark)" });
root.walkRules(/\[data-bs-theme=["']?dark["']?\]/, (rule) => {
    if (rule.parent.type !== "root") {
        return;
    }
    const copy = rule.clone();
    copy.selectors = rule.selectors.map((selector) =>
        selector.replace(/^(body|html)?\[data-bs-theme=["']?dark["']?\]/, ":root:not([data-bs-theme])"));
    system.append(copy);
});
root.append(system);
const small = root.toString().replace(/\n\s*/g, "").replace(/\s*([{};,])\s*/g, "$1").replace(/;}/g, "}").replace(/:\s+/g, ":");
const legible = small.replace(/}/g, "}\n");
await writeFile(target, license + legible);
console.log(`${target}: ${legible.length} bytes`);
