package dev.gatehouse.application.user;

import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.Pages;
import dev.gatehouse.application.user.UserQuery.BindingState;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.user.Binding;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;
import dev.gatehouse.domain.user.ReceivedGroups;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

public final class InMemoryUsers implements Users {
    private final Memory memory;
    private final Memory.Table<UserId, User> rows;

    public InMemoryUsers(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    @Override
    public Stored create(User user) {
        return memory.run(() -> store(user, 1));
    }

    @Override
    public Stored update(User user) {
        return memory.run(
                () -> {
                    boolean same =
                            find(user.organization(), user.id())
                                    .filter(before -> before.version() == user.version())
                                    .isPresent();
                    if (!same) {
                        throw new ConcurrentChange("The user");
                    }
                    return store(user, user.version() + 1);
                });
    }

    private Stored store(User user, long version) {
        boolean taken =
                rows.where(other -> !other.id().equals(user.id()))
                        .filter(other -> other.organization().equals(user.organization()))
                        .anyMatch(other -> clash(other.binding(), user.binding()));
        if (taken) {
            return Stored.TAKEN;
        }
        rows.put(
                user.id(),
                new User(
                        user.id(),
                        user.organization(),
                        user.name(),
                        user.enabled(),
                        user.binding(),
                        user.grants(),
                        user.received(),
                        user.createdAt(),
                        version));
        return Stored.STORED;
    }

    private static boolean clash(Binding one, Binding other) {
        Optional<String> name = one.boundName().map(DomainName::key);
        Optional<Pin> pin = one.pinned();
        boolean sameName = name.isPresent() && name.equals(other.boundName().map(DomainName::key));
        return sameName || (pin.isPresent() && pin.equals(other.pinned()));
    }

    @Override
    public Optional<User> find(OrganizationId organization, UserId id) {
        return rows.get(id).filter(user -> user.organization().equals(organization));
    }

    @Override
    public Optional<User> find(OrganizationId organization, Pin pin) {
        return in(organization).stream()
                .filter(user -> user.binding().pinned().equals(Optional.of(pin)))
                .findFirst();
    }

    @Override
    public Optional<User> find(OrganizationId organization, DomainName domainName) {
        return in(organization).stream()
                .filter(user -> keyOf(user).equals(Optional.of(domainName.key())))
                .findFirst();
    }

    @Override
    public long countPinnedElsewhere(OrganizationId organization, Issuer issuer) {
        return pinnedElsewhere(organization, issuer).size();
    }

    @Override
    public int movePins(OrganizationId organization, Issuer to) {
        return memory.run(
                () -> {
                    List<User> moving = pinnedElsewhere(organization, to);
                    List<User> doubtful =
                            moving.stream()
                                    .filter(user -> sharesItsId(organization, user))
                                    .toList();
                    doubtful.forEach(this::release);
                    moving.stream()
                            .filter(user -> !doubtful.contains(user))
                            .forEach(user -> move(user, to));
                    return moving.size() - doubtful.size();
                });
    }

    @Override
    public int releasePinsElsewhere(OrganizationId organization, Issuer issuer) {
        return memory.run(
                () -> {
                    List<User> pinned = pinnedElsewhere(organization, issuer);
                    pinned.forEach(this::release);
                    return pinned.size();
                });
    }

    private List<User> pinnedElsewhere(OrganizationId organization, Issuer issuer) {
        return in(organization).stream()
                .filter(
                        user ->
                                user.binding()
                                        .pinned()
                                        .filter(pin -> !pin.issuer().equals(issuer))
                                        .isPresent())
                .toList();
    }

    private boolean sharesItsId(OrganizationId organization, User user) {
        return in(organization).stream()
                .filter(other -> !other.id().equals(user.id()))
                .anyMatch(other -> idOf(other).equals(idOf(user)));
    }

    private static Optional<ProviderUserId> idOf(User user) {
        return user.binding().pinned().map(Pin::id);
    }

    private void move(User user, Issuer to) {
        Binding.Active active = (Binding.Active) user.binding();
        Pin pin = new Pin(to, active.pin().id());
        bind(user, new Binding.Active(active.domainName(), pin, active.since()), user.received());
    }

    private void release(User user) {
        bind(user, Binding.to(user.binding().boundName()), ReceivedGroups.NONE);
    }

    private void bind(User user, Binding binding, ReceivedGroups groups) {
        rows.put(
                user.id(),
                new User(
                        user.id(),
                        user.organization(),
                        user.name(),
                        user.enabled(),
                        binding,
                        user.grants(),
                        groups,
                        user.createdAt(),
                        user.version() + 1));
    }

    @Override
    public Page<User> page(OrganizationId organization, UserQuery query) {
        String search = query.search().strip().toLowerCase(Locale.ROOT);
        List<User> sorted =
                in(organization).stream()
                        .filter(user -> query.state().map(state(user)::equals).orElse(true))
                        .filter(
                                user ->
                                        lower(user).startsWith(search)
                                                || keyOf(user).orElse("").startsWith(search))
                        .sorted(
                                Comparator.comparing(InMemoryUsers::lower)
                                        .thenComparing(user -> user.id().value()))
                        .toList();
        return Pages.cut(sorted, query.after(), query.limit(), user -> user.id().toString());
    }

    @Override
    public UserCounts count(OrganizationId organization) {
        return new UserCounts(
                count(organization, BindingState.ACTIVE),
                count(organization, BindingState.INACTIVE),
                count(organization, BindingState.UNBOUND));
    }

    private long count(OrganizationId organization, BindingState state) {
        return in(organization).stream().filter(user -> state(user) == state).count();
    }

    private List<User> in(OrganizationId organization) {
        return rows.where(user -> user.organization().equals(organization)).toList();
    }

    private static BindingState state(User user) {
        return switch (user.binding()) {
            case Binding.Unbound() -> BindingState.UNBOUND;
            case Binding.Inactive _ -> BindingState.INACTIVE;
            case Binding.Active _ -> BindingState.ACTIVE;
        };
    }

    private static String lower(User user) {
        return user.name().value().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> keyOf(User user) {
        return user.binding().boundName().map(DomainName::key);
    }
}
