package dev.gatehouse.persistence;

import dev.gatehouse.application.cluster.NodeMemory;
import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.application.storage.FreePort;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.organization.Address;

import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The adapters on each database, started once per test JVM; tests keep apart by new identities. */
final class TestDatabase {
    static final String H2_MODE =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    + ";WRITE_DELAY=0;LOCK_TIMEOUT=120000";
    static final String PUBLIC_URL = "https://gate.example.com";

    /** What nothing takes, however busy the machine is. */
    static final Duration AMPLE = Duration.ofMinutes(2);

    private TestDatabase() {}

    static ApplicationContext h2() {
        return H2.CONTEXT;
    }

    static ApplicationContext postgres() {
        return Postgres.CONTEXT;
    }

    static Storage h2Storage() {
        return storage(h2());
    }

    static Storage postgresStorage() {
        return storage(postgres());
    }

    static Storage storage(ApplicationContext adapters) {
        return new Storage() {
            @Override
            public <T> T port(Class<T> type) {
                return adapters.getBean(type);
            }
        };
    }

    private static final class H2 {
        static final ApplicationContext CONTEXT =
                start("jdbc:h2:mem:contracts;DB_CLOSE_DELAY=-1" + H2_MODE, PUBLIC_URL, newKeySet());
    }

    private static final class Postgres {
        static final ApplicationContext CONTEXT = start(newPostgres(), PUBLIC_URL, newKeySet());
    }

    /** The adapters on the database behind the URL. */
    static ApplicationContext start(String url, String publicUrl, Path keySet) {
        return start(url, publicUrl, keySet, List.of());
    }

    /** A node with a memory of its own. */
    static ApplicationContext start(
            String url, String publicUrl, Path keySet, List<NodeMemory> memories) {
        InstantSource clock = InstantSource.system();
        List<Object> beans = new ArrayList<>(memories);
        beans.add(clock);
        beans.add(new Identifiers(clock, new SecureRandom()));
        beans.add(new PublicUrl(new Address(URI.create(publicUrl))));
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(
                        Map.of(
                                "datasources.default.url", url,
                                "datasources.default.minimum-idle", "1",
                                "datasources.default.maximum-pool-size", "20",
                                "datasources.default.connection-timeout", AMPLE.toMillis(),
                                "datasources.default.username",
                                        url.startsWith("jdbc:h2") ? "sa" : "postgres",
                                "datasources.default.password", "",
                                "flyway.datasources.default.enabled", "true",
                                "flyway.datasources.default.locations", "classpath:db/migration",
                                "gatehouse.encryption.keyset-file", keySet.toString()))
                .singletons(beans.toArray())
                .start();
    }

    static String newPostgres() {
        try {
            return EmbeddedPostgres.builder()
                            .setPort(FreePort.find())
                            .setPGStartupWait(AMPLE)
                            .start()
                            .getJdbcUrl("postgres", "postgres")
                    + "&logServerErrorDetail=false";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path newKeySet() {
        try {
            return Files.createTempDirectory("gatehouse").resolve("keyset.json");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
