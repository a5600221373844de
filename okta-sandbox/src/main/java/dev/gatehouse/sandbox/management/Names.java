package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import java.util.List;

/** Names that a body may use: those of things that exist, and Okta's two statuses. */
final class Names {
    static final List<String> STATUSES = List.of("ACTIVE", "INACTIVE");

    private Names() {}

    /** Refuses a list of names of which one is no document's; {@code others} are words besides. */
    static void refuseUnknown(Shelf shelf, Document given, String path, String... others) {
        refuseUnknown(given, path, name -> shelf.first(d -> d.text("name").equals(name)), others);
    }

    /** Refuses a list of ids of which one is no document's. */
    static void refuseUnknownId(Shelf shelf, Document given, String path, String... others) {
        refuseUnknown(given, path, shelf::find, others);
    }

    private static void refuseUnknown(
            Document given, String path, Lookup lookup, String... others) {
        for (String name : given.texts(path)) {
            if (!List.of(others).contains(name) && lookup.find(name).isEmpty()) {
                String list = path.replaceFirst("\\.(include|exclude)$", "");
                throw ApiRefusal.invalid(
                        list.substring(list.lastIndexOf('.') + 1), "Invalid value: " + name);
            }
        }
    }

    private interface Lookup {
        java.util.Optional<Document> find(String name);
    }
}
