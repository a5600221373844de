package dev.gatehouse.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.storage.UnreadableMark;
import dev.gatehouse.domain.audit.Actor;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.OrganizationId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every audit log must do. */
public abstract class AuditLogContract {
    private final OrganizationId acme = new OrganizationId(Given.id());

    protected abstract Storage storage();

    private AuditLog log() {
        return storage().port(AuditLog.class);
    }

    private AuditEntry appended(Instant at) {
        return appended(at, AuditAct.SIGNED_IN, Map.of("groups", "a \"b\" \u0000\n", "empty", ""));
    }

    private AuditEntry appended(Instant at, AuditAct act, Map<String, String> details) {
        AuditEntry entry =
                new AuditEntry(
                        Given.id(),
                        at,
                        new Actor(Actor.Kind.USER, "id", "Ada"),
                        act,
                        Optional.of(acme),
                        "ada@acme.example",
                        details,
                        "192.0.2.1",
                        "ref-1");
        log().append(entry);
        return entry;
    }

    @Test
    void readsBackWhatWasAppended() {
        AuditEntry entry = appended(Given.now());
        assertThat(log().page(acme, Optional.empty(), Optional.empty(), 10).items())
                .containsExactly(entry);
        assertThat(
                        log().page(
                                        new OrganizationId(Given.id()),
                                        Optional.empty(),
                                        Optional.empty(),
                                        10)
                                .items())
                .isEmpty();
    }

    @Test
    void listsEachEntryOnceNewestFirstHoweverManyAreOfOneMoment() {
        Instant now = Given.now();
        for (int i = 0; i < 7; i++) {
            appended(now.plusSeconds(i / 3));
        }
        List<AuditEntry> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<AuditEntry> page = log().page(acme, Optional.empty(), after, 2);
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        assertThat(all).hasSize(7).doesNotHaveDuplicates();
        assertThat(all.reversed().stream().map(AuditEntry::at)).isSorted();
    }

    @Test
    void holdsNothingOfADeedThatWasUndone() {
        assertThatThrownBy(
                        () ->
                                storage()
                                        .port(Transactions.class)
                                        .run(
                                                () -> {
                                                    appended(Given.now());
                                                    throw new IllegalStateException("undone");
                                                }))
                .hasMessage("undone");
        assertThat(log().page(acme, Optional.empty(), Optional.empty(), 10).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "bm9uc2Vuc2U",
                "KzEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBaIDAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA"
            })
    void doesNotGoOnFromAMarkThatIsNone(String mark) {
        assertThatExceptionOfType(UnreadableMark.class)
                .isThrownBy(() -> log().page(acme, Optional.empty(), Optional.of(mark), 10));
    }

    @Test
    void listsOneKindOfActWhereAsked() {
        Instant now = Given.now();
        appended(now);
        AuditEntry first = appended(now.plusSeconds(1), AuditAct.SIGN_IN_REFUSED, Map.of());
        appended(now.plusSeconds(2));
        AuditEntry second = appended(now.plusSeconds(3), AuditAct.SIGN_IN_REFUSED, Map.of());
        Optional<AuditAct> refused = Optional.of(AuditAct.SIGN_IN_REFUSED);
        Page<AuditEntry> page = log().page(acme, refused, Optional.empty(), 1);
        assertThat(page.items()).containsExactly(second);
        assertThat(log().page(acme, refused, page.next(), 1).items()).containsExactly(first);
    }

    @Test
    void countsByDayOfUtcFromOneMomentToBeforeAnother() {
        appended(Instant.parse("2026-03-01T23:59:59.999999Z"));
        appended(Instant.parse("2026-03-02T00:00:00Z"));
        appended(Instant.parse("2026-03-02T23:59:59.999999Z"));
        appended(Instant.parse("2026-03-04T12:00:00Z"));
        appended(Instant.parse("2026-03-04T12:00:00Z"), AuditAct.SIGN_IN_REFUSED, Map.of());
        appended(Instant.parse("2026-03-04T12:00:01Z"));
        LocalDate second = LocalDate.of(2026, 3, 2);
        assertThat(counted(acme, AuditAct.SIGNED_IN))
                .containsExactlyInAnyOrderEntriesOf(Map.of(second, 2L, second.plusDays(2), 1L));
        assertThat(counted(new OrganizationId(Given.id()), AuditAct.SIGNED_IN)).isEmpty();
    }

    @Test
    void countsFromAndUntilTheMiddleOfADay() {
        Instant noon = Instant.parse("2026-03-03T12:00:00Z");
        appended(noon.minusNanos(1_000));
        appended(noon);
        appended(noon.plus(Duration.ofDays(1)).minusNanos(1_000));
        appended(noon.plus(Duration.ofDays(1)));
        LocalDate third = LocalDate.of(2026, 3, 3);
        Instant until = noon.plus(Duration.ofDays(1));
        assertThat(log().countByDay(acme, AuditAct.SIGNED_IN, noon, until))
                .containsExactlyInAnyOrderEntriesOf(Map.of(third, 1L, third.plusDays(1), 1L));
        assertThat(log().countByDay(acme, AuditAct.SIGNED_IN, noon, noon)).isEmpty();
    }

    private Map<LocalDate, Long> counted(OrganizationId organization, AuditAct act) {
        return log().countByDay(
                        organization,
                        act,
                        Instant.parse("2026-03-02T00:00:00Z"),
                        Instant.parse("2026-03-04T12:00:01Z"));
    }

    @Test
    void countsAnEntryThatStandsForSeveralAsSoMany() {
        Instant at = Instant.parse("2026-03-02T08:00:00Z");
        appended(at, AuditAct.SIGN_IN_REFUSED, Map.of(AuditEntry.TIMES, "5000000000"));
        appended(at, AuditAct.SIGN_IN_REFUSED, Map.of());
        assertThat(counted(acme, AuditAct.SIGN_IN_REFUSED))
                .containsExactly(Map.entry(LocalDate.of(2026, 3, 2), 5_000_000_001L));
    }
}
