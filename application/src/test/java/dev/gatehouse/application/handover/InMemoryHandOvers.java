package dev.gatehouse.application.handover;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverEnd;
import dev.gatehouse.domain.handover.HandOverId;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

public final class InMemoryHandOvers implements HandOvers {
    private final Memory memory;
    private final Memory.Table<HandOverId, HandOver> rows;
    private final Memory.Table<SecretHash, HandOverId> cookies;

    public InMemoryHandOvers(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
        this.cookies = memory.table();
    }

    @Override
    public void keep(HandOver handOver) {
        rows.put(handOver.id(), handOver);
    }

    @Override
    public Optional<HandOver> find(SecretHash cookie) {
        return cookies.get(cookie).flatMap(rows::get);
    }

    @Override
    public Optional<HandOver> find(OrganizationId organization, HandOverId id) {
        return rows.get(id).filter(found -> found.organization().equals(organization));
    }

    @Override
    public List<HandOver> latest(OrganizationId organization, int limit) {
        return rows.where(found -> found.organization().equals(organization))
                .sorted(Comparator.comparing(HandOver::madeAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public boolean open(HandOverId id, SecretHash cookie, Instant at) {
        return memory.run(
                () -> {
                    boolean first =
                            change(id, found -> found.openedAt().isEmpty(), f -> f.opened(at));
                    if (first) {
                        cookies.put(cookie, id);
                    }
                    return first;
                });
    }

    @Override
    public void used(HandOverId id, Instant at) {
        change(id, _ -> true, found -> found.usedAt(at));
    }

    @Override
    public boolean saved(HandOverId id, long draft) {
        return change(id, _ -> true, found -> found.saved(draft));
    }

    @Override
    public boolean proved(HandOverId id, long draft) {
        return change(id, _ -> true, found -> found.proved(draft));
    }

    @Override
    public boolean end(HandOverId id, HandOverEnd reason, Instant at) {
        return change(id, _ -> true, found -> found.ended(reason, at));
    }

    @Override
    public List<HandOver> endAll(OrganizationId organization, HandOverEnd reason, Instant at) {
        return memory.run(
                () ->
                        rows
                                .where(found -> found.organization().equals(organization))
                                .filter(found -> found.liveAt(at))
                                .toList()
                                .stream()
                                .filter(found -> end(found.id(), reason, at))
                                .map(found -> found.ended(reason, at))
                                .toList());
    }

    private boolean change(
            HandOverId id, Predicate<HandOver> condition, UnaryOperator<HandOver> change) {
        return memory.run(
                () -> {
                    Optional<HandOver> found =
                            rows.get(id)
                                    .filter(known -> known.ending().isEmpty())
                                    .filter(condition);
                    found.ifPresent(known -> rows.put(id, change.apply(known)));
                    return found.isPresent();
                });
    }
}
