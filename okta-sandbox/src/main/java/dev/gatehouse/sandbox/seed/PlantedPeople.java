package dev.gatehouse.sandbox.seed;

import dev.gatehouse.sandbox.directory.Group;
import dev.gatehouse.sandbox.document.Document;

import java.util.List;

/** The users and groups of a seed. */
record PlantedPeople(Planting planting) {
    private static final List<String> OWN = List.of("id", "login", "password", "groups", "status");

    void plant() {
        group(Document.EMPTY.with("name", Group.EVERYONE), "BUILT_IN");
        for (Document group : planting.seed().items("groups")) {
            group(group, group.find("source").isPresent() ? "APP_GROUP" : "OKTA_GROUP");
        }
        planting.seed().items("users").forEach(this::user);
    }

    private void group(Document group, String type) {
        String name = group.text("name");
        planting.load(
                "groups",
                planting.times(
                                Document.EMPTY
                                        .with("id", planting.groupId(name))
                                        .with("type", type)
                                        .with("source", group.findText("source").orElse("okta"))
                                        .with("objectClass", List.of("okta:user_group"))
                                        .with("profile.name", name)
                                        .with("profile.description", group.text("description")))
                        .with("id", planting.groupId(name)));
    }

    private void user(Document user) {
        String login = user.text("login");
        Document document =
                planting.times(Document.EMPTY.with("id", planting.userId(login)))
                        .with("status", user.findText("status").orElse("ACTIVE"))
                        .with("profile.login", login)
                        .with("profile.email", user.findText("email").orElse(login))
                        .with("credentials.password.value", user.text("password"))
                        .with("credentials.provider.type", "OKTA")
                        .with("credentials.provider.name", "OKTA");
        for (var field : user.fields().entrySet()) {
            if (!OWN.contains(field.getKey())) {
                document = document.with("profile." + field.getKey(), field.getValue());
            }
        }
        planting.load("users", document);
        user.texts("groups")
                .forEach(
                        group ->
                                planting.load(
                                        "groups/" + planting.groupId(group) + "/users",
                                        Document.EMPTY.with("id", planting.userId(login))));
    }
}
