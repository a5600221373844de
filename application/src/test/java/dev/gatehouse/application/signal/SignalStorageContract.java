package dev.gatehouse.application.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.signal.SeenSignals.Seen;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.session.ProviderSessionId;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.signal.SharedSecret;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signal.SignalReceipt;
import dev.gatehouse.domain.signal.SignalSettings;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every storage of signals keeps: marks, seen ids, founded sessions, receipts, settings. */
public abstract class SignalStorageContract {
    private static final Issuer ISSUER = new Issuer("https://acme.okta.com/oauth2/default");
    private final Instant now = Given.now();
    private Organization organization = AnOrganization.any();
    private OrganizationId acme;
    private OrganizationId globex;

    protected abstract Storage storage();

    @BeforeEach
    void organizations() {
        organization = AnOrganization.in(storage());
        acme = organization.id();
        globex = AnOrganization.in(storage()).id();
    }

    private static SignalSubject account(String id) {
        return new SignalSubject.Account(new Pin(ISSUER, new ProviderUserId(id)));
    }

    private static SignalSubject login(String name) {
        return new SignalSubject.Login(new DomainName(name));
    }

    private static SignalSubject.Browser browser(String sid) {
        return new SignalSubject.Browser(ISSUER, new ProviderSessionId(sid));
    }

    private static SecretHash hash(String text) {
        return new Secret(text + Given.word()).hash();
    }

    private Watermarks watermarks() {
        return storage().port(Watermarks.class);
    }

    private Optional<Instant> mark(OrganizationId organization, SignalSubject... subjects) {
        return watermarks().highest(organization, List.of(subjects));
    }

    @Test
    void raisesAMarkAndNeverLowersIt() {
        assertThat(mark(acme, account("ann"))).isEmpty();
        watermarks().raise(acme, account("ann"), now);
        watermarks().raise(acme, account("ann"), now.minusSeconds(5));
        assertThat(mark(acme, account("ann"))).contains(now);
        watermarks().raise(acme, account("ann"), now.plusSeconds(5));
        assertThat(mark(acme, account("ann"))).contains(now.plusSeconds(5));
    }

    @Test
    void tellsTheHighestMarkOfAllNamesOfAPerson() {
        watermarks().raise(acme, account("ann"), now);
        watermarks().raise(acme, login("Ann@Acme.example"), now.plusSeconds(1));
        assertThat(mark(acme, account("ann"), login("ann@acme.example"), browser("7")))
                .contains(now.plusSeconds(1));
        assertThat(mark(acme, browser("7"))).isEmpty();
        assertThat(watermarks().highest(acme, List.of())).isEmpty();
    }

    @Test
    void keepsMarksOfOrganizationsApart() {
        watermarks().raise(acme, account("ann"), now);
        assertThat(mark(globex, account("ann"))).isEmpty();
    }

    @Test
    void raisesAtOnceToTheHighest() {
        AtOnce.run(
                8,
                number -> {
                    watermarks().raise(acme, account("ann"), now.plusSeconds(number));
                    return number;
                });
        assertThat(mark(acme, account("ann"))).contains(now.plusSeconds(7));
    }

    @Test
    void letsOneCallerBeTheFirst() {
        SeenSignals seen = storage().port(SeenSignals.class);
        List<Seen> seenAs =
                AtOnce.run(8, _ -> seen.note(acme, SignalKind.SECURITY_EVENT, "jti-1", "ann"));
        assertThat(seenAs).containsOnlyOnce(Seen.FIRST).containsOnly(Seen.FIRST, Seen.AGAIN);
        assertThat(seen.note(acme, SignalKind.SECURITY_EVENT, "jti-1", "bob"))
                .isEqualTo(Seen.OTHERWISE);
        assertThat(seen.note(globex, SignalKind.SECURITY_EVENT, "jti-1", "ann"))
                .isEqualTo(Seen.FIRST);
        assertThat(seen.note(acme, SignalKind.EVENT_HOOK, "jti-1", "ann")).isEqualTo(Seen.FIRST);
        String longest = "j".repeat(5_000);
        assertThat(seen.note(acme, SignalKind.EVENT_HOOK, longest, longest)).isEqualTo(Seen.FIRST);
    }

    @Test
    void forgetsAnIdWhoseTransactionFailed() {
        SeenSignals seen = storage().port(SeenSignals.class);
        assertThatThrownBy(
                        () ->
                                storage()
                                        .port(Transactions.class)
                                        .run(
                                                () -> {
                                                    var _ =
                                                            seen.note(
                                                                    acme,
                                                                    SignalKind.EVENT_HOOK,
                                                                    "e",
                                                                    "ann");
                                                    throw new IllegalStateException("failed");
                                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(seen.note(acme, SignalKind.EVENT_HOOK, "e", "ann")).isEqualTo(Seen.FIRST);
    }

    @Test
    void findsTheSessionsThatWereFoundedOnOneAtTheProvider() {
        ProviderSessions sessions = storage().port(ProviderSessions.class);
        SecretHash first = hash("first");
        SecretHash second = hash("second");
        sessions.note(acme, first, browser("7"));
        sessions.note(acme, second, browser("7"));
        sessions.note(acme, hash("other"), browser("8"));
        sessions.note(globex, hash("foreign"), browser("7"));
        assertThat(sessions.foundedOn(acme, browser("7"))).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void keepsTheLatestReceiptOfEachKind() {
        SignalReceipts receipts = storage().port(SignalReceipts.class);
        SignalReceipt first = receipt(SignalKind.EVENT_HOOK, true, now);
        SignalReceipt later = receipt(SignalKind.EVENT_HOOK, true, now.plusSeconds(1));
        SignalReceipt refused = receipt(SignalKind.EVENT_HOOK, false, now.plusSeconds(2));
        receipts.keep(acme, later);
        receipts.keep(acme, first);
        receipts.keep(acme, refused);
        assertThat(receipts.latest(acme, SignalKind.EVENT_HOOK, true)).contains(later);
        assertThat(receipts.all(acme)).containsExactly(refused, later);
        assertThat(receipts.all(globex)).isEmpty();
    }

    private static SignalReceipt receipt(SignalKind kind, boolean believed, Instant at) {
        return new SignalReceipt(
                kind, believed, at, "user.session.clear", "done", 2, Duration.ofMillis(12));
    }

    @Test
    void keepsWhatAConnectionNeeds() {
        SignalSettingsStore store = storage().port(SignalSettingsStore.class);
        ConnectionId connection = new ConnectionId(Given.id());
        assertThat(store.find(connection)).isEqualTo(SignalSettings.none(connection));
        SignalSettings settings =
                new SignalSettings(
                        connection,
                        Optional.of(new SharedSecret(hash("a"), Optional.of(hash("b")), now)),
                        Optional.of(new SharedSecret(hash("c"), Optional.empty(), now)),
                        Optional.of(new Audience("https://entered.example")));
        store.store(settings);
        assertThat(store.find(connection)).isEqualTo(settings);
        store.store(SignalSettings.none(connection));
        assertThat(store.find(connection)).isEqualTo(SignalSettings.none(connection));
    }

    /** What a sign-in does at its end and what a signal does, at the same moment, many times. */
    @Test
    void letsNoSessionSlipBetweenTheMarkAndTheEndOfSessions() {
        storage().port(Connections.class).store(AConnection.of(organization).live());
        User user = AUser.of(acme).in(storage().port(Users.class));
        for (int i = 0; i < 20; i++) {
            SignalSubject subject = account("person-" + i);
            Session session = ASession.of(user).authenticatedAt(now).build();
            AtOnce.run(2, number -> number == 0 ? signIn(session, subject) : signal(user, subject));
            boolean slipped =
                    storage()
                            .port(Sessions.class)
                            .find(session.hash())
                            .filter(s -> s.state() instanceof SessionState.Live)
                            .isPresent();
            assertThat(slipped).isFalse();
        }
    }

    private boolean signIn(Session session, SignalSubject subject) {
        return storage()
                .port(Transactions.class)
                .run(
                        () -> {
                            var _ = storage().port(Connections.class).hold(acme);
                            boolean outdated =
                                    mark(acme, subject).filter(m -> !now.isAfter(m)).isPresent();
                            if (!outdated) {
                                storage().port(Sessions.class).start(session);
                            }
                            return outdated;
                        });
    }

    private boolean signal(User user, SignalSubject subject) {
        return storage()
                .port(Transactions.class)
                .run(
                        () -> {
                            var _ = storage().port(Connections.class).hold(acme);
                            watermarks().raise(acme, subject, now);
                            return storage()
                                    .port(Sessions.class)
                                    .end(
                                            new SessionSelection.OfUser(
                                                    acme, user.id(), Optional.of(now)),
                                            SignOutReason.SIGNED_OUT_BY_PROVIDER,
                                            now)
                                    .isEmpty();
                        });
    }
}
