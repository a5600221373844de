package dev.gatehouse.web.diagnosis;

import dev.gatehouse.application.diagnosis.WatchedRun;
import dev.gatehouse.application.diagnosis.WatchedRun.State;
import dev.gatehouse.application.diagnosis.WatchedRun.Then;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Shells;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

/** Shows an examination under way to htmx, and sends the browser on when it is over. */
@Singleton
public final class RunPages {
    /** Tells htmx to ask no more. */
    private static final int STOP = 286;

    private final Shells shells;
    private final Pages pages;

    RunPages(Shells shells, Pages pages) {
        this.shells = shells;
        this.pages = pages;
    }

    /** Whether the browser can show how it goes on; without JavaScript it waits for the result. */
    public static boolean watches(HttpRequest<?> request) {
        return request.getHeaders().contains("HX-Request");
    }

    /** Lets the browser send the form again without htmx, so that it sees the messages. */
    public static HttpResponse<byte[]> plainly() {
        return HttpResponse.<byte[]>noContent().header("HX-Trigger", "gh:plain");
    }

    /** The list of checks; a form is only sent again when it is certain that nothing was tried. */
    public HttpResponse<byte[]> begun(HttpRequest<?> request, Organization organization, Run run) {
        WatchedRun begun = run.begun();
        return begun.state() instanceof State.Over(Then.Form())
                ? plainly()
                : pages.ok("run.jte", shell(request), view(request, organization, begun));
    }

    HttpResponse<byte[]> next(HttpRequest<?> request, Organization organization, WatchedRun run) {
        return switch (run.state()) {
            case State.GoingOn() -> state(request, organization, run);
            case State.Failed(), State.Over(Then.Here()) ->
                    state(request, organization, run).status(STOP, "Over");
            case State.Over(Then.Form()) ->
                    state(request, organization, run)
                            .status(STOP, "Over")
                            .header("HX-Trigger", "gh:plain");
            case State.Over(Then.Page(String address)) ->
                    HttpResponse.<byte[]>noContent().header("HX-Redirect", result(run, address));
        };
    }

    /** What a browser is told that asks for a run that nobody knows (any more). */
    HttpResponse<byte[]> gone(HttpRequest<?> request) {
        return pages.ok("run-gone.jte", shell(request), RunView.GONE).status(STOP, "Over");
    }

    private MutableHttpResponse<byte[]> state(
            HttpRequest<?> request, Organization organization, WatchedRun run) {
        return pages.ok("run-state.jte", shell(request), view(request, organization, run));
    }

    /** With the run's name, so that a browser which is there already loads the page anew. */
    private static String result(WatchedRun run, String address) {
        String[] parts = address.split("#", 2);
        String anchor = parts.length == 2 ? "#" + parts[1] : "";
        return parts[0] + (parts[0].contains("?") ? "&" : "?") + "run=" + run.id() + anchor;
    }

    private Shell shell(HttpRequest<?> request) {
        return shells.shell(request, "diagnostics.title");
    }

    private RunView view(HttpRequest<?> request, Organization organization, WatchedRun run) {
        String poll = organization.address().path() + "/diagnostics/runs/" + run.id();
        return new RunView(
                poll,
                CheckRows.of(shell(request).texts(), run.checks()),
                run.state() instanceof State.Failed);
    }
}
