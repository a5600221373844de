package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.setup.MadeConnection;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.ManagementApi;
import dev.gatehouse.okta.management.OktaObject;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what to enter in the connection from what is there now.
 *
 * <p>Okta tells a new app's secret in the answer to its creation; later its list of secrets does.
 * That list is only asked when nobody here holds the secret of that very client.
 */
final class ReadMade {
    private static final String SECRET = "credentials.oauthClient.client_secret";
    private static final long MOST_MINUTES = 2_628_000;
    private final ManagementApi api;
    private final WantedSetUp wanted;

    ReadMade(ManagementApi api, WantedSetUp wanted) {
        this.api = api;
        this.wanted = wanted;
    }

    /** Empty when server or web app are not there yet. */
    Optional<MadeConnection> read(Made made) {
        Optional<OktaObject> server = made.find(ServerWishes.SERVER);
        Optional<Issuer> issuer = server.flatMap(s -> valid(s.text("issuer"), Issuer::new));
        Optional<Audience> audience =
                server.map(s -> s.texts("audiences"))
                        .filter(all -> !all.isEmpty())
                        .flatMap(all -> valid(all.getFirst(), Audience::new));
        Optional<ClientId> web = client(made, AppWishes.WEB);
        return issuer.flatMap(
                i ->
                        audience.flatMap(
                                a ->
                                        web.map(
                                                id ->
                                                        new MadeConnection(
                                                                i,
                                                                a,
                                                                id,
                                                                byKey(made),
                                                                byKey(made)
                                                                        ? Optional.empty()
                                                                        : secret(made, id),
                                                                client(made, AppWishes.NATIVE),
                                                                lifetimes(made)))));
    }

    private static Optional<ClientId> client(Made made, String key) {
        return made.clientId(key).flatMap(id -> valid(id, ClientId::new));
    }

    private static boolean byKey(Made made) {
        return made.find(AppWishes.WEB)
                .map(app -> app.text(KeyProof.METHOD).equals(KeyProof.BY_KEY))
                .orElse(false);
    }

    private Optional<ClientSecret> secret(Made made, ClientId web) {
        Optional<ClientSecret> told =
                made.find(AppWishes.WEB)
                        .flatMap(app -> app.find(SECRET))
                        .flatMap(text -> valid(text, ClientSecret::of));
        boolean known = wanted.secretStored() && wanted.webApp().equals(Optional.of(web));
        return told.isPresent() || known ? told : listed(made);
    }

    private Optional<ClientSecret> listed(Made made) {
        String path = AppWishes.PATH + "/" + made.id(AppWishes.WEB) + "/credentials/secrets";
        return api.list(path, "", 1).objects().stream()
                .filter(secret -> secret.text("status").equals("ACTIVE"))
                .flatMap(secret -> secret.find("client_secret").stream())
                .flatMap(text -> valid(text, ClientSecret::of).stream())
                .findFirst();
    }

    /** Quirk: a lifetime of 0 means unlimited. */
    private static RefreshLifetimes lifetimes(Made made) {
        return made.find(UserRule.KEY)
                .flatMap(
                        rule ->
                                valid(
                                        "",
                                        _ ->
                                                new RefreshLifetimes(
                                                        minutes(
                                                                rule,
                                                                "refreshTokenLifetimeMinutes"),
                                                        minutes(
                                                                rule,
                                                                "refreshTokenWindowMinutes"))))
                .orElse(RefreshLifetimes.UNKNOWN);
    }

    private static Optional<Duration> minutes(OktaObject rule, String name) {
        return Optional.of(rule.number("actions.token." + name, 0))
                .filter(minutes -> minutes > 0 && minutes <= MOST_MINUTES)
                .map(Duration::ofMinutes);
    }

    private static <T> Optional<T> valid(String text, Function<String, T> type) {
        try {
            return Optional.of(type.apply(text));
        } catch (InvalidValue hostile) {
            return Optional.empty();
        }
    }
}
