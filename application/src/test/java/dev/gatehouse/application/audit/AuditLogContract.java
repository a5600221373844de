package dev.gatehouse.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.Actor;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.OrganizationId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
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
        AuditEntry entry =
                new AuditEntry(
                        Given.id(),
                        at,
                        new Actor(Actor.Kind.USER, "id", "Ada"),
                        AuditAct.SIGNED_IN,
                        Optional.of(acme),
                        "ada@acme.example",
                        Map.of("groups", "a \"b\" \u0000\n", "empty", ""),
                        "192.0.2.1",
                        "ref-1");
        log().append(entry);
        return entry;
    }

    @Test
    void readsBackWhatWasAppended() {
        AuditEntry entry = appended(Given.now());
        assertThat(log().page(acme, Optional.empty(), 10).items()).containsExactly(entry);
        assertThat(log().page(new OrganizationId(Given.id()), Optional.empty(), 10).items())
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
            Page<AuditEntry> page = log().page(acme, after, 2);
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
        assertThat(log().page(acme, Optional.empty(), 10).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "bm9uc2Vuc2U",
                "KzEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBaIDAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA"
            })
    void takesAnUnreadableMarkForTheFirstPage(String mark) {
        appended(Given.now());
        assertThat(log().page(acme, Optional.of(mark), 10).items()).hasSize(1);
    }
}
