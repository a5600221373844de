package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationSlug;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What H2 has committed survives a kill -9 in the next moment. */
class DurabilityTest {
    @Test
    void keepsWhatWasCommittedJustBeforeTheProcessWasKilled(@TempDir Path directory)
            throws IOException, InterruptedException {
        String url = "jdbc:h2:file:" + directory.resolve("gatehouse") + TestDatabase.H2_MODE;
        Path keySet = directory.resolve("keyset.json");
        String slug = commitAndDie(url, keySet);
        try (var adapters = TestDatabase.start(url, TestDatabase.PUBLIC_URL, keySet)) {
            assertThat(adapters.getBean(Organizations.class).find(new OrganizationSlug(slug)))
                    .isPresent();
        }
    }

    private static String commitAndDie(String url, Path keySet)
            throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Victim.class.getName(),
                                        url,
                                        keySet.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader said = child.inputReader()) {
            String slug = said.readLine();
            child.destroyForcibly().waitFor();
            return String.valueOf(slug);
        } finally {
            child.destroyForcibly();
        }
    }

    /** The process that commits, tells so and waits to be killed. */
    static final class Victim {
        private Victim() {}

        static void main(String[] arguments) throws IOException {
            var adapters =
                    TestDatabase.start(
                            arguments[0], TestDatabase.PUBLIC_URL, Path.of(arguments[1]));
            Organization organization = AnOrganization.any();
            adapters.getBean(Organizations.class).create(organization);
            System.out.println(organization.slug());
            // Waits for an end of input that only its parent's death would bring.
            System.in.read();
        }
    }
}
