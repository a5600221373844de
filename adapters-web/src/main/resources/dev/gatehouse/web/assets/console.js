"use strict";
/* What pages do beyond forms and links; every page works without it. */
(() => {
    const all = (selector, work) => document.querySelectorAll(selector).forEach(work);

    /* Copy buttons. */
    document.addEventListener("click", async (event) => {
        const button = event.target.closest("[data-copy]");
        if (!button) {
            return;
        }
        const source = document.getElementById(button.dataset.copy);
        const label = button.querySelector("[data-copied]");
        try {
            await navigator.clipboard.writeText("value" in source ? source.value : source.textContent);
        } catch {
            source.select?.();
            return;
        }
        const before = label.textContent;
        label.textContent = label.dataset.copied;
        button.dataset.done = "yes";
        setTimeout(() => {
            label.textContent = before;
            delete button.dataset.done;
        }, 2000);
    });

    document.addEventListener("click", (event) => {
        if (event.target.closest("[data-print]")) {
            window.print();
        }
    });

    /* The theme changes at once; the form remembers it without this script too. */
    document.addEventListener("submit", (event) => {
        const form = event.target;
        if (!form.matches("[data-theme-form]") || !event.submitter) {
            return;
        }
        event.preventDefault();
        const theme = event.submitter.value;
        const chosen = theme === "light" || theme === "dark";
        const secure = location.protocol === "https:" ? "; Secure" : "";
        document.cookie = `gh-theme=${chosen ? theme : ""}; Path=/; SameSite=Lax; Max-Age=${chosen ? 31536000 : 0}${secure}`;
        if (chosen) {
            document.documentElement.dataset.bsTheme = theme;
        } else {
            delete document.documentElement.dataset.bsTheme;
        }
        all(".gh-theme-choice", (choice) =>
            choice.setAttribute("aria-pressed", String(choice.value === theme)));
    });

    /* A form is sent once; its button is disabled only while that runs. */
    document.addEventListener("submit", (event) => {
        const form = event.target;
        if (event.defaultPrevented || !form.matches("[data-busy]")) {
            return;
        }
        if (event.submitter?.matches("[data-download]")) {
            return; // the page stays, and so does its button
        }
        form.dataset.sent = "yes";
        const button = event.submitter ?? form.querySelector("[type=submit]");
        const running = form.querySelector("[data-running]");
        setTimeout(() => {
            button.disabled = true;
            if (running) {
                running.textContent = running.dataset.running;
            }
        });
    });
    window.addEventListener("pageshow", (event) => {
        if (event.persisted) {
            location.reload();
        }
    });

    /* Leaving with unsaved changes asks. */
    const content = (form) => JSON.stringify([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    all("[data-dirty]", (form) => {
        const before = content(form);
        window.addEventListener("beforeunload", (event) => {
            if (!form.dataset.sent && content(form) !== before) {
                event.preventDefault();
            }
        });
    });

    /* Checks under way: the form was sent, or is sent again without htmx to show its messages. */
    document.addEventListener("htmx:beforeRequest", (event) => {
        if (event.target.matches("[data-plain]")) {
            event.target.dataset.sent = "yes";
        }
    });
    document.addEventListener("gh:plain", (event) => {
        const form = event.target.closest("form[data-plain]") ?? document.querySelector("form[data-plain][data-sent]");
        form?.submit();
    });

    /* A part of the page that cannot be had: who was signed out meanwhile is told why; all else may be tried again. */
    document.addEventListener("htmx:beforeOnLoad", (event) => {
        const { xhr, requestConfig } = event.detail;
        const answered = new URL(xhr.responseURL, location.href).pathname;
        if (answered.endsWith("/sign-in") && answered !== new URL(requestConfig.path, location.href).pathname) {
            event.preventDefault();
            if (requestConfig.verb === "get") {
                location.reload();
            } else {
                location.assign(xhr.responseURL);
            }
        }
    });
    /* A refusal is a page of its own; its sentences are told here, where nothing is lost. */
    const toldBy = (xhr) => {
        const page = new DOMParser().parseFromString(xhr?.responseText ?? "", "text/html");
        const texts = [".gh-card h1", ".gh-card h1 + p", ".gh-card #reference"].map((part) => page.querySelector(part)?.textContent.trim());
        return texts.every(Boolean) ? `${texts[0]}. ${texts[1]} (${texts[2]})` : "";
    };
    const failed = (shown, told) => all("[data-failed]", (message) => {
        const words = message.querySelector("span");
        message.dataset.failed ||= words.textContent;
        words.textContent = told || message.dataset.failed;
        message.hidden = !shown;
    });
    ["htmx:sendError", "htmx:responseError", "htmx:timeout"].forEach((trouble) =>
        document.addEventListener(trouble, (event) => failed(true, toldBy(event.detail.xhr))));
    document.addEventListener("htmx:beforeSwap", () => failed(false));

    /* What went wrong is read first. */
    const readFaults = (part) => part.querySelector("[data-error-summary]")?.focus();
    readFaults(document);
    document.addEventListener("htmx:afterSettle", (event) => readFaults(event.target));

    /* The step to the provider that needs no decision. */
    all("[data-submit-now]", (form) => form.requestSubmit());

    /* "/" and Ctrl-K go to the search: of the list, where there is one, else of users. */
    document.addEventListener("keydown", (event) => {
        const search = document.querySelector("[data-search]") ?? document.querySelector("[data-find]");
        const typing = event.target.closest("input, textarea, select");
        const wanted = (event.key === "/" && !typing) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
        if (search && wanted) {
            event.preventDefault();
            search.focus();
            search.select();
        }
    });

    /* The person's menu closes by Escape and by a click beside it. */
    all("[data-menu]", (menu) => {
        document.addEventListener("click", (event) => {
            if (!menu.contains(event.target)) {
                menu.open = false;
            }
        });
        menu.addEventListener("keydown", (event) => {
            if (event.key === "Escape" && menu.open) {
                menu.open = false;
                menu.querySelector("summary").focus();
            }
        });
    });

    /* Times as a person says them, the exact one in the reader's own zone on hover. */
    const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
    const relative = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
    const said = (moment) => {
        const minutes = Math.round((moment - Date.now()) / 60000);
        const ago = Math.abs(minutes);
        if (ago < 60) {
            return ago === 0 ? "just now" : relative.format(minutes, "minute");
        }
        if (ago < 24 * 60) {
            return relative.format(Math.round(minutes / 60), "hour");
        }
        return ago < 7 * 24 * 60 ? relative.format(Math.round(minutes / 60 / 24), "day") : exact.format(moment);
    };
    const sayTimes = () =>
        all("time[data-time]:not([title])", (time) => {
            const moment = new Date(time.dateTime);
            time.title = `${exact.format(moment)} (${time.textContent})`;
            time.textContent = said(moment);
        });
    sayTimes();
    document.addEventListener("htmx:afterSettle", sayTimes);

    /* On a phone the entry of this page is in sight. */
    all(".gh-side nav [aria-current]", (entry) => {
        const bar = entry.closest("nav");
        if (bar.scrollWidth > bar.clientWidth) {
            bar.scrollLeft = entry.offsetLeft - bar.offsetLeft - (bar.clientWidth - entry.offsetWidth) / 2;
        }
    });

    /* Connect: Metadata URL and domain + server ID fill in each other. */
    all("[data-issuer]", (form) => {
        const url = form.elements.metadata_url;
        const domain = form.elements.organization_domain;
        const server = form.elements.authorization_server_id;
        if (!url || !domain || !server) {
            return;
        }
        url.addEventListener("input", () => {
            const found = /^https?:\/\/([^/\s]+)(?:\/oauth2\/([^/\s?#]+))?/.exec(url.value.trim());
            if (found && !found[2]?.startsWith("v1")) {
                domain.value = url.value.trim().startsWith("http://") ? `http://${found[1]}` : found[1];
                server.value = found[2] ?? "";
            } else if (url.value.trim() === "") {
                domain.value = "";
                server.value = "";
            }
        });
        const build = () => {
            const typed = domain.value.trim().replace(/\/+$/, "");
            const origin = /^https?:\/\//.test(typed) ? typed : `https://${typed}`;
            const id = server.value.trim();
            url.value = typed === "" ? "" : id === "" ? origin : `${origin}/oauth2/${id}`;
        };
        domain.addEventListener("input", build);
        server.addEventListener("input", build);
    });

    /* The guide shows the step of the field in focus. */
    document.addEventListener("focusin", (event) => {
        const field = event.target.id;
        const steps = [...document.querySelectorAll(".gh-step")];
        const current = steps.find((step) => field && step.dataset.fields.split(" ").includes(field));
        if (!current) {
            return;
        }
        steps.forEach((step) => step.classList.toggle("gh-step-current", step === current));
        const guide = current.parentElement;
        if (guide.scrollHeight > guide.clientHeight) {
            guide.scrollTop = current.offsetTop - guide.offsetTop - 16;
        }
    });
})();
