package dev.gatehouse.sandbox.directory;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.tenant.Tenant;

import java.util.List;
import java.util.Optional;

/** Finds the people and groups of one tenant. */
public record Directory(Tenant tenant) {
    public Shelf users() {
        return tenant.shelf("users");
    }

    public Shelf groups() {
        return tenant.shelf("groups");
    }

    /** The shelf that holds one document with the id of every member of the group. */
    public Shelf members(String groupId) {
        return tenant.shelf("groups/" + groupId + "/users");
    }

    public Optional<User> user(String id) {
        return users().find(id).map(User::new);
    }

    /** Finds a person by login, ignoring case as Okta does. */
    public Optional<User> withLogin(String login) {
        return users().first(user -> user.text("profile.login").equalsIgnoreCase(login))
                .map(User::new);
    }

    public Optional<User> withIdOrLogin(String idOrLogin) {
        return user(idOrLogin).or(() -> withLogin(idOrLogin));
    }

    public Optional<Group> group(String id) {
        return groups().find(id).map(Group::new);
    }

    public Optional<Group> groupNamed(String name) {
        return groups().first(group -> group.text("profile.name").equals(name)).map(Group::new);
    }

    public boolean isMember(User user, Group group) {
        return group.everyone() || members(group.id()).contains(user.id());
    }

    public List<Group> groupsOf(User user) {
        return groups().list().stream()
                .map(Group::new)
                .filter(group -> isMember(user, group))
                .toList();
    }

    public List<User> membersOf(Group group) {
        return users().list().stream()
                .map(User::new)
                .filter(user -> isMember(user, group))
                .toList();
    }

    public void addMember(Group group, User user) {
        members(group.id()).put(Document.EMPTY.with("id", user.id()));
    }

    public void removeMember(Group group, User user) {
        members(group.id()).remove(user.id());
    }
}
