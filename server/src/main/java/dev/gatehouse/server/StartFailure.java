package dev.gatehouse.server;

import dev.gatehouse.persistence.secret.EncryptionKeysUnusable;

import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says in one sentence why the server did not start, where its operator can do something about it.
 *
 * <p>Nothing of the database's URL is told: a password may be part of it.
 */
final class StartFailure {
    /** What H2 says of a file that another process holds. */
    private static final int IN_USE = 90020;

    /** What H2 says of a file that another version of it wrote. */
    private static final int UNKNOWN_FORMAT = 90048;

    /**
     * Flyway's word for a schema that other migrations made; known by name, as it comes at run
     * time.
     */
    private static final String OTHER_SCHEMA =
            "org.flywaydb.core.api.exception.FlywayValidateException";

    private static final String OTHER_VERSION =
            "The database was made by another version of Gatehouse: use that version or another"
                    + " database. Where nothing in it is needed, ./run --fresh begins anew";

    private StartFailure() {}

    /**
     * Empty for what only a developer can mend.
     *
     * @param url of the database, as it was given; judged where nothing else is known, because the
     *     pool's own words repeat it
     */
    static Optional<String> sentence(String url, Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> told(cause).stream())
                .findFirst()
                .or(() -> unlessUrl(url));
    }

    private static Optional<String> unlessUrl(String url) {
        return Stream.of("jdbc:postgresql:", "jdbc:h2:").anyMatch(url::startsWith)
                ? Optional.empty()
                : Optional.of("GATEHOUSE_DATABASE_URL must begin with jdbc:postgresql:");
    }

    private static Optional<String> told(Throwable cause) {
        return switch (cause) {
            case Misconfigured setting -> Optional.of(String.valueOf(setting.getMessage()));
            case EncryptionKeysUnusable keys -> Optional.of(String.valueOf(keys.getMessage()));
            case BindException taken ->
                    Optional.of(
                            "MICRONAUT_SERVER_HOST and MICRONAUT_SERVER_PORT cannot be listened on"
                                    + " ("
                                    + taken.getMessage()
                                    + ")");
            case SQLException database -> Optional.of(told(database));
            default ->
                    cause.getClass().getName().equals(OTHER_SCHEMA)
                            ? Optional.of(OTHER_VERSION)
                            : Optional.empty();
        };
    }

    private static String told(SQLException database) {
        if (database.getErrorCode() == IN_USE) {
            return "Another server uses the database in this data folder: stop it, or name another"
                    + " folder with GATEHOUSE_DATA";
        }
        if (database.getErrorCode() == UNKNOWN_FORMAT) {
            return OTHER_VERSION;
        }
        String state = String.valueOf(database.getSQLState());
        String setting =
                switch (state) {
                    case "28P01", "28000" ->
                            "does not let us in: see GATEHOUSE_DATABASE_USER and"
                                    + " GATEHOUSE_DATABASE_PASSWORD";
                    case "3D000" -> "is not there: make it, or see GATEHOUSE_DATABASE_URL";
                    default ->
                            state.startsWith("08")
                                    ? "cannot be reached: see GATEHOUSE_DATABASE_URL"
                                    : "cannot be used";
                };
        return "The database " + setting + " (" + database.getMessage() + ")";
    }
}
