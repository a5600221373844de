package dev.gatehouse.sandbox.claim;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.client.Apps;
import dev.gatehouse.sandbox.directory.Directory;
import dev.gatehouse.sandbox.directory.Group;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;

import java.util.List;
import java.util.Optional;

/** Whom a token is about: a person at an application, or the application alone. */
public record Subject(AuthorizationServer server, App app, Optional<User> user) {
    List<Group> groups() {
        Directory directory = new Directory(server.tenant());
        return user.map(directory::groupsOf).orElse(List.of());
    }

    Optional<Document> appUser() {
        return user.map(person -> new Apps(server.tenant()).appUser(app, person));
    }
}
