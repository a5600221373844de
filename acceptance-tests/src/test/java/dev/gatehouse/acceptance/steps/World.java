package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.acceptance.launcher.Installation;
import dev.gatehouse.acceptance.launcher.TryOut;
import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;
import dev.gatehouse.demo.http.JsonApi;

import org.jspecify.annotations.Nullable;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the steps of one scenario share: the try-out, a browser for each person, what was seen. */
final class World {
    private static World current = new World();
    private final Map<String, String> memory = new TreeMap<>();
    private @Nullable HttpResponse<String> answer;
    private final Map<String, Browser> browsers = new TreeMap<>();
    private final Assistant assistant = new Assistant();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    /** The try-out that all scenarios share; made at its first use. */
    private static final class Shared {
        private static final TryOut TRY_OUT = new TryOut();
    }

    static World current() {
        return current;
    }

    static void startAnew() {
        current = new World();
    }

    /** Remembers how to take back what a step did to the try-out that all scenarios share. */
    void takeBackLater(Runnable act) {
        undo.push(act);
    }

    /** Takes everything back, what was done last first. */
    void takeBack() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    void endAllSessions() {
        for (String organization : TryOut.ORGANIZATIONS) {
            String sessions = "/o/" + organization + "/api/v1/sessions?all=true";
            var answer = api().send("DELETE", sessions, "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    /** Okta is away until the end of the scenario, if it does not come back before. */
    void stopOkta() {
        installation().stopSandbox();
        takeBackLater(this::startOkta);
    }

    void startOkta() {
        installation().startSandbox();
    }

    TryOut tryOut() {
        return Shared.TRY_OUT;
    }

    Installation installation() {
        return tryOut().installation();
    }

    String url(String path) {
        return installation().url() + path;
    }

    JsonApi api() {
        return tryOut().api();
    }

    JsonApi sandbox() {
        return tryOut().sandbox();
    }

    SandboxTenant okta(String tenant) {
        return tryOut().okta(tenant);
    }

    void remember(String what, String value) {
        memory.put(what, value);
    }

    String recall(String what) {
        return Objects.requireNonNull(memory.get(what), what);
    }

    Assistant assistant() {
        return assistant;
    }

    /** Notes what the API answered to the scenario's program. */
    void answered(HttpResponse<String> given) {
        answer = given;
    }

    HttpResponse<String> answer() {
        return Objects.requireNonNull(answer, "nothing was called yet");
    }

    /** The browser of a person; each person has one. */
    Browser browser(String person) {
        return browsers.computeIfAbsent(person, name -> new Browser(installation().url()));
    }
}
