package dev.gatehouse.sandbox.seed;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelves;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.zone.NetworkZones;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts a tenant's seed on its shelves, with every variable still as it is written. */
public final class Planting {
    private final Document seed;
    private final Shelves shelves;
    private final String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();

    public Planting(Document seed, Shelves shelves) {
        this.seed = seed;
        this.shelves = shelves;
    }

    public void plant() {
        String name = seed.text("name");
        shelves.load(
                "org",
                Document.EMPTY
                        .with("id", seed.findText("id").orElse(id("00o", "org")))
                        .with("title", seed.findText("title").orElse(name))
                        .with("profileAttributes", profileAttributes())
                        .with("switches", seed.at("switches").fields()));
        for (Document zone : NetworkZones.builtIn()) {
            load("zones", times(zone.with("id", id("nzo", zone.text("name")))));
        }
        new PlantedPeople(this).plant();
        new PlantedApps(this).plant();
        new PlantedServers(this).plant();
        for (Document token : seed.items("apiTokens")) {
            shelves.load(
                    "api-tokens",
                    named(token, "00T")
                            .with("token", token.text("token"))
                            .with("role", token.findText("role").orElse("SUPER_ADMIN"))
                            .with("used", Instant.now().getEpochSecond()));
        }
    }

    /** Whatever the seed says of its people is an attribute of the tenant's user profile. */
    private List<String> profileAttributes() {
        return seed.items("users").stream()
                .flatMap(user -> user.fields().keySet().stream())
                .distinct()
                .toList();
    }

    Document seed() {
        return seed;
    }

    /** A document with id, name and times. */
    Document named(Document item, String prefix) {
        String name = item.findText("name").or(() -> item.findText("label")).orElse("");
        return times(
                Document.EMPTY
                        .with("id", item.findText("id").orElse(id(prefix, name)))
                        .with("name", name));
    }

    Document times(Document document) {
        return document.with("created", now).with("lastUpdated", now);
    }

    void load(String shelf, Document document) {
        shelves.load(shelf, document);
    }

    String id(String prefix, String name) {
        return OktaId.stable(prefix, seed.text("name") + "/" + name);
    }

    /** The id of a group by its name; {@code Everyone} is the built-in one. */
    String groupId(String name) {
        return idOf("groups", "name", name, "00g");
    }

    String userId(String login) {
        return idOf("users", "login", login, "00u");
    }

    /** The client id of an app by its label. */
    String clientId(String label) {
        return idOf("apps", "label", label, "0oa");
    }

    private String idOf(String list, String field, String value, String prefix) {
        return seed.items(list).stream()
                .filter(item -> item.text(field).equals(value))
                .findFirst()
                .flatMap(item -> item.findText("id"))
                .orElse(id(prefix, value));
    }

    static List<String> orElse(Document item, String path, List<String> otherwise) {
        return item.find(path).isPresent() ? item.texts(path) : otherwise;
    }
}
