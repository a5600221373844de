package dev.gatehouse.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.domain.organization.Organization;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What every storage must do about transactions. */
public abstract class TransactionsContract {
    protected abstract Storage storage();

    private Transactions transactions() {
        return storage().port(Transactions.class);
    }

    private Organizations organizations() {
        return storage().port(Organizations.class);
    }

    @Test
    void keepsNothingWhenTheWorkThrowsAndPassesTheExceptionOn() {
        Organization acme = AnOrganization.any();
        RuntimeException broken = new IllegalStateException("broken");
        assertThatThrownBy(
                        () ->
                                transactions()
                                        .run(
                                                () -> {
                                                    organizations().create(acme);
                                                    throw broken;
                                                }))
                .isSameAs(broken);
        assertThat(organizations().find(acme.id())).isEmpty();
    }

    @Test
    void joinsTheTransactionUnderWay() {
        Organization acme = AnOrganization.any();
        assertThatThrownBy(
                        () ->
                                transactions()
                                        .run(
                                                () -> {
                                                    transactions()
                                                            .run(
                                                                    () ->
                                                                            organizations()
                                                                                    .create(acme));
                                                    throw new ConcurrentChange("It");
                                                }))
                .isInstanceOf(ConcurrentChange.class);
        assertThat(organizations().find(acme.id())).isEmpty();
    }

    @Test
    void doesWhatComesAfterwardsOnceAllIsCommitted() {
        List<String> done = new ArrayList<>();
        transactions()
                .run(
                        () -> {
                            transactions()
                                    .run(
                                            () -> {
                                                transactions().afterCommit(() -> done.add("after"));
                                                return done;
                                            });
                            return done.add("work");
                        });
        assertThat(done).containsExactly("work", "after");
    }

    @Test
    void doesNothingAfterwardsWhenItIsRolledBack() {
        List<String> done = new ArrayList<>();
        assertThatThrownBy(
                        () ->
                                transactions()
                                        .run(
                                                () -> {
                                                    transactions()
                                                            .afterCommit(() -> done.add("after"));
                                                    throw new ConcurrentChange("It");
                                                }))
                .isInstanceOf(ConcurrentChange.class);
        transactions().run(() -> done.add("another"));
        assertThat(done).containsExactly("another");
    }

    @Test
    void doesItAtOnceWithoutATransaction() {
        List<String> done = new ArrayList<>();
        transactions().afterCommit(() -> done.add("after"));
        assertThat(done).containsExactly("after");
    }

    @Test
    void beginsAnewWhatSomebodyElseOvertookFourTimesInAll() {
        AtomicInteger tries = new AtomicInteger();
        int done =
                transactions()
                        .repeat(
                                () -> {
                                    organizations().create(AnOrganization.any());
                                    if (tries.incrementAndGet() < 4) {
                                        throw new ConcurrentChange("It");
                                    }
                                    return tries.get();
                                });
        assertThat(done).isEqualTo(4);
        assertThatThrownBy(
                        () ->
                                transactions()
                                        .repeat(
                                                () -> {
                                                    tries.incrementAndGet();
                                                    throw new ConcurrentChange("It");
                                                }))
                .isInstanceOf(ConcurrentChange.class);
        assertThat(tries).hasValue(8);
    }

    @Test
    void beginsOnlyTheWholeAnew() {
        AtomicInteger inner = new AtomicInteger();
        AtomicInteger outer = new AtomicInteger();
        int done =
                transactions()
                        .repeat(
                                () -> {
                                    outer.incrementAndGet();
                                    return transactions()
                                            .repeat(
                                                    () -> {
                                                        if (inner.incrementAndGet() == 1) {
                                                            throw new ConcurrentChange("It");
                                                        }
                                                        return inner.get();
                                                    });
                                });
        assertThat(done).isEqualTo(2);
        assertThat(outer).hasValue(2);
    }

    @Test
    void seesItsOwnChangesAndKeepsThem() {
        Organization acme = AnOrganization.any();
        boolean seen =
                transactions()
                        .run(
                                () -> {
                                    organizations().create(acme);
                                    return organizations().find(acme.id()).isPresent();
                                });
        assertThat(seen).isTrue();
        assertThat(organizations().find(acme.id())).contains(acme);
    }
}
