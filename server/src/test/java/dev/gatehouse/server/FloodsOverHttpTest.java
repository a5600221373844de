package dev.gatehouse.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.audit.AuditLog;
import dev.gatehouse.application.audit.NoteSparingly;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.Organization;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What a flood is told, and what it leaves behind, over HTTP against the whole server; no time
 * passes there, or a slow flood would be let in.
 */
class FloodsOverHttpTest {
    /** More than any door lets in at once. */
    private static final int FLOOD = 5_000;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ApplicationContext gatehouse;

    @BeforeAll
    static void start(@TempDir Path data) {
        InstantSource standing = InstantSource.fixed(Instant.now());
        RuntimeBeanDefinition<InstantSource> clock =
                RuntimeBeanDefinition.builder(InstantSource.class, () -> standing)
                        .singleton(true)
                        .replaces(InstantSource.class)
                        .build();
        gatehouse = WholeServer.start(data, builder -> builder.beanDefinitions(clock));
    }

    @AfterAll
    static void stop() {
        gatehouse.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HttpRequest.Builder to(Organization at, String path) {
        return HttpRequest.newBuilder(URI.create(at.address() + path));
    }

    /** The first answer that turns the flood away. */
    private static HttpResponse<String> flood(HttpRequest.Builder request) {
        for (int i = 0; i < FLOOD; i++) {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("Everything was let in");
    }

    @Test
    void tellsPeopleToComeAgainInAMomentAndFillsNoAuditLog() {
        Organization acme = WholeServer.organization(gatehouse);
        Organization globex = WholeServer.organization(gatehouse);

        HttpResponse<String> answer = flood(to(acme, "/login/okta/redirect?state=invented"));

        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.body()).contains("Wait a moment and try again");
        assertThat(send(to(globex, "/login/okta/redirect?state=invented")).statusCode())
                .isEqualTo(400);
        gatehouse.getBean(NoteSparingly.class).noteRest();
        List<AuditEntry> noted =
                gatehouse
                        .getBean(AuditLog.class)
                        .page(acme.id(), Optional.empty(), Optional.empty(), 100)
                        .items();
        assertThat(noted).hasSizeLessThan(60);
        assertThat(noted)
                .extracting(AuditEntry::details)
                .anyMatch(details -> details.containsKey("not_noted_one_by_one"));
    }

    @Test
    void tellsProvidersToComeAgainInAMoment() {
        Organization acme = WholeServer.organization(gatehouse);

        HttpResponse<String> answer =
                flood(
                        to(acme, "/signals/event-hook")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void showsMetricsToNobodyWithoutAKey() {
        URI metrics = gatehouse.getBean(io.micronaut.runtime.server.EmbeddedServer.class).getURI();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(metrics.resolve("/metrics")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("gatehouse_");
    }
}
